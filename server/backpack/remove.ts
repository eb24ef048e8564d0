import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import { findHeld, getBadge, restoreBadge, setRemoved } from './queries.ts'

/** Takes a badge out of a backpack. Saying it twice does nothing more: the time to undo runs from the first. */
export async function removeBadge(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  id: string,
): Promise<void> {
  await db.transaction().execute((trx) => setRemoved(trx, accountId, id, now()))
}

/**
 * Takes a removal back while its time lasts (`limits.undoMs`).
 *
 * @returns the id under which the badge is kept now: its own, or that of the same badge added again meanwhile; null
 *   when there is nothing to restore
 */
export function undoRemoval(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  id: string,
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const badge = await getBadge(trx, accountId, id)
    if (badge === null) return null
    if (badge.removedAt === null) return badge.id
    if (badge.removedAt + limits.undoMs <= now()) return null
    await restoreBadge(trx, accountId, id, { removedAfter: now() - limits.undoMs })
    const kept = await findHeld(trx, accountId, { fingerprint: badge.fingerprint })
    return kept?.id ?? null
  })
}
