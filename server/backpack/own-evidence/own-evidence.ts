import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import type { DbOrTrx } from '../../storage/database.ts'
import {
  countEvidence,
  getEvidence,
  holdBadge,
  insertEvidence,
  isSame,
  listEvidence,
  type Said,
  setEvidenceRemoved,
  updateEvidence,
} from './evidence-queries.ts'
import type { Full } from './wire.ts'

type Acting = Pick<Deps, 'db' | 'now' | 'newId'>
type BadgeKey = { accountId: string; badgeId: string }
type Key = BadgeKey & { id: string }

/**
 * How a change ended. `no-badge`: the badge is not kept any more; `full`: there is no room at that badge,
 * `full-account` at none; `gone`: what was to be changed was removed meanwhile; `stale`: it has changed since it was read. But for `done`, nothing was changed.
 */
export type Changed = 'done' | 'no-badge' | Full | 'gone' | 'stale'

/** Adds something that a badge's owner says about it. What is there already, word by word, is not there twice. */
export function addEvidence({ db, now, newId }: Acting, key: BadgeKey, said: Said): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    if (!(await holdBadge(trx, key, now()))) return 'no-badge'
    const kept = await listEvidence(trx, key.badgeId)
    // Pressed twice.
    if (kept.some((each) => isSame(each, said) && each.isShown === said.isShown)) return 'done'
    const full = await findFull(trx, key)
    if (full !== null) return full
    await insertEvidence(trx, [{ ...said, ...key, id: newId(), addedAt: now() }])
    return 'done'
  })
}

/** Changes it, which two tabs may both have open: only for the version that was read. */
export function saveEvidence(
  { db, now }: Acting,
  { version, ...key }: Key & { version: number },
  said: Said,
): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    if (!(await holdBadge(trx, key, now()))) return 'no-badge'
    if (await updateEvidence(trx, { ...key, version }, said)) return 'done'
    const stored = await getEvidence(trx, key)
    return stored === null || stored.removedAt !== null ? 'gone' : 'stale'
  })
}

/** Removes it; that can be taken back for a while. Saying it twice does nothing more. */
export function removeEvidence({ db, now }: Acting, key: Key): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    if (!(await holdBadge(trx, key, now()))) return 'no-badge'
    await setEvidenceRemoved(trx, key, now())
    return 'done'
  })
}

/** Takes a removal back while its time lasts (`limits.undoHeardMs`). */
export function undoEvidenceRemoval({ db, now }: Acting, key: Key): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    if (!(await holdBadge(trx, key, now()))) return 'no-badge'
    const stored = await getEvidence(trx, key)
    if (stored === null) return 'gone'
    if (stored.removedAt === null) return 'done'
    if (stored.removedAt + limits.undoHeardMs <= now()) return 'gone'
    const full = await findFull(trx, key)
    if (full !== null) return full
    await setEvidenceRemoved(trx, key, null)
    return 'done'
  })
}

/** Why no more may be added to a badge; null where there is room. */
export async function findFull(db: DbOrTrx, { accountId, badgeId }: BadgeKey): Promise<Full | null> {
  const kept = await listEvidence(db, badgeId)
  if (kept.length >= limits.ownEvidencePerBadge) return 'full'
  return (await countEvidence(db, accountId)) < limits.ownEvidencePerAccount ? null : 'full-account'
}
