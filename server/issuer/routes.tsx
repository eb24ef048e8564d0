import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { framePageRoutes } from './frame-page.tsx'
import { frameRoutes } from './frame-routes.ts'
import { fullPageRoutes } from './full-page.ts'
import { scriptRoutes } from './script.ts'
import { visitRoutes } from './visit-routes.tsx'

/** The conversation behind the consent screens: the script, the Frame and its endpoints, the Window, the full page. */
export function issuerRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    ...scriptRoutes(deps, renderer.clientDir),
    ...framePageRoutes(renderer),
    ...frameRoutes(deps),
    ...fullPageRoutes(deps),
    ...visitRoutes(deps, renderer),
  ]
}
