import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { accountPageRoutes } from './account-routes.tsx'
import { settingsRoutes } from './settings-routes.ts'
import { signInPageRoutes } from './sign-in-page.tsx'

/** People: signing in and out, the account, and how they read. */
export function accountRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [...signInPageRoutes(deps, renderer), ...accountPageRoutes(deps, renderer), ...settingsRoutes(deps)]
}
