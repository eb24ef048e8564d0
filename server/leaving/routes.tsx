import type { Deps } from '../deps.ts'
import type { Route } from '../http/route.ts'
import { exportRoutes } from './export-routes.ts'

/** Taking one's badges along. */
export function leavingRoutes(deps: Deps): Route[] {
  return [...exportRoutes(deps)]
}
