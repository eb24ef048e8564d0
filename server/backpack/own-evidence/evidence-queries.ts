import { PostgresAdapter, type Selectable } from 'kysely'
import type { DbOrTrx } from '../../storage/database.ts'
import type { OwnEvidenceTable } from '../../storage/schema.ts'

/** What somebody says about how they earned a badge. @property link an address on the web, as they typed it */
export type Said = { title: string; text: string; link: string | null; isShown: boolean }

/** Something new for a badge. @property addedAt epoch milliseconds, in whose order it stands */
export type NewEvidence = Said & { id: string; accountId: string; badgeId: string; addedAt: number }

/** @property version counts its changes @property removedAt epoch milliseconds; null while it is kept */
export type Evidence = Said & { id: string; version: number; removedAt: number | null }

const ROWS_AT_ONCE = 500

/**
 * Takes hold of a badge for a change of what its owner says about it, and lets devices that keep the badge hear of that.
 * Call it first in a transaction: others wait here for its end.
 *
 * @returns false when this account does not keep the badge
 */
export async function holdBadge(
  trx: DbOrTrx,
  { accountId, badgeId }: { accountId: string; badgeId: string },
  now: number,
): Promise<boolean> {
  return (await holdBadges(trx, { accountId, badgeIds: [badgeId] }, now)).has(badgeId)
}

/** The same for several badges. @returns those that this account keeps */
export async function holdBadges(
  trx: DbOrTrx,
  { accountId, badgeIds }: { accountId: string; badgeIds: readonly string[] },
  now: number,
): Promise<ReadonlySet<string>> {
  // In the order of whoever merges or deletes accounts, or two would wait for each other. SQLite has one transaction at a time.
  if (trx.getExecutor().adapter instanceof PostgresAdapter)
    await trx.selectFrom('account').select('id').where('id', '=', accountId).forKeyShare().execute()
  const held = await trx
    .updateTable('listed_badge')
    .set({ changed_at: now })
    .where('badge_id', 'in', [...badgeIds])
    .where('account_id', '=', accountId)
    .returning('badge_id')
    .execute()
  return new Set(held.map(({ badge_id }) => badge_id))
}

/** What is kept of it for one badge, in the order in which it was added. */
export async function listEvidence(db: DbOrTrx, badgeId: string): Promise<Evidence[]> {
  return (await listEvidenceOf(db, [badgeId])).get(badgeId) ?? []
}

/** The same of several badges, by their ids; those that have none are not in it. */
export async function listEvidenceOf(
  db: DbOrTrx,
  badgeIds: readonly string[],
): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>()
  if (badgeIds.length === 0) return found
  const rows = await db
    .selectFrom('own_evidence')
    .selectAll()
    .where('badge_id', 'in', [...badgeIds])
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  for (const row of rows) found.set(row.badge_id, [...(found.get(row.badge_id) ?? []), readEvidence(row)])
  return found
}

/** One of them, kept or removed a while ago. Null for an unknown id and for another badge's alike. */
export async function getEvidence(
  db: DbOrTrx,
  { badgeId, id }: { badgeId: string; id: string },
): Promise<Evidence | null> {
  const row = await db
    .selectFrom('own_evidence')
    .selectAll()
    .where('badge_id', '=', badgeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : readEvidence(row)
}

/** How much of it an account keeps, for all its badges. */
export async function countEvidence(db: DbOrTrx, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('own_evidence')
    .select((select) => select.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function insertEvidence(trx: DbOrTrx, added: readonly NewEvidence[]): Promise<void> {
  for (let at = 0; at < added.length; at += ROWS_AT_ONCE)
    await trx
      .insertInto('own_evidence')
      .values(added.slice(at, at + ROWS_AT_ONCE).map(writeRow))
      .execute()
}

const writeRow = (said: NewEvidence): Selectable<OwnEvidenceTable> => ({
  id: said.id,
  account_id: said.accountId,
  badge_id: said.badgeId,
  title: said.title,
  text: said.text,
  link: said.link,
  is_shown: said.isShown ? 1 : 0,
  version: 1,
  added_at: said.addedAt,
  removed_at: null,
})

/** Changes one that is kept. False when it is not, or has another version by now. */
export async function updateEvidence(
  trx: DbOrTrx,
  { badgeId, id, version }: { badgeId: string; id: string; version: number },
  { title, text, link, isShown }: Said,
): Promise<boolean> {
  const result = await trx
    .updateTable('own_evidence')
    .set({ title, text, link, is_shown: isShown ? 1 : 0, version: version + 1 })
    .where('badge_id', '=', badgeId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Removes one (at a time), or takes its removal back (null). One that is removed stays removed since then. */
export async function setEvidenceRemoved(
  trx: DbOrTrx,
  { badgeId, id }: { badgeId: string; id: string },
  removedAt: number | null,
): Promise<void> {
  await trx
    .updateTable('own_evidence')
    .set({ removed_at: removedAt })
    .where('badge_id', '=', badgeId)
    .where('id', '=', id)
    .where('removed_at', removedAt === null ? 'is not' : 'is', null)
    .execute()
}

/**
 * Puts what was added to one badge, removed or not, to another one, which is the same badge: when its row is put in anew,
 * and where two accounts become one. What stands there already is passed over; nothing is left out for want of room.
 *
 * @param rows of the badge that they come from, which may be gone
 */
export async function putEvidence(
  trx: DbOrTrx,
  rows: readonly Selectable<OwnEvidenceTable>[],
  to: { accountId: string; badgeId: string },
): Promise<void> {
  const kept = await listEvidence(trx, to.badgeId)
  const missing = rows.filter((row) => !kept.some((each) => isSame(each, readEvidence(row))))
  if (missing.length === 0) return
  await trx
    .insertInto('own_evidence')
    .values(missing.map((row) => ({ ...row, account_id: to.accountId, badge_id: to.badgeId })))
    .execute()
}

/** All that was added to some badges, as it is stored, removed or not. */
export const selectEvidence = (
  db: DbOrTrx,
  badgeIds: readonly string[],
): Promise<Selectable<OwnEvidenceTable>[]> =>
  badgeIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('own_evidence')
        .selectAll()
        .where('badge_id', 'in', [...badgeIds])
        .execute()

/** Whether two say the same, whoever is to see it. */
export const isSame = (one: Said, other: Said): boolean =>
  one.title === other.title && one.text === other.text && one.link === other.link

export const readEvidence = (row: Selectable<OwnEvidenceTable>): Evidence => ({
  id: row.id,
  title: row.title,
  text: row.text,
  link: row.link,
  isShown: row.is_shown === 1,
  version: row.version,
  removedAt: row.removed_at,
})
