import { listAddresses } from '../accounts/addresses.ts'
import type { MergeOffer } from '../accounts/merge-offer.ts'
import { listPasskeys } from '../accounts/passkey-queries.ts'
import type { Session } from '../accounts/session.ts'
import { countCollections } from '../backpack/collections/collection-queries.ts'
import { countBadges } from '../backpack/queries.ts'
import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import type { MergeView } from './wire.ts'

/** Whether the person has signed in lately: somebody may have found a browser that was left open. */
export const isFresh = ({ createdAt }: Session, now: number): boolean => now - createdAt < limits.mergeProofMs

/** What would move. Whoever sees it has proved an address of the other account, and could sign in to it. */
export async function viewMerge(
  db: Db,
  offer: MergeOffer,
  session: Session,
  now: number,
): Promise<MergeView> {
  const { otherId } = offer
  return {
    offer: offer.id,
    address: offer.address,
    badges: await countBadges(db, otherId),
    twice: await countTwice(db, offer),
    collections: await countCollections(db, otherId),
    addresses: (await listAddresses(db, otherId)).map(({ typed }) => typed),
    passkeys: (await listPasskeys(db, otherId)).length,
    isFresh: isFresh(session, now),
  }
}

async function countTwice(db: Db, { accountId, otherId }: MergeOffer): Promise<number> {
  const row = await db
    .selectFrom('badge as own')
    .innerJoin('badge as other', 'other.fingerprint', 'own.fingerprint')
    .select((select) => select.fn.countAll().as('count'))
    .where('own.account_id', '=', accountId)
    .where('own.removed_at', 'is', null)
    .where('other.account_id', '=', otherId)
    .where('other.removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
