import { type Selectable, sql, type Updateable } from 'kysely'
import type { DbOrTrx } from '../../storage/database.ts'
import type { CollectionTable } from '../../storage/schema.ts'

/**
 * How a collection is shared.
 *
 * @property token what its public address ends in; null while it is private
 * @property until when that ends by itself, epoch milliseconds; null for never
 * @property ownerName what its owner wants to be called there; may be empty
 * @property isIndexed whether search engines may list it
 */
export type Sharing = { token: string | null; until: number | null; ownerName: string; isIndexed: boolean }

/**
 * A collection as its owner has it. Times are epoch milliseconds.
 *
 * @property removedAt null while it is kept
 * @property position in the owner's order, from 1 on; 0 while it has none
 * @property isOfOne it was made to share one badge by itself, and has had no other: its owner knows it as that badge's link,
 * and no list of collections has it
 */
export type Collection = {
  id: string
  title: string
  description: string
  cover: string | null
  version: number
  changedAt: number
  removedAt: number | null
  position: number
  isOfOne: boolean
  sharing: Sharing
}

/** @property pictures of its first badges, the cover's before all others */
export type CollectionSummary = Collection & { count: number; pictures: string[] }

export type CollectionKey = { accountId: string; id: string }

const PICTURES = 4

export async function insertCollection(
  db: DbOrTrx,
  {
    accountId,
    id,
    title,
    description,
    isOfOne = false,
  }: CollectionKey & { title: string; description: string; isOfOne?: boolean },
  now: number,
): Promise<void> {
  await db
    .insertInto('collection')
    .values({
      id,
      account_id: accountId,
      title,
      description,
      cover: null,
      version: 1,
      created_at: now,
      changed_at: now,
      removed_at: null,
      is_of_one: isOfOne ? 1 : 0,
    })
    .execute()
}

/** How many collections the account keeps. Links of single badges are none. */
export async function countCollections(db: DbOrTrx, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('collection')
    .select((select) => select.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .where('is_of_one', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One collection of this account, kept or removed. Null for an unknown id and for another account's alike. */
export async function getCollection(
  db: DbOrTrx,
  { accountId, id }: CollectionKey,
): Promise<Collection | null> {
  const row = await db
    .selectFrom('collection')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : readCollection(row)
}

/**
 * The collections that an account keeps, in its owner's order. Where there is none yet, and of those that were made since,
 * the one that was changed last stands before all others.
 */
export async function listCollections(db: DbOrTrx, accountId: string): Promise<CollectionSummary[]> {
  const rows = await db
    .selectFrom('collection')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .where('is_of_one', '=', 0)
    .orderBy('position')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  const shown = await sql<{ collection_id: string; image_sha256: string; count: number | string }>`
    select collection_id, image_sha256, count from (
      select member.collection_id, listed.image_sha256,
        row_number() over (
          partition by member.collection_id
          order by case when member.badge_id = collection.cover then 0 else 1 end, member.position, member.badge_id
        ) as place,
        count(*) over (partition by member.collection_id) as count
      from collection
      join collection_badge as member on member.collection_id = collection.id
      join listed_badge as listed on listed.badge_id = member.badge_id
      where collection.account_id = ${accountId} and collection.removed_at is null and collection.is_of_one = 0
    ) as placed
    where place <= ${PICTURES}
    order by collection_id, place
  `.execute(db)
  return rows.map((row) => {
    const own = shown.rows.filter((each) => each.collection_id === row.id)
    return {
      ...readCollection(row),
      count: Number(own[0]?.count ?? 0),
      pictures: own.map(({ image_sha256 }) => image_sha256),
    }
  })
}

/** What they are called, in the order of the alphabet. */
export async function listCollectionNames(
  db: DbOrTrx,
  accountId: string,
): Promise<{ id: string; title: string }[]> {
  const rows = await db
    .selectFrom('collection')
    .select(['id', 'title'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .where('is_of_one', '=', 0)
    .execute()
  return rows.sort((one, other) => one.title.localeCompare(other.title) || (one.id < other.id ? -1 : 1))
}

/**
 * Takes hold of a collection for a change, and counts it. Call it first in a transaction: others wait here for its end.
 *
 * @param version the one that the change was made for, where it cannot be made for another
 * @returns false when the collection is not kept, not this account's, or has another version by now
 */
export async function beginChange(
  trx: DbOrTrx,
  { accountId, id }: CollectionKey,
  { now, version }: { now: number; version?: number },
): Promise<boolean> {
  let update = trx
    .updateTable('collection')
    .set((set) => ({ version: set('version', '+', 1), changed_at: now }))
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
  if (version !== undefined) update = update.where('version', '=', version)
  return (await update.executeTakeFirst()).numUpdatedRows === 1n
}

/** Changes what stands in a collection's own row, inside a change that was begun. */
export async function updateCollection(
  trx: DbOrTrx,
  id: string,
  values: Updateable<CollectionTable>,
): Promise<void> {
  await trx.updateTable('collection').set(values).where('id', '=', id).execute()
}

/** Removes a collection; it can be restored until the sweeper comes. False when it was not kept. */
export async function setCollectionRemoved(
  db: DbOrTrx,
  { accountId, id }: CollectionKey,
  now: number,
): Promise<boolean> {
  const result = await db
    .updateTable('collection')
    .set({ removed_at: now })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Takes a removal back. False when it was removed at or before `removedAfter`, or is not removed. */
export async function restoreCollection(
  db: DbOrTrx,
  { accountId, id }: CollectionKey,
  { removedAfter }: { removedAfter: number },
): Promise<boolean> {
  const result = await db
    .updateTable('collection')
    .set({ removed_at: null })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('removed_at', '>', removedAfter)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The token of a link that still leads somewhere. */
export const linkOf = ({ token, until }: Pick<Sharing, 'token' | 'until'>, now: number): string | null =>
  until === null || until > now ? token : null

export const readCollection = (row: Selectable<CollectionTable>): Collection => ({
  id: row.id,
  title: row.title,
  description: row.description,
  cover: row.cover,
  version: row.version,
  changedAt: row.changed_at,
  removedAt: row.removed_at,
  position: row.position,
  isOfOne: row.is_of_one === 1,
  sharing: {
    token: row.share_token,
    until: row.share_until,
    ownerName: row.owner_name,
    isIndexed: row.is_indexed === 1,
  },
})
