import { holdAccount } from '../accounts/hold-account.ts'
import { keepImage, touchImage } from '../backpack/picture-queries.ts'
import { findHeld } from '../backpack/queries.ts'
import { readSeal } from '../backpack/seal.ts'
import { keepSealed } from '../backpack/sealed-queries.ts'
import type { Deps } from '../deps.ts'
import type { Sealed, SealKnower } from './read-sealed.ts'

/** @property keep puts aside what a seal vouches for, until it is decided about its badge */
export type SealKeeper = SealKnower & { keep: (sealed: Sealed) => Promise<void> }

/**
 * Knows this backpack's seals, for what one account brings at once.
 *
 * What may be kept here is only what this backpack had once kept before, each badge once, so nobody can fill the disk with it.
 */
export function createSealKeeper(
  deps: Pick<Deps, 'config' | 'db' | 'secret' | 'now'>,
  accountId: string,
): SealKeeper {
  const { db, now } = deps
  const kept = new Set<string>()
  return {
    open: (text) => readSeal(deps, text),
    isNeeded: async ({ badge: { fingerprint }, sealedAt }) =>
      !kept.has(`${fingerprint} ${sealedAt}`) && (await findHeld(db, accountId, { fingerprint })) === null,
    hasPicture: (sha256) => touchImage(db, sha256, now()),
    keep: async ({ seal, files }) => {
      if (files === null) return
      const { fingerprint, image } = seal.badge
      kept.add(`${fingerprint} ${seal.sealedAt}`)
      await db.transaction().execute(async (trx) => {
        const holder = await holdAccount(trx, accountId)
        // Deleted while files are on their way: who brings them is told of that at the end.
        if (holder === null) return
        if (files.picture !== null) await keepImage(trx, { ...image, bytes: files.picture }, now())
        await keepSealed(trx, holder, { seal, documents: files.documents }, now())
      })
    },
  }
}
