import { hasDigest } from '../../accounts/digest-setting.ts'
import type { Db, DbOrTrx } from '../../storage/database.ts'
import type { BadgeEvent, LookEvent } from '../check-queries.ts'

const CANDIDATES = 8

/** A digest whose time has come. @property since what expired before it was told already, epoch milliseconds */
export type DueDigest = { accountId: string; lang: string; since: number }

/** Something to tell of a badge. @property what its latest event, or that it ran out */
export type Change = { id: string; name: string; host: string; what: LookEvent['what'] | 'expired' }

/**
 * Takes a digest that is due; null when there is none. Of several processes one gets it.
 *
 * @param nextAt when it is due again
 */
export async function claimDigest(db: Db, now: number, nextAt: number): Promise<DueDigest | null> {
  const due = await db
    .selectFrom('digest')
    .selectAll()
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(CANDIDATES)
    .execute()
  for (const { account_id: accountId, lang, since, due_at } of due) {
    const result = await db
      .updateTable('digest')
      .set({ due_at: nextAt })
      .where('account_id', '=', accountId)
      .where('due_at', '=', due_at)
      .executeTakeFirst()
    if (result.numUpdatedRows === 1n) return { accountId, lang, since }
  }
  return null
}

/** Puts a digest off that could not be sent; what it had to tell stays untold. */
export async function putOff(db: DbOrTrx, accountId: string, dueAt: number): Promise<void> {
  await db.updateTable('digest').set({ due_at: dueAt }).where('account_id', '=', accountId).execute()
}

/** Notes what was told: all that happened up to a moment. */
export async function noteTold(db: Db, accountId: string, until: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('digest').set({ since: until }).where('account_id', '=', accountId).execute()
    await trx.deleteFrom('badge_news').where('account_id', '=', accountId).where('at', '<=', until).execute()
  })
}

/** What happened to kept badges up to a moment and was neither told nor seen: each badge once, in the order it came. */
export async function listChanges(
  db: DbOrTrx,
  { accountId, since, until }: { accountId: string; since: number; until: number },
): Promise<Change[]> {
  const changed = await db
    .selectFrom('badge_news')
    .innerJoin('listed_badge', 'listed_badge.badge_id', 'badge_news.badge_id')
    .innerJoin('badge_check', 'badge_check.badge_id', 'badge_news.badge_id')
    .select(['badge_news.badge_id as id', 'listed_badge.name', 'listed_badge.host', 'badge_check.history'])
    .where('badge_news.account_id', '=', accountId)
    .where('badge_news.at', '<=', until)
    .orderBy('badge_news.at')
    .orderBy('badge_news.badge_id')
    .execute()
  const expired = await db
    .selectFrom('listed_badge')
    .select(['badge_id as id', 'name', 'host'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', since)
    .where('expires_at', '<=', until)
    .where((where) =>
      where.or([
        where('expiry_seen_at', 'is', null),
        // Its issuer has given it another date since.
        where('expiry_seen_at', '<', where.ref('expires_at')),
      ]),
    )
    .orderBy('expires_at')
    .orderBy('badge_id')
    .execute()
  const ids = new Set(changed.map(({ id }) => id))
  return [
    ...changed.map(({ id, name, host, history }) => ({ id, name, host, what: readLast(history) })),
    ...expired.filter(({ id }) => !ids.has(id)).map((badge) => ({ ...badge, what: 'expired' as const })),
  ]
}

/** Notes that there is something new to say of a badge, where somebody wants to hear it. */
export async function noteNews(
  db: DbOrTrx,
  { badgeId, accountId, at }: { badgeId: string; accountId: string; at: number },
): Promise<void> {
  const wanted = await db
    .selectFrom('digest')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (wanted === undefined) return
  await db
    .insertInto('badge_news')
    .values({ badge_id: badgeId, account_id: accountId, at })
    .onConflict((conflict) => conflict.column('badge_id').doUpdateSet({ at }))
    .execute()
}

/**
 * Their owner has looked at what is said of badges: it need not be mailed. Looking at a page writes only where there was
 * something new on it.
 *
 * @param accountId whose badges they are
 */
export async function noteSeen(
  db: DbOrTrx,
  { accountId, badgeIds, now }: { accountId: string; badgeIds: readonly string[]; now: number },
): Promise<void> {
  if (badgeIds.length === 0 || !(await hasDigest(db, accountId))) return
  const told = await db
    .selectFrom('badge_news')
    .select('badge_id')
    .where('badge_id', 'in', badgeIds)
    .where('at', '<=', now)
    .execute()
  const seen = told.map(({ badge_id }) => badge_id)
  if (seen.length > 0)
    await db.deleteFrom('badge_news').where('badge_id', 'in', seen).where('at', '<=', now).execute()

  const expired = await db
    .selectFrom('listed_badge')
    .select('badge_id')
    .where('badge_id', 'in', badgeIds)
    .where('expires_at', '<=', now)
    .where((where) =>
      where.or([where('expiry_seen_at', 'is', null), where('expiry_seen_at', '<', where.ref('expires_at'))]),
    )
    .execute()
  const ranOut = expired.map(({ badge_id }) => badge_id)
  if (ranOut.length > 0)
    await db
      .updateTable('listed_badge')
      .set({ expiry_seen_at: now })
      .where('badge_id', 'in', ranOut)
      .execute()
}

/** What its owner did is no news to them. */
function readLast(history: string): LookEvent['what'] {
  const events = JSON.parse(history) as BadgeEvent[]
  return events.findLast(isLook)?.what ?? 'changed'
}

const isLook = (event: BadgeEvent): event is LookEvent =>
  event.what !== 'added' && event.what !== 'brought-back'
