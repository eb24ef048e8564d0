import type { Deps } from '../../deps.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { collectionRoutes } from './collection-routes.tsx'
import { collectionEditRoutes } from './edit-routes.tsx'
import { collectionListRoutes } from './list-routes.tsx'
import { collectionOrderRoutes } from './order-routes.tsx'

/** Collections: badges that somebody put together, in an order of their own. */
export function collectionsRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    ...collectionListRoutes(deps, renderer),
    // Before `/collections/:id`, which would take its address for an id.
    ...collectionOrderRoutes(deps, renderer),
    ...collectionRoutes(deps, renderer),
    ...collectionEditRoutes(deps, renderer),
  ]
}
