import type { DbOrTrx } from '../storage/database.ts'
import type { Flag } from '../storage/schema.ts'

/** Into the archive, or out of it and into the list again. */
export type Move = 'archived' | 'listed'

const flagOf = (move: Move): Flag => (move === 'archived' ? 1 : 0)

/**
 * Moves badges that the account keeps, inside a transaction. Those that are there already are passed over.
 *
 * @param movedAt by which this press can be taken back; null for none
 * @returns how many were moved
 */
export async function moveBadges(
  trx: DbOrTrx,
  accountId: string,
  ids: readonly string[],
  { move, movedAt, now }: { move: Move; movedAt: number | null; now: number },
): Promise<number> {
  if (ids.length === 0) return 0
  const is_archived = flagOf(move)
  const moved = await trx
    .updateTable('badge')
    .set({ is_archived })
    .where('account_id', '=', accountId)
    .where('id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .where('is_archived', '!=', is_archived)
    .returning('id')
    .execute()
  if (moved.length === 0) return 0
  await trx
    .updateTable('listed_badge')
    // A device that keeps a copy hears of it as of any change.
    .set({ is_archived, moved_at: movedAt, changed_at: now })
    .where(
      'badge_id',
      'in',
      moved.map(({ id }) => id),
    )
    .execute()
  return moved.length
}

/** The badges that were moved by one press, and are still where that put them. */
export async function listMovedAt(
  db: DbOrTrx,
  accountId: string,
  { move, movedAt }: { move: Move; movedAt: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('listed_badge')
    .select('badge_id')
    .where('account_id', '=', accountId)
    .where('moved_at', '=', movedAt)
    .where('is_archived', '=', flagOf(move))
    .orderBy('badge_id')
    .execute()
  return rows.map(({ badge_id }) => badge_id)
}
