import type { DbOrTrx } from '../../storage/database.ts'
import type { BadgeSummary } from '../queries.ts'

/**
 * A badge of a collection, in its owner's list or in their archive.
 *
 * @property item its name in public addresses @property position in order, with gaps
 */
export type Member = BadgeSummary & { item: string; position: number; isArchived: boolean }

/** Where a badge goes: one place on, to an end, or to the place of another one. */
export type Move = 'up' | 'down' | 'first' | 'last' | { at: string }

/** The badges of a collection that are kept, in its order. */
export async function listMembers(
  db: DbOrTrx,
  collectionId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<Member[]> {
  const rows = await selectMembers(db, collectionId)
    .selectAll('listed_badge')
    .select(['collection_badge.item', 'collection_badge.position'])
    .orderBy('collection_badge.position')
    .orderBy('collection_badge.badge_id')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.badge_id,
    name: row.name,
    host: row.host,
    imageSha256: row.image_sha256,
    addedAt: row.added_at,
    status: row.status,
    expiresAt: row.expires_at,
    item: row.item,
    position: row.position,
    isArchived: row.is_archived === 1,
  }))
}

/** Which badges of a collection are kept, in its order, by what tells them apart everywhere. */
export async function listContents(
  db: DbOrTrx,
  collectionId: string,
): Promise<{ id: string; fingerprint: string }[]> {
  return db
    .selectFrom('collection_badge')
    .innerJoin('badge', 'badge.id', 'collection_badge.badge_id')
    .select(['badge.id', 'badge.fingerprint'])
    .where('collection_badge.collection_id', '=', collectionId)
    .where('badge.removed_at', 'is', null)
    .orderBy('collection_badge.position')
    .orderBy('badge.id')
    .execute()
}

export async function countMembers(db: DbOrTrx, collectionId: string): Promise<number> {
  const row = await selectMembers(db, collectionId)
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The badge that was chosen as cover; null when none was, or that one is not there any more. */
export async function findCover(
  db: DbOrTrx,
  { id, cover }: { id: string; cover: string | null },
): Promise<string | null> {
  return cover === null || (await findPosition(db, id, cover)) === null ? null : cover
}

/** Which of these badges are in a collection. */
export async function findMembers(
  db: DbOrTrx,
  collectionId: string,
  badgeIds: readonly string[],
): Promise<Set<string>> {
  if (badgeIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('collection_badge')
    .select('badge_id')
    .where('collection_id', '=', collectionId)
    .where('badge_id', 'in', [...badgeIds])
    .execute()
  return new Set(rows.map(({ badge_id }) => badge_id))
}

/** The collections that a badge is in, removed ones too. */
export async function listCollectionsOf(db: DbOrTrx, badgeId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('collection_badge')
    .select('collection_id')
    .where('badge_id', '=', badgeId)
    .execute()
  return new Set(rows.map(({ collection_id }) => collection_id))
}

/**
 * Puts badges at the end of a collection, inside a change that was begun. Those that are in it already, or that the
 * account does not keep, are passed over. What was the link of a single badge is a collection with the second one.
 *
 * @param limit how many badges it may have then
 * @returns how many were put in, and how many there was no room for
 */
export async function addMembers(
  trx: DbOrTrx,
  {
    accountId,
    collectionId,
    badgeIds,
  }: { accountId: string; collectionId: string; badgeIds: readonly string[] },
  { now, newId, limit }: { now: number; newId: () => string; limit: number },
): Promise<{ added: number; left: number }> {
  const addable = await findAddable(trx, { accountId, collectionId, badgeIds })
  const fresh = [...new Set(badgeIds)].filter((id) => addable.has(id))
  const { count, last } = await trx
    .selectFrom('collection_badge')
    .select((select) => [select.fn.countAll().as('count'), select.fn.max('position').as('last')])
    .where('collection_id', '=', collectionId)
    .executeTakeFirstOrThrow()
  const added = fresh.slice(0, Math.max(0, limit - Number(count)))
  const first = Number(last ?? -1) + 1
  const rows = added.map((badgeId, at) => ({
    collection_id: collectionId,
    badge_id: badgeId,
    item: newId(),
    position: first + at,
    added_at: now,
  }))
  if (rows.length > 0) await trx.insertInto('collection_badge').values(rows).execute()
  if (rows.length > 0 && Number(count) > 0)
    await trx.updateTable('collection').set({ is_of_one: 0 }).where('id', '=', collectionId).execute()
  return { added: added.length, left: fresh.length - added.length }
}

/** Takes a badge out, inside a change that was begun. Null when it was not in; else the place where it was. */
export async function removeMember(
  trx: DbOrTrx,
  collectionId: string,
  badgeId: string,
): Promise<{ position: number } | null> {
  const row = await trx
    .deleteFrom('collection_badge')
    .where('collection_id', '=', collectionId)
    .where('badge_id', '=', badgeId)
    .returning('position')
    .executeTakeFirst()
  return row ?? null
}

/** Puts a badge that was just added to where it was before it was taken out. */
export async function placeMember(
  trx: DbOrTrx,
  collectionId: string,
  badgeId: string,
  position: number,
): Promise<void> {
  await trx
    .updateTable('collection_badge')
    .set((set) => ({ position: set('position', '+', 1) }))
    .where('collection_id', '=', collectionId)
    .where('position', '>=', position)
    .execute()
  await setPosition(trx, collectionId, badgeId, position)
}

/** Moves a badge of a collection, inside a change that was begun. One that is there already stays. */
export async function moveMember(
  trx: DbOrTrx,
  collectionId: string,
  badgeId: string,
  move: Move,
): Promise<void> {
  const from = await findPosition(trx, collectionId, badgeId)
  if (from === null) return
  const to = await findTarget(trx, collectionId, from, move)
  if (to === null || to === from) return
  const isDown = to > from
  await trx
    .updateTable('collection_badge')
    .set((set) => ({ position: set('position', isDown ? '-' : '+', 1) }))
    .where('collection_id', '=', collectionId)
    .where('position', isDown ? '>' : '>=', isDown ? from : to)
    .where('position', isDown ? '<=' : '<', isDown ? to : from)
    .execute()
  await setPosition(trx, collectionId, badgeId, to)
}

const selectMembers = (db: DbOrTrx, collectionId: string) =>
  db
    .selectFrom('collection_badge')
    .innerJoin('listed_badge', 'listed_badge.badge_id', 'collection_badge.badge_id')
    .where('collection_badge.collection_id', '=', collectionId)

/** Those of these badges that the account keeps, and that are not in the collection. */
async function findAddable(
  trx: DbOrTrx,
  {
    accountId,
    collectionId,
    badgeIds,
  }: { accountId: string; collectionId: string; badgeIds: readonly string[] },
): Promise<Set<string>> {
  if (badgeIds.length === 0) return new Set()
  const members = trx
    .selectFrom('collection_badge')
    .select('badge_id')
    .where('collection_id', '=', collectionId)
  const rows = await trx
    .selectFrom('listed_badge')
    .select('badge_id')
    .where('account_id', '=', accountId)
    .where('badge_id', 'in', [...badgeIds])
    .where('badge_id', 'not in', members)
    .execute()
  return new Set(rows.map(({ badge_id }) => badge_id))
}

async function findPosition(trx: DbOrTrx, collectionId: string, badgeId: string): Promise<number | null> {
  const row = await selectMembers(trx, collectionId)
    .select('collection_badge.position')
    .where('collection_badge.badge_id', '=', badgeId)
    .executeTakeFirst()
  return row?.position ?? null
}

/** The position to move to: that of the badge which is there now. Null where there is none. */
async function findTarget(
  trx: DbOrTrx,
  collectionId: string,
  from: number,
  move: Move,
): Promise<number | null> {
  if (typeof move === 'object') return findPosition(trx, collectionId, move.at)
  const isNext = move === 'down' || move === 'first'
  let select = selectMembers(trx, collectionId).select('collection_badge.position')
  if (move === 'up') select = select.where('collection_badge.position', '<', from)
  if (move === 'down') select = select.where('collection_badge.position', '>', from)
  const row = await select
    .orderBy('collection_badge.position', isNext ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.position ?? null
}

async function setPosition(
  trx: DbOrTrx,
  collectionId: string,
  badgeId: string,
  position: number,
): Promise<void> {
  await trx
    .updateTable('collection_badge')
    .set({ position })
    .where('collection_id', '=', collectionId)
    .where('badge_id', '=', badgeId)
    .execute()
}
