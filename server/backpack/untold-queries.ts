import type { DbOrTrx } from '../storage/database.ts'

/** One mail: what one request added to one account. */
export type Addressed = { accountId: string; requestId: string }

/** @property asker origin of the page that asked, null where nobody may be named @property at epoch milliseconds */
export type UntoldBadge = {
  id: string
  name: string
  host: string
  asker: string | null
  isRemoved: boolean
  lang: string
  at: number
}

/** After this somebody else tells of it: whoever was to do it has ended. */
const TOLD_WITHIN_MS = 5 * 60_000
const IDS_AT_ONCE = 500
const MAILS_AT_ONCE = 100

/** Notes in the transaction that adds badges that a mail has still to tell of them. @param lang of the conversation */
export async function noteUntold(
  trx: DbOrTrx,
  { accountId, requestId }: Addressed,
  { badgeIds, lang, now }: { badgeIds: readonly string[]; lang: string; now: number },
): Promise<void> {
  const common = { account_id: accountId, request_id: requestId, lang, at: now, due_at: now + TOLD_WITHIN_MS }
  for (const some of inParts(badgeIds)) {
    const rows = some.map((badge_id) => ({ badge_id, ...common }))
    await trx.insertInto('untold_badge').values(rows).execute()
  }
}

/** What is still to be told, in the order in which it was added and, of one press, of its list. */
export async function listUntold(db: DbOrTrx, { accountId, requestId }: Addressed): Promise<UntoldBadge[]> {
  const rows = await db
    .selectFrom('untold_badge')
    .innerJoin('badge', 'badge.id', 'untold_badge.badge_id')
    .select(['badge.id', 'badge.name', 'badge.host', 'badge.asker', 'badge.removed_at'])
    .select(['untold_badge.lang', 'untold_badge.at'])
    .where('untold_badge.account_id', '=', accountId)
    .where('untold_badge.request_id', '=', requestId)
    .orderBy('untold_badge.at')
    .orderBy('badge.added_at', 'desc')
    .orderBy('badge.id')
    .execute()
  return rows.map(({ removed_at, ...badge }) => ({ ...badge, isRemoved: removed_at !== null }))
}

/** Forgets what was told. */
export async function forgetUntold(db: DbOrTrx, badgeIds: readonly string[]): Promise<void> {
  for (const some of inParts(badgeIds))
    await db.deleteFrom('untold_badge').where('badge_id', 'in', some).execute()
}

/** Mails that should have been sent by now, in no order. */
export async function listOverdue(db: DbOrTrx, now: number): Promise<Addressed[]> {
  const rows = await db
    .selectFrom('untold_badge')
    .select(['account_id', 'request_id'])
    .distinct()
    .where('due_at', '<=', now)
    .limit(MAILS_AT_ONCE)
    .execute()
  return rows.map(({ account_id, request_id }) => ({ accountId: account_id, requestId: request_id }))
}

/** Puts a mail off that could not be sent: each time for as long as it has waited already. */
export async function putOffUntold(
  db: DbOrTrx,
  { accountId, requestId }: Addressed,
  { since, now }: { since: number; now: number },
): Promise<void> {
  await db
    .updateTable('untold_badge')
    .set({ due_at: now + Math.max(TOLD_WITHIN_MS, now - since) })
    .where('account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .execute()
}

function* inParts(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) yield ids.slice(at, at + IDS_AT_ONCE)
}
