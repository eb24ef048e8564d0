import type { Response } from 'express'
import type { Config } from '../config.ts'

/**
 * Has the browser forget what it keeps of this origin, as far as the origin is ours. Below a path other services keep their
 * things there, too, and perhaps other backpacks: what we keep our service worker forgets (client/offline), everywhere.
 *
 * Never "cookies": those of the whole domain would go, other services' too.
 *
 * @param options.withCache also what it keeps of answers; nobody loses more by that than a moment
 */
export function clearSiteData(
  { basePath }: Config,
  res: Response,
  { withCache }: { withCache: boolean },
): void {
  const what = [...(withCache ? ['"cache"'] : []), ...(basePath === '/' ? ['"storage"'] : [])]
  if (what.length > 0) res.setHeader('Clear-Site-Data', what.join(', '))
}
