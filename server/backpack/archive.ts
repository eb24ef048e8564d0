import type { Deps } from '../deps.ts'
import { listMovedAt, type Move, moveBadges } from './archive-queries.ts'

const BACK = { archived: 'listed', listed: 'archived' } as const satisfies Record<Move, Move>

/**
 * Puts badges into the archive, or takes them out, all or none. What is there already, is not kept, or is not this account's
 * is left out.
 *
 * @returns when that was, by which it can be taken back; null when there was nothing to move
 */
export async function moveTogether(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  ids: readonly string[],
  move: Move,
): Promise<number | null> {
  const at = now()
  const count = await db
    .transaction()
    .execute((trx) => moveBadges(trx, accountId, ids, { move, movedAt: at, now: at }))
  return count === 0 ? null : at
}

/** Takes back what `moveTogether` did at a moment, but for what was moved once more since. */
export async function undoMove(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  { move, movedAt }: { move: Move; movedAt: number },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const ids = await listMovedAt(trx, accountId, { move, movedAt })
    await moveBadges(trx, accountId, ids, { move: BACK[move], movedAt: null, now: now() })
  })
}
