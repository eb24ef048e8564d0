import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { createFinder } from './find-shared.ts'
import { publicRoutes } from './public-routes.tsx'
import { shareBadgeRoutes } from './share-badge.ts'
import { shareRoutes } from './share-routes.tsx'
import { widgetRoutes } from './widget-routes.tsx'
import { widgetScriptRoutes } from './widget-scripts.ts'

/** Collections that their owners show to others. */
export function sharingRoutes(deps: Deps, renderer: Renderer): Route[] {
  const find = createFinder(deps)
  return [
    ...shareRoutes(deps, renderer),
    ...shareBadgeRoutes(deps),
    ...widgetScriptRoutes(renderer),
    // Before the pages of badges, whose addresses look alike.
    ...widgetRoutes(deps, renderer, find),
    ...publicRoutes(deps, renderer, find),
  ]
}
