import { takeTurn } from '../checking/take-turn.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import { findHeld, getBadge, listRemovedAt, restoreBadge, setRemoved, setRemovedMany } from './queries.ts'

/** Takes a badge out of a backpack. Saying it twice does nothing more: the time to undo runs from the first. */
export async function removeBadge(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  id: string,
): Promise<void> {
  await db.transaction().execute((trx) => setRemoved(trx, accountId, id, now()))
}

/**
 * Takes a removal back while its time lasts (`limits.undoHeardMs`).
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
    if (badge.removedAt + limits.undoHeardMs <= now()) return null
    await restoreBadge(trx, accountId, id, { removedAfter: now() - limits.undoHeardMs, now: now() })
    const kept = await findHeld(trx, accountId, { fingerprint: badge.fingerprint })
    return kept?.id ?? null
  })
}

const RESTORED_AT_ONCE = 100

/** Takes the removal of these back, as `undoRemoval` does one: some at a time, so that others are served in between. */
export async function undoRemovalOf(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  ids: readonly string[],
): Promise<void> {
  const removedAfter = now() - limits.undoHeardMs
  for (let at = 0; at < ids.length; at += RESTORED_AT_ONCE) {
    await db.transaction().execute(async (trx) => {
      for (const id of ids.slice(at, at + RESTORED_AT_ONCE))
        await restoreBadge(trx, accountId, id, { removedAfter, now: now() })
    })
    await takeTurn()
  }
}

/**
 * Takes several badges out of a backpack at once, all or none. What is not kept, or not this account's, is left out.
 *
 * @returns when that was, by which they can be taken back together; null when there was nothing to remove
 */
export async function removeBadges(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  ids: readonly string[],
): Promise<number | null> {
  const at = now()
  const count = await db.transaction().execute((trx) => setRemovedMany(trx, accountId, ids, at))
  return count === 0 ? null : at
}

/** Takes a removal of several back, as `undoRemoval` does one. One that was added again meanwhile stays as it is. */
export async function undoRemovals(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  removedAt: number,
): Promise<void> {
  const removedAfter = now() - limits.undoHeardMs
  if (removedAt <= removedAfter) return
  await db.transaction().execute(async (trx) => {
    for (const id of await listRemovedAt(trx, accountId, removedAt))
      await restoreBadge(trx, accountId, id, { removedAfter, now: now() })
  })
}
