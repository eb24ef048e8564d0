import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { deleteRoutes } from './delete-routes.tsx'
import { downloadRoutes } from './download-routes.ts'
import { exportRoutes } from './export-routes.ts'

/** Taking one's badges along, and deleting one's account. */
export function leavingRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [...exportRoutes(deps), ...downloadRoutes(deps), ...deleteRoutes(deps, renderer)]
}
