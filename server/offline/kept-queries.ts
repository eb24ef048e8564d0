import type { Selectable } from 'kysely'
import { type Collection, readCollection } from '../backpack/collections/collection-queries.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type { ListedBadgeTable } from '../storage/schema.ts'

/** A place in the order of changes. */
export type ChangePlace = { at: number; id: string }

/** Before every badge: those from before changes were noted stand at 0. */
export const FIRST: ChangePlace = { at: -1, id: '' }

/** What came or changed after a place, in the order of changes, at most so many. */
export function listChangedAfter(
  db: DbOrTrx,
  accountId: string,
  after: ChangePlace,
  limit: number,
): Promise<Selectable<ListedBadgeTable>[]> {
  return db
    .selectFrom('listed_badge')
    .selectAll()
    .where('account_id', '=', accountId)
    .where((where) => where(where.refTuple('changed_at', 'badge_id'), '>', where.tuple(after.at, after.id)))
    .orderBy('changed_at')
    .orderBy('badge_id')
    .limit(limit)
    .execute()
}

export async function countListed(db: DbOrTrx, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('listed_badge')
    .select((select) => select.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Ids of all badges that an account keeps, in the order of changes, at most so many after a place. */
export function listIdsAfter(
  db: DbOrTrx,
  accountId: string,
  after: ChangePlace,
  limit: number,
): Promise<{ badge_id: string; changed_at: number }[]> {
  return db
    .selectFrom('listed_badge')
    .select(['badge_id', 'changed_at'])
    .where('account_id', '=', accountId)
    .where((where) => where(where.refTuple('changed_at', 'badge_id'), '>', where.tuple(after.at, after.id)))
    .orderBy('changed_at')
    .orderBy('badge_id')
    .limit(limit)
    .execute()
}

export async function listOwnCollections(db: DbOrTrx, accountId: string): Promise<Collection[]> {
  const rows = await db
    .selectFrom('collection')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .where('is_of_one', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map(readCollection)
}

/** Which badges each collection of an account has, in its order, removed ones too: they may come back. */
export async function listMemberIds(db: DbOrTrx, accountId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('collection')
    .innerJoin('collection_badge', 'collection_badge.collection_id', 'collection.id')
    .select(['collection.id', 'collection_badge.badge_id'])
    .where('collection.account_id', '=', accountId)
    .where('collection.removed_at', 'is', null)
    .where('collection.is_of_one', '=', 0)
    .orderBy('collection.id')
    .orderBy('collection_badge.position')
    .orderBy('collection_badge.badge_id')
    .execute()
  const members = new Map<string, string[]>()
  for (const { id, badge_id } of rows) {
    const known = members.get(id)
    if (known === undefined) members.set(id, [badge_id])
    else known.push(badge_id)
  }
  return members
}
