import type { Insertable, Selectable } from 'kysely'
import type { BadgeContent, CheckedBadge, Version } from '../openbadges/assertion.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type { BadgeTable } from '../storage/schema.ts'
import { type BadgeStatus, getCheckRow, markChanged } from './check-queries.ts'
import { createListing } from './library/listing.ts'
import { holdBadge, putEvidence, selectEvidence } from './own-evidence/evidence-queries.ts'

export type NewBadge = Omit<Insertable<BadgeTable>, 'removed_at'>

/** What "already in your Backpack" has to tell. @property addedAt epoch milliseconds */
export type HeldBadge = { id: string; name: string; host: string; addedAt: number }

/** A line of the list. @property expiresAt by its issuer's latest word, epoch milliseconds; null for never */
export type BadgeSummary = HeldBadge & { imageSha256: string; status: BadgeStatus; expiresAt: number | null }

/** A whole badge. Strings in `content` are the issuer's. @property removedAt null while it is kept */
export type StoredBadge = BadgeSummary & {
  version: Version
  kind: 'hosted' | 'signed'
  source: string
  fingerprint: string
  content: BadgeContent
  /** Where the assertion itself is served; null for a signed one. */
  assertionUrl: string | null
  documents: CheckedBadge['documents']
  payload: string
  recipient: string
  asker: string | null
  requestId: string | null
  removedAt: number | null
  isArchived: boolean
}

/**
 * Adds a badge, and its row in the list. False when this account already keeps it: the unique index decides, so two presses at once cannot
 * add it twice. Its picture must be stored before (`keepImage`).
 *
 * @param changedAt when it came, where it is one that comes back
 */
export async function insertBadge(
  db: DbOrTrx,
  badge: NewBadge,
  changedAt: number = badge.added_at,
): Promise<boolean> {
  const result = await db
    .insertInto('badge')
    .values({ ...badge, removed_at: null })
    // Without a target: the index is a partial one, and it is the only one that a new id can meet.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows !== 1n) return false
  await db
    .insertInto('listed_badge')
    .values({ ...createListing(badge), changed_at: changedAt })
    .execute()
  return true
}

/** The kept badge that was submitted under this source, or that has this canonical identity. Removed ones do not count. */
export async function findHeld(
  db: DbOrTrx,
  accountId: string,
  key: { source: string } | { fingerprint: string },
): Promise<HeldBadge | null> {
  const row = await db
    .selectFrom('badge')
    .select(['id', 'name', 'host', 'added_at'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .where((where) =>
      'source' in key ? where('source', '=', key.source) : where('fingerprint', '=', key.fingerprint),
    )
    .orderBy('added_at')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, name: row.name, host: row.host, addedAt: row.added_at }
}

/**
 * What this backpack knows against a badge that the account once kept, however long ago; null where it knows nothing.
 *
 * The one that was added last says it, since nothing was known against it when it was added; what is remembered of those that
 * went before counts no more.
 */
export async function findRefused(
  db: DbOrTrx,
  accountId: string,
  fingerprint: string,
): Promise<'revoked' | 'suspended' | null> {
  const row = await db
    .selectFrom('badge')
    .select(['status', 'added_at'])
    .where('account_id', '=', accountId)
    .where('fingerprint', '=', fingerprint)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.status === 'revoked' || row?.status === 'suspended') return row.status
  const swept = await db
    .selectFrom('refused_badge')
    .select('status')
    .where('account_id', '=', accountId)
    .where('fingerprint', '=', fingerprint)
    .where('at', '>', row?.added_at ?? 0)
    .executeTakeFirst()
  return swept?.status ?? null
}

/** Forgets that: its issuer has just said that the badge is good. */
export async function forgetRefused(trx: DbOrTrx, accountId: string, fingerprint: string): Promise<void> {
  await trx
    .deleteFrom('refused_badge')
    .where('account_id', '=', accountId)
    .where('fingerprint', '=', fingerprint)
    .execute()
}

/** Lets one account know what another one knows against badges. */
export async function copyRefusedBadges(
  db: DbOrTrx,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db
    .insertInto('refused_badge')
    .columns(['account_id', 'fingerprint', 'status', 'at'])
    .expression((select) =>
      select
        .selectFrom('refused_badge')
        .select((row) => [row.val(to).as('account_id'), 'fingerprint', 'status', 'at'])
        .where('account_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const SUMMARY = ['id', 'name', 'host', 'added_at', 'image_sha256', 'status', 'expires_at'] as const

/** How many badges the account keeps. */
export async function countBadges(db: DbOrTrx, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('badge')
    .select((select) => select.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

const IDS_AT_ONCE = 200

/** The ids of the badges that the account keeps, in the order in which they came; those that came after `until` are left out. */
export async function* listKeptIds(
  db: DbOrTrx,
  accountId: string,
  { until }: { until: number },
): AsyncGenerator<string> {
  let after: { added_at: number; id: string } | undefined
  do {
    const rows = await selectKeptAfter(db, accountId, after).where('added_at', '<=', until).execute()
    for (const { id } of rows) yield id
    after = rows.at(-1)
  } while (after !== undefined)
}

function selectKeptAfter(
  db: DbOrTrx,
  accountId: string,
  after: { added_at: number; id: string } | undefined,
) {
  const select = db
    .selectFrom('badge')
    .select(['id', 'added_at'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .limit(IDS_AT_ONCE)
  return after === undefined
    ? select
    : select.where((where) =>
        where(where.refTuple('added_at', 'id'), '>', where.tuple(after.added_at, after.id)),
      )
}

/** One badge of this account, kept or removed. Null for an unknown id and for another account's alike. */
export async function getBadge(db: DbOrTrx, accountId: string, id: string): Promise<StoredBadge | null> {
  const row = await db
    .selectFrom('badge')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : readStored(row)
}

/** Those of some badges that this account keeps, in no order. */
export async function getKeptBadges(
  db: DbOrTrx,
  accountId: string,
  ids: readonly string[],
): Promise<StoredBadge[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('badge')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(readStored)
}

/** What one consent request added, removed ones included, in the order in which it came. */
export async function listAddedBy(
  db: DbOrTrx,
  accountId: string,
  requestId: string,
): Promise<(BadgeSummary & { removedAt: number | null })[]> {
  const rows = await db
    .selectFrom('badge')
    .select([...SUMMARY, 'removed_at'])
    .where('account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .orderBy('added_at')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...readSummary(row), removedAt: row.removed_at }))
}

/** Removes a badge; it can be restored until the sweeper comes. False when it was not kept. */
export async function setRemoved(db: DbOrTrx, accountId: string, id: string, now: number): Promise<boolean> {
  const result = await db
    .updateTable('badge')
    .set({ removed_at: now })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await db.deleteFrom('listed_badge').where('badge_id', '=', id).execute()
  return true
}

/** Removes several badges at one moment, as `setRemoved` does one. @returns how many of them were kept */
export async function setRemovedMany(
  trx: DbOrTrx,
  accountId: string,
  ids: readonly string[],
  now: number,
): Promise<number> {
  if (ids.length === 0) return 0
  const removed = await trx
    .updateTable('badge')
    .set({ removed_at: now })
    .where('account_id', '=', accountId)
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute()
  if (removed.length === 0) return 0
  await trx
    .deleteFrom('listed_badge')
    .where(
      'badge_id',
      'in',
      removed.map(({ id }) => id),
    )
    .execute()
  return removed.length
}

/** The badges that were removed at this very moment: together, where there are several. */
export async function listRemovedAt(db: DbOrTrx, accountId: string, removedAt: number): Promise<string[]> {
  const rows = await db
    .selectFrom('badge')
    .select('id')
    .where('account_id', '=', accountId)
    .where('removed_at', '=', removedAt)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Takes a removal back. False when there is nothing to restore: it was removed at or before `removedAfter`, or the
 * same badge was added again meanwhile (then that one stays, under its own id).
 *
 * Call it inside a transaction. The row is put in anew, not updated: only an insert can leave it to the unique index
 * to decide a race without an error that would end the transaction. What goes with the row is put in anew with it.
 */
export async function restoreBadge(
  trx: DbOrTrx,
  accountId: string,
  id: string,
  { removedAfter, now }: { removedAfter: number; now: number },
): Promise<boolean> {
  const check = await getCheckRow(trx, id)
  const memberships = await trx
    .selectFrom('collection_badge')
    .selectAll()
    .where('badge_id', '=', id)
    .execute()
  const evidence = await selectEvidence(trx, [id])
  const row = await trx
    .deleteFrom('badge')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('removed_at', '>', removedAfter)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return false
  const isRestored = await insertBadge(trx, row, now)
  if (isRestored && check !== undefined) {
    await trx.insertInto('badge_check').values(check).execute()
    if (check.seen !== null) await markChanged(trx, id)
  }
  // Where the same badge was added again, that one is what its collections get back, and what its owner said goes to it.
  const heir = isRestored ? { id } : await findHeld(trx, accountId, { fingerprint: row.fingerprint })
  if (heir !== null && evidence.length > 0) {
    await holdBadge(trx, { accountId, badgeId: heir.id }, now)
    await putEvidence(trx, evidence, { accountId, badgeId: heir.id })
  }
  if (heir !== null && memberships.length > 0) {
    await trx
      .insertInto('collection_badge')
      .values(memberships.map((each) => ({ ...each, badge_id: heir.id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return isRestored
}

type SummaryRow = Pick<Selectable<BadgeTable>, (typeof SUMMARY)[number]>

const readSummary = (row: SummaryRow): BadgeSummary => ({
  id: row.id,
  name: row.name,
  host: row.host,
  addedAt: row.added_at,
  imageSha256: row.image_sha256,
  status: row.status,
  expiresAt: row.expires_at,
})

function readStored(row: Selectable<BadgeTable>): StoredBadge {
  const documents = JSON.parse(row.documents) as CheckedBadge['documents']
  return {
    ...readSummary(row),
    version: row.version as Version,
    kind: row.kind,
    source: row.source,
    fingerprint: row.fingerprint,
    content: JSON.parse(row.content) as BadgeContent,
    assertionUrl: documents.assertion?.url ?? null,
    documents,
    payload: row.payload,
    recipient: row.recipient,
    asker: row.asker,
    requestId: row.request_id,
    removedAt: row.removed_at,
    isArchived: row.is_archived === 1,
  }
}
