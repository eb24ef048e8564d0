import type { Request, Response } from 'express'
import { requireSession, sessionOf } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import { HttpError } from '../../http/http-error.ts'
import { type Collection, type CollectionKey, getCollection } from './collection-queries.ts'
import { collectionHref } from './collection-views.ts'

/** The collection that a page is asked for. Another person's, an unknown one and one that is gone for good: 404. */
export async function findCollection(deps: Deps, accountId: string, req: Request): Promise<Collection> {
  const collection = await getCollection(deps.db, { accountId, id: String(req.params.id) })
  if (collection === null) throw new HttpError(404, 'not-found')
  return collection
}

/** As `findCollection`, for a write. Null when it is removed: then its own page, where the answer leads, tells so. */
export async function findForChange(
  deps: Deps,
  req: Request,
  res: Response,
): Promise<{ collection: Collection; key: CollectionKey & { version: number } } | null> {
  const { accountId } = requireSession(req)
  const collection = await findCollection(deps, accountId, req)
  if (collection.removedAt !== null) {
    res.redirect(303, collectionHref(deps, collection.id))
    return null
  }
  return { collection, key: { accountId, id: collection.id, version: readNumber(req.body.version) ?? -1 } }
}

/** The account that reads, or a way to sign in that leads back here, and null. */
export function findReader({ config }: Pick<Deps, 'config'>, req: Request, res: Response): string | null {
  const session = sessionOf(req)
  if (session === null)
    res.redirect(303, `${config.basePath}sign-in?next=${encodeURIComponent(req.originalUrl)}`)
  return session?.accountId ?? null
}

/** A whole number as forms and addresses write it. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}

/** The values of a field that may stand in a form many times. */
export const readValues = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string')
