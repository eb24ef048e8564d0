import type { Deps } from '../deps.ts'
import type { Route } from '../http/route.ts'

/** Addresses of Mozilla's backpack that links out there still point to, and the page that took their place. */
const MOVED: readonly (readonly [path: string, to: string])[] = [
  ['/backpack', ''],
  ['/backpack/badges', ''],
  ['/backpack/add', 'add'],
  ['/backpack/login', 'sign-in'],
  ['/backpack/signup', 'sign-in'],
  ['/backpack/settings', 'account'],
  ['/issuer/welcome', ''],
  ['/share/:id', ''],
  ['/stats', ''],
]

export function legacyRoutes({ config }: Pick<Deps, 'config'>): Route[] {
  return MOVED.map(([path, to]) => ({
    method: 'get',
    path,
    as: 'page',
    handle: (_req, res) => res.redirect(301, `${config.basePath}${to}`),
  }))
}
