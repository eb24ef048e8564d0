import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { publicRoutes } from './public-routes.tsx'
import { shareRoutes } from './share-routes.tsx'

/** Collections that their owners show to others. */
export function sharingRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [...shareRoutes(deps, renderer), ...publicRoutes(deps, renderer)]
}
