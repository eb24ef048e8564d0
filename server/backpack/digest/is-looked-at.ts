import type { Request } from 'express'

/**
 * Whether a page is asked for to be looked at now. Our service worker and browsers read pages ahead, and what nobody has seen
 * must still be mailed.
 */
export const isLookedAt = (req: Pick<Request, 'get'>): boolean =>
  req.get('backpack-read') !== 'ahead' && !/\bpre(fetch|render)\b/.test(req.get('sec-purpose') ?? '')
