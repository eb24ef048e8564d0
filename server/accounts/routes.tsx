import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'

export function accountRoutes(_deps: Deps, _renderer: Renderer): Route[] {
  return []
}
