import type { Request, RequestHandler } from 'express'
import { HttpError } from './http-error.ts'

/** Bodies up to this size are never refused: what is large may be. */
const SMALL_BYTES = 64 * 1024

/**
 * Bounds the memory that large bodies take while they arrive, per client and in all, by the length that each declares.
 *
 * Beyond it a large body is refused with 429; everything else goes on as always. One of unknown length counts as the
 * longest that its route takes.
 *
 * @param clientOf whom a body counts for
 * @returns the guard of a route whose bodies may have so many bytes
 */
export function createBodyBudget(
  { perClient, overall }: { perClient: number; overall: number },
  clientOf: (req: Request) => string,
): (maxBytes: number) => RequestHandler {
  let held = 0
  const heldBy = new Map<string, number>()

  return (maxBytes) => (req, res, next) => {
    const bytes = Math.min(Number(req.get('content-length') ?? maxBytes), maxBytes)
    if (bytes <= SMALL_BYTES) return next()
    const client = clientOf(req)
    const before = heldBy.get(client) ?? 0
    if (before + bytes > perClient || held + bytes > overall) return next(new HttpError(429, 'too-many'))
    held += bytes
    heldBy.set(client, before + bytes)
    res.once('close', () => {
      held -= bytes
      const left = (heldBy.get(client) ?? 0) - bytes
      if (left > 0) heldBy.set(client, left)
      else heldBy.delete(client)
    })
    next()
  }
}
