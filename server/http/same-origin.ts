import type { Request } from 'express'
import type { Config } from '../config.ts'

/**
 * Whether a write came from a page of ours, as the browser tells it.
 *
 * `Sec-Fetch-Site` where the browser sends it, else `Origin`. Where neither is sent (text browsers, command-line
 * clients) the answer is null: a form may still prove itself by its token; a script of ours always has one of the two.
 */
export function isSameOrigin(config: Config, req: Request): boolean | null {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = req.get('origin')
  return origin === undefined ? null : origin === config.publicUrl.origin
}
