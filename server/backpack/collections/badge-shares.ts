import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import type { DbOrTrx } from '../../storage/database.ts'
import { type Collection, insertCollection, readCollection } from './collection-queries.ts'
import { addMembers } from './member-queries.ts'

/** A badge that has a link of its own. @property name, @property imageSha256 and @property host the badge's */
export type BadgeShare = Collection & { badgeId: string; name: string; host: string; imageSha256: string }

/** What a badge is shared by, alone; one that is shared before all others. Null where it never was. */
export async function findBadgeShare(
  db: DbOrTrx,
  { accountId, badgeId }: { accountId: string; badgeId: string },
): Promise<Collection | null> {
  const row = await db
    .selectFrom('collection')
    .innerJoin('collection_badge', 'collection_badge.collection_id', 'collection.id')
    .selectAll('collection')
    .where('collection.account_id', '=', accountId)
    .where('collection.removed_at', 'is', null)
    .where('collection.is_of_one', '=', 1)
    .where('collection_badge.badge_id', '=', badgeId)
    .orderBy((order) => order.case().when('collection.share_token', 'is', null).then(1).else(0).end())
    .orderBy('collection.created_at')
    .orderBy('collection.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : readCollection(row)
}

/**
 * Makes what a badge is shared by, private as yet. There is room for one of each badge, whatever else there is: of two
 * presses at once each may make one, and the next finds the one that is shared.
 */
export function createBadgeShare(
  { db, now, newId }: Pick<Deps, 'db' | 'now' | 'newId'>,
  { accountId, badgeId, title }: { accountId: string; badgeId: string; title: string },
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const id = newId()
    await insertCollection(trx, { accountId, id, title, description: '', isOfOne: true }, now())
    const which = { accountId, collectionId: id, badgeIds: [badgeId] }
    await addMembers(trx, which, { now: now(), newId, limit: limits.badgesPerCollection })
    return id
  })
}

/** The badges of an account that strangers see by a link of their own at this moment, the last one first. */
export async function listBadgeShares(
  db: DbOrTrx,
  accountId: string,
  { now, offset, limit }: { now: number; offset: number; limit: number },
): Promise<BadgeShare[]> {
  const rows = await selectShared(db, accountId, now)
    .selectAll('collection')
    .select(['listed_badge.badge_id', 'listed_badge.name', 'listed_badge.host', 'listed_badge.image_sha256'])
    .orderBy('collection.changed_at', 'desc')
    .orderBy('collection.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...readCollection(row),
    badgeId: row.badge_id,
    name: row.name,
    host: row.host,
    imageSha256: row.image_sha256,
  }))
}

export async function countBadgeShares(db: DbOrTrx, accountId: string, now: number): Promise<number> {
  const row = await selectShared(db, accountId, now)
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

const selectShared = (db: DbOrTrx, accountId: string, now: number) =>
  db
    .selectFrom('collection')
    .innerJoin('collection_badge', 'collection_badge.collection_id', 'collection.id')
    .innerJoin('listed_badge', 'listed_badge.badge_id', 'collection_badge.badge_id')
    .where('collection.account_id', '=', accountId)
    .where('collection.removed_at', 'is', null)
    .where('collection.is_of_one', '=', 1)
    .where('collection.share_token', 'is not', null)
    .where((where) =>
      where.or([where('collection.share_until', 'is', null), where('collection.share_until', '>', now)]),
    )
