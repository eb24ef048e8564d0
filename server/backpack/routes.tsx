import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { addedRoutes } from './added-routes.tsx'
import { archiveRoutes } from './archive-routes.ts'
import { badgeRoutes } from './badge-routes.tsx'
import { checkRoutes } from './check-routes.ts'
import { collectionsRoutes } from './collections/routes.tsx'
import { digestRoutes } from './digest/routes.tsx'
import { legacyRoutes } from './legacy-routes.ts'
import { collectRoutes } from './library/collect-routes.tsx'
import { selectionRoutes } from './library/selection-routes.ts'
import { listRoutes } from './list-routes.tsx'
import { ownEvidenceRoutes } from './own-evidence/routes.tsx'
import { pictureRoutes } from './picture-routes.ts'

/** The backpack: badges kept, shown, downloaded, removed and restored. */
export function backpackRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    ...listRoutes(deps, renderer),
    ...selectionRoutes(deps),
    ...collectRoutes(deps, renderer),
    ...badgeRoutes(deps, renderer),
    ...archiveRoutes(deps),
    ...checkRoutes(deps),
    ...ownEvidenceRoutes(deps, renderer),
    ...collectionsRoutes(deps, renderer),
    ...addedRoutes(deps, renderer),
    ...digestRoutes(deps, renderer),
    ...pictureRoutes(deps),
    ...legacyRoutes(deps),
  ]
}
