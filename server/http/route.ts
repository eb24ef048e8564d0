import type { Request, Response } from 'express'

/**
 * The class of a route decides its headers (security-headers.ts) and how its failures are told.
 *
 * - `page`: a page of ours; cannot be framed, `COOP: same-origin`
 * - `window`: the Window and what follows in it: as `page`, but COOP is latched per visit
 * - `frame`: the one page that others may frame
 * - `json`: answers of our endpoints
 * - `embedder`: a page of ours that frames the Frame, as an issuer's page does
 * - `script`: `issuer.js` and its releases: for every site
 * - `picture`: images and downloads: own type, sandboxed
 * - `public`: what somebody shares, for everybody who has the address: no cookie is read or set
 * - `widget`: a part of that, which every page may frame; it runs apart from everything of ours
 * - `public-picture`: pictures of that, which other sites may show too
 * - `worker`: the script that keeps pages for when there is no internet
 * - `health`
 */
export type RouteClass =
  | 'page'
  | 'window'
  | 'frame'
  | 'embedder'
  | 'json'
  | 'script'
  | 'picture'
  | 'public'
  | 'widget'
  | 'public-picture'
  | 'worker'
  | 'health'

/** Classes whose answers know nobody: no cookie is looked at. */
export const KNOWS_NOBODY: readonly RouteClass[] = [
  'script',
  'frame',
  'public',
  'widget',
  'public-picture',
  'worker',
  'health',
]

/**
 * One line of a feature's table of contents.
 *
 * @property body how the body is read: `form` needs a form token, `files` too (read them by `filesOf`), `json` a
 *   same-origin script; absent, nothing is read
 * @property isCrossSite true for the form that other sites post, and for what devices share: neither may change anything of
 *   a person's
 * @property isSigned true where the address itself is a signed permission for one small thing, which a mail program's
 *   own button may ask for (RFC 8058); the route looks at the signature first, and answers 403
 * @property takesLate whether a form of ours is taken though its session has ended, or another one began: it has a proof of
 *   its own, and the route decides nothing for anybody
 * @property takesBearer true where the Frame's narrow credential may be shown; everywhere else it is refused
 * @property maxBytes of the body, when other than 64 KiB
 */
export type Route = {
  method: 'get' | 'post'
  path: string
  as: RouteClass
  body?: 'form' | 'files' | 'json'
  isCrossSite?: true
  isSigned?: true
  takesLate?: (req: Request) => Promise<boolean>
  takesBearer?: true
  maxBytes?: number
  handle: (req: Request, res: Response) => void | Promise<void>
}
