import type { PictureTag } from '../../checking/collect.ts'
import type { KeptCheck } from '../../checking/kept-checks.ts'
import type { BadgeContent, CheckedBadge } from '../../openbadges/assertion.ts'
import type { RejectionCode } from '../../openbadges/rejections.ts'
import type { Db, DbOrTrx } from '../../storage/database.ts'
import type { BadgeEvent } from '../check-queries.ts'
import { noteNews } from '../digest/digest-queries.ts'
import type { Decision, Untold, WatchedBadge } from './decide.ts'

/** As many hosts are tried for before it is said that none is due: others take them at the same moment. */
const CANDIDATES = 8
/** A host's row comes to its turn by then, whatever its badges say: new ones may have been added meanwhile. */
const HOST_AT_LATEST_MS = 24 * 60 * 60_000

/**
 * A host that this process alone may ask. Times are epoch milliseconds.
 *
 * @property until the lease's end, by which it is known @property dueAt when its turn was, or would have been
 */
export type Lease = { host: string; until: number; failures: number; dueAt: number }

/** Takes a host whose time has come, for a while; null when there is none. Of several who ask at once each gets another. */
export async function claimHost(db: Db, now: number, leaseMs: number): Promise<Lease | null> {
  const candidates = await db
    .selectFrom('check_host')
    .selectAll()
    .where('due_at', '<=', now)
    .where('leased_until', '<=', now)
    .orderBy('due_at')
    .limit(CANDIDATES)
    .execute()
  for (const { host, leased_until, failures, due_at } of candidates) {
    const lease = { host, until: now + leaseMs, failures, dueAt: due_at }
    if (await moveLease(db, { host, until: leased_until }, lease.until)) return lease
  }
  return null
}

/** Takes a host for a moment, though its time has not come. Null while another process has it. */
export async function claimThisHost(
  db: Db,
  host: string,
  { now, leaseMs }: { now: number; leaseMs: number },
): Promise<Lease | null> {
  const row = await db
    .selectFrom('check_host')
    .selectAll()
    .where('host', '=', host)
    .where('leased_until', '<=', now)
    .executeTakeFirst()
  if (row === undefined) return null
  const lease = { host, until: now + leaseMs, failures: row.failures, dueAt: row.due_at }
  return (await moveLease(db, { host, until: row.leased_until }, lease.until)) ? lease : null
}

/** Holds a host for longer. Null when the lease was lost: its time was over, and another process has the host. */
export async function extendLease(db: DbOrTrx, lease: Lease, until: number): Promise<Lease | null> {
  return (await moveLease(db, lease, until)) ? { ...lease, until } : null
}

async function moveLease(db: DbOrTrx, lease: Pick<Lease, 'host' | 'until'>, until: number): Promise<boolean> {
  const result = await db
    .updateTable('check_host')
    .set({ leased_until: until })
    .where('host', '=', lease.host)
    .where('leased_until', '=', lease.until)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Gives a host back. @param dueAt when it is asked next @param restUntil until when it asked to be left alone */
export async function releaseHost(
  db: Db,
  lease: Lease,
  { dueAt, failures, restUntil }: { dueAt: number; failures: number; restUntil: number | null },
): Promise<void> {
  await db
    .updateTable('check_host')
    .set({ leased_until: 0, due_at: dueAt, failures, rest_until: restUntil })
    .where('host', '=', lease.host)
    .where('leased_until', '=', lease.until)
    .execute()
}

/** Kept badges of a host whose time has come: those that could be told of first, so that they never wait for the others. */
export async function listDue(db: DbOrTrx, host: string, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('badge_check')
    .innerJoin('badge', 'badge.id', 'badge_check.badge_id')
    .select('badge.id')
    .where('badge_check.host', '=', host)
    .where('badge_check.due_at', '<=', now)
    .where('badge.removed_at', 'is', null)
    .orderBy('badge_check.failures')
    .orderBy('badge_check.due_at')
    .orderBy('badge.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** When the next of a host's badges is due, a day from now at the latest. */
export async function findNextDue(db: DbOrTrx, host: string, now: number): Promise<number> {
  const row = await db
    .selectFrom('badge_check')
    .innerJoin('badge', 'badge.id', 'badge_check.badge_id')
    .select((select) => select.fn.min('badge_check.due_at').as('due_at'))
    .where('badge_check.host', '=', host)
    .where('badge.removed_at', 'is', null)
    .executeTakeFirst()
  return Math.max(now, Math.min(row?.due_at ?? Number.POSITIVE_INFINITY, now + HOST_AT_LATEST_MS))
}

/** Null when it was removed meanwhile. */
export async function getWatched(db: DbOrTrx, id: string): Promise<WatchedBadge | null> {
  const row = await db
    .selectFrom('badge')
    .innerJoin('badge_check', 'badge_check.badge_id', 'badge.id')
    .select([
      'badge.id',
      'badge.account_id',
      'badge.kind',
      'badge.payload',
      'badge.recipient',
      'badge.content',
      'badge.documents',
      'badge.image_sha256',
      'badge.status',
      'badge.expires_at',
      'badge_check.failures',
      'badge_check.failing_since',
      'badge_check.seen',
      'badge_check.history',
      'badge_check.picture_tag',
    ])
    .where('badge.id', '=', id)
    .where('badge.removed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    accountId: row.account_id,
    kind: row.kind,
    payload: row.payload,
    recipient: row.recipient,
    content: JSON.parse(row.content) as BadgeContent,
    documents: JSON.parse(row.documents) as CheckedBadge['documents'],
    imageSha256: row.image_sha256,
    status: row.status,
    expiresAt: row.expires_at,
    failures: row.failures,
    failingSince: row.failing_since,
    seen: row.seen,
    history: JSON.parse(row.history) as BadgeEvent[],
    pictureTag: row.picture_tag === null ? null : (JSON.parse(row.picture_tag) as PictureTag),
  }
}

/** Writes down how a badge stands; what was added stays as it is. @param checks and pictureTag of a good one */
export async function saveDecision(
  db: DbOrTrx,
  badge: WatchedBadge,
  decision: Decision,
  { now, checks, pictureTag = null }: { now: number; checks: KeptCheck[]; pictureTag?: PictureTag | null },
): Promise<void> {
  const { status, expiresAt, failures, failingSince, untold, seen, history, dueAt, isGood, restUntil } =
    decision
  const standing = { status, expires_at: expiresAt }
  const isOther = status !== badge.status || expiresAt !== badge.expiresAt
  const last = history.at(-1)
  const isNews = last !== undefined && last.at === now && last !== badge.history.at(-1)
  // A badge is large, and rarely stands otherwise than the night before.
  if (isOther) await db.updateTable('badge').set(standing).where('id', '=', badge.id).execute()
  if (isOther || isNews)
    await db
      .updateTable('listed_badge')
      .set({ ...standing, is_changed: seen === null ? 0 : 1, changed_at: now })
      .where('badge_id', '=', badge.id)
      .execute()
  if (isNews) await noteNews(db, { badgeId: badge.id, accountId: badge.accountId, at: now })
  await db
    .updateTable('badge_check')
    .set({
      failures,
      failing_since: failingSince,
      failing_code: untold?.code ?? null,
      failing_host: untold?.host ?? null,
      seen,
      history: JSON.stringify(history),
      due_at: dueAt,
      looked_at: now,
      rest_until: restUntil,
      ...(isGood
        ? {
            checks: JSON.stringify(checks),
            checked_at: now,
            picture_tag: pictureTag === null ? null : JSON.stringify(pictureTag),
          }
        : {}),
    })
    .where('badge_id', '=', badge.id)
    .execute()
}

/** Remembers of all badges of a silent host that were due since when nothing could be told of them. */
export async function noteSilence(db: DbOrTrx, host: string, now: number): Promise<void> {
  await db
    .updateTable('badge_check')
    .set({ failing_since: now })
    .where('host', '=', host)
    .where('due_at', '<=', now)
    .where('failing_since', 'is', null)
    .execute()
}

/**
 * What is known of the looks at a badge. Times are epoch milliseconds.
 *
 * @property lookedAt the last one, whatever it told @property failingSince since when nothing could be told of it
 * @property untold why the last look told nothing; null where it did, or where that is not known
 * @property restUntil until when somebody asked to be left alone whom it needs
 * @property hostFailures and hostDueAt how often in a row its host did not answer, and when it is its turn again
 */
export type LookState = {
  host: string
  lookedAt: number | null
  failingSince: number | null
  untold: Untold | null
  restUntil: number
  hostFailures: number
  hostDueAt: number
}

/** Null where nobody looks at it. */
export async function getLookState(db: DbOrTrx, badgeId: string): Promise<LookState | null> {
  const row = await db
    .selectFrom('badge_check')
    .leftJoin('check_host', 'check_host.host', 'badge_check.host')
    .select([
      'badge_check.host',
      'badge_check.looked_at',
      'badge_check.failing_since',
      'badge_check.failing_code',
      'badge_check.failing_host',
      'badge_check.rest_until',
      'check_host.rest_until as host_rest_until',
      'check_host.failures as host_failures',
      'check_host.due_at as host_due_at',
    ])
    .where('badge_check.badge_id', '=', badgeId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    host: row.host,
    lookedAt: row.looked_at,
    failingSince: row.failing_since,
    untold:
      row.failing_code === null ? null : { code: row.failing_code as RejectionCode, host: row.failing_host },
    restUntil: Math.max(row.rest_until ?? 0, row.host_rest_until ?? 0),
    hostFailures: row.host_failures ?? 0,
    hostDueAt: row.host_due_at ?? 0,
  }
}
