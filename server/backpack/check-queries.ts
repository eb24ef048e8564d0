import type { KeptCheck } from '../checking/kept-checks.ts'
import type { DbOrTrx } from '../storage/database.ts'

/** What the checks of a badge said. @property at when, epoch milliseconds */
export type BadgeCheck = { at: number; checks: KeptCheck[] }

/** Keeps what the checks of a new badge said. */
export async function insertCheck(db: DbOrTrx, badgeId: string, { at, checks }: BadgeCheck): Promise<void> {
  await db
    .insertInto('badge_check')
    // PostgreSQL refuses U+0000 in text; inside JSON it is escaped.
    .values({ badge_id: badgeId, checks: JSON.stringify(checks), checked_at: at })
    .execute()
}

/** What the checks said when all of them last let the badge through; null where nobody kept it. */
export async function getCheck(db: DbOrTrx, badgeId: string): Promise<BadgeCheck | null> {
  const row = await db
    .selectFrom('badge_check')
    .select(['checks', 'checked_at'])
    .where('badge_id', '=', badgeId)
    .executeTakeFirst()
  return row === undefined ? null : { at: row.checked_at, checks: JSON.parse(row.checks) as KeptCheck[] }
}
