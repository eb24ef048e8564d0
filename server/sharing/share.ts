import {
  beginChange,
  type CollectionKey,
  getCollection,
  linkOf,
  updateCollection,
} from '../backpack/collections/collection-queries.ts'
import type { Changed } from '../backpack/collections/collections.ts'
import type { Deps } from '../deps.ts'
import type { ShareSettings } from './read-settings.ts'

/**
 * Shares a collection, or changes how it is shared: it keeps its link then. One that was not shared gets a new link,
 * never an old one.
 */
export function shareCollection(
  { db, now, newId }: Pick<Deps, 'db' | 'now' | 'newId'>,
  key: CollectionKey & { version: number },
  { ownerName, until, isIndexed }: ShareSettings,
): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    const began = await beginChange(trx, key, { now: now(), version: key.version })
    const collection = await getCollection(trx, key)
    if (collection === null || collection.removedAt !== null) return 'gone'
    if (!began) return 'stale'
    await updateCollection(trx, key.id, {
      share_token: linkOf(collection.sharing, now()) ?? newId(),
      share_until: until,
      owner_name: ownerName,
      is_indexed: isIndexed ? 1 : 0,
    })
    return 'done'
  })
}

/** Ends a link at once, whatever else has changed meanwhile. */
export function stopSharing({ db, now }: Pick<Deps, 'db' | 'now'>, key: CollectionKey): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await beginChange(trx, key, { now: now() }))) return false
    await updateCollection(trx, key.id, { share_token: null, share_until: null })
    return true
  })
}
