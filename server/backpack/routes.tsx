import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'

export function backpackRoutes(_deps: Deps, _renderer: Renderer): Route[] {
  return []
}
