import type { Request } from 'express'
import type { Config } from '../config.ts'

/**
 * Whether our own Frame opened this, as the browser tells it: what the Window's class, and "Use this tab", rest on.
 *
 * 1. `Sec-Fetch-Site: same-origin`.
 * 2. WebKit says `cross-site` of a window that our Frame opened on a page with `COOP: same-origin`, though it names the
 *    Frame as the referrer. The whole address of a page of ours goes nowhere but to us (`strict-origin-when-cross-origin`;
 *    links that lead out of the Frame send none), so nobody else can have it sent.
 */
export function isFromFrame({ publicUrl }: Pick<Config, 'publicUrl'>, req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== 'cross-site') return site === 'same-origin'
  return req.get('referer') === new URL('issuer/frame', publicUrl).href
}
