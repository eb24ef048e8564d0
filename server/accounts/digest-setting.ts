import type { DbOrTrx } from '../storage/database.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** In the morning (UTC), when the night's looks at badges are over. */
const MORNING_MS = 7 * HOUR_MS

/** When the next digest is due: the next morning. So there is one a day at most. */
export function planDigest(now: number): number {
  const morning = Math.floor(now / DAY_MS) * DAY_MS + MORNING_MS
  return morning > now ? morning : morning + DAY_MS
}

/** Whether an account wants to be told what changed. */
export async function hasDigest(db: DbOrTrx, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('digest')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Turns the digest on: it tells what changes from now on. @param lang for accounts that have chosen none */
export async function startDigest(
  db: DbOrTrx,
  { accountId, lang, now }: { accountId: string; lang: string; now: number },
): Promise<void> {
  const digest = { lang, since: now, due_at: planDigest(now) }
  await db
    .insertInto('digest')
    .values({ account_id: accountId, ...digest })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute()
}

/** Turns it off, and forgets what it would have told. Saying it twice does nothing more. */
export async function endDigest(db: DbOrTrx, accountId: string): Promise<void> {
  await db.deleteFrom('digest').where('account_id', '=', accountId).execute()
  await db.deleteFrom('badge_news').where('account_id', '=', accountId).execute()
}
