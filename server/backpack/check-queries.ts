import type { Selectable } from 'kysely'
import type { KeptCheck } from '../checking/kept-checks.ts'
import type { RejectionCode } from '../openbadges/rejections.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type { BadgeCheckTable, BadgeTable } from '../storage/schema.ts'

/** What the checks of a badge said. @property at when, epoch milliseconds */
export type BadgeCheck = { at: number; checks: KeptCheck[] }

export type BadgeStatus = Selectable<BadgeTable>['status']

/** What of a badge is held against what was added. */
export const COMPARED_FIELDS = [
  'name',
  'description',
  'criteria',
  'evidence',
  'issuer',
  'issuedOn',
  'expires',
  'picture',
] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/**
 * Something that a look at a badge found, at epoch milliseconds `at`.
 *
 * `revoked`: `said` is why, in its issuer's words. `unproven`: `code` is why. `gone`: `detail` is what stood in the way at last, and `code` which way it did. Those from before have no code. `good`: it is as it should be again. `changed`: its issuer shows another one; no fields: again the one that was added.
 */
export type LookEvent =
  | { at: number; what: 'revoked' | 'suspended'; detail: string; said?: string }
  | { at: number; what: 'unproven'; detail: string; code?: RejectionCode }
  | { at: number; what: 'gone'; detail?: string; code?: RejectionCode }
  | { at: number; what: 'good' }
  | { at: number; what: 'changed'; fields: ComparedField[] }

/**
 * Something that happened to a badge.
 *
 * `added`: when it was first kept, by an account that may be no more; `from` is the origin of the page that asked.
 * `brought-back`: it came out of an export, and nobody could be asked; all checks had last let it through at `verifiedAt`.
 */
export type BadgeEvent =
  | LookEvent
  | { at: number; what: 'added'; from: string | null }
  | { at: number; what: 'brought-back'; verifiedAt: number }

/**
 * What is known of a badge from looking at it.
 *
 * @property last what the checks said when all of them last let it through; null where nobody kept it
 * @property seen hash of what its issuer last showed of it; null while it is what was added
 * @property history oldest first
 */
export type BadgeLooks = { last: BadgeCheck | null; seen: string | null; history: BadgeEvent[] }

/**
 * Keeps what the checks of a new badge said, and when its host is to be asked about it again.
 *
 * @param row.history and row.seen of one that was kept before
 */
export async function insertCheck(
  db: DbOrTrx,
  {
    badgeId,
    host,
    check,
    dueAt,
    history = [],
    seen = null,
  }: { badgeId: string; host: string; check: BadgeCheck; dueAt: number } & Partial<
    Pick<BadgeLooks, 'history' | 'seen'>
  >,
): Promise<void> {
  await db
    .insertInto('badge_check')
    .values({
      badge_id: badgeId,
      // PostgreSQL refuses U+0000 in text; inside JSON it is escaped.
      checks: JSON.stringify(check.checks),
      checked_at: check.at,
      host,
      due_at: dueAt,
      seen,
      history: JSON.stringify(history),
    })
    .execute()
  if (seen !== null) await markChanged(db, badgeId)
  // A host that is known already comes to its turn in a day at the latest. Its row is not touched: two people who add
  // badges of two hosts would wait for each other.
  await db
    .insertInto('check_host')
    .values({ host, due_at: dueAt, leased_until: 0, failures: 0 })
    .onConflict((conflict) => conflict.column('host').doNothing())
    .execute()
}

/** Lets the list say of a badge that its issuer shows another one now. */
export async function markChanged(db: DbOrTrx, badgeId: string): Promise<void> {
  await db.updateTable('listed_badge').set({ is_changed: 1 }).where('badge_id', '=', badgeId).execute()
}

export async function getLooks(db: DbOrTrx, badgeId: string): Promise<BadgeLooks> {
  return (await getLooksOf(db, [badgeId])).get(badgeId) ?? NO_LOOKS
}

export const NO_LOOKS: BadgeLooks = { last: null, seen: null, history: [] }

/** The same of several badges, by their ids; of which nothing is known are not in it. */
export async function getLooksOf(db: DbOrTrx, badgeIds: readonly string[]): Promise<Map<string, BadgeLooks>> {
  if (badgeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('badge_check')
    .select(['badge_id', 'checks', 'checked_at', 'seen', 'history'])
    .where('badge_id', 'in', [...badgeIds])
    .execute()
  return new Map(rows.map((row) => [row.badge_id, readLooks(row)]))
}

function readLooks(
  row: Pick<Selectable<BadgeCheckTable>, 'checks' | 'checked_at' | 'seen' | 'history'>,
): BadgeLooks {
  const checks = JSON.parse(row.checks) as KeptCheck[]
  return {
    last: checks.length === 0 ? null : { at: row.checked_at, checks },
    seen: row.seen,
    history: JSON.parse(row.history) as BadgeEvent[],
  }
}

/** The row that goes with a badge, for putting both in anew. */
export function getCheckRow(db: DbOrTrx, badgeId: string): Promise<Selectable<BadgeCheckTable> | undefined> {
  return db.selectFrom('badge_check').selectAll().where('badge_id', '=', badgeId).executeTakeFirst()
}
