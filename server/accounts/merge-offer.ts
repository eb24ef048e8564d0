import { limits } from '../limits.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { createId, hashToken } from './tokens.ts'

/** Two accounts that may be brought together. @property address the one of the other that was just proved, as typed */
export type MergeOffer = { id: string; accountId: string; otherId: string; address: string }

/**
 * Remembers that this browser, signed in to an account, has just proved an address of another one. It holds for some
 * minutes, and goes with either account and with the address.
 */
export async function createMergeOffer(
  db: DbOrTrx,
  {
    accountId,
    canonical,
    browser,
    now,
  }: { accountId: string; canonical: string; browser: string; now: number },
): Promise<void> {
  const address = await db
    .selectFrom('address')
    .select(['id', 'account_id'])
    .where('canonical', '=', canonical)
    .executeTakeFirst()
  // Gone or moved in this very moment: then there is nothing to offer, and adding it again will tell.
  if (address === undefined || address.account_id === accountId) return
  await dropMergeOffer(db, { accountId, browser })
  await db
    .insertInto('merge_offer')
    .values({
      id: createId(),
      account_id: accountId,
      other_id: address.account_id,
      address_id: address.id,
      browser_hash: hashToken(browser),
      expires_at: now + limits.mergeProofMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The offer that waits in this browser for this account. Null when there is none, or it ran out. */
export async function findMergeOffer(
  db: DbOrTrx,
  { accountId, browser, now }: { accountId: string; browser: string; now: number },
): Promise<MergeOffer | null> {
  const row = await db
    .selectFrom('merge_offer')
    .innerJoin('address', 'address.id', 'merge_offer.address_id')
    .select(['merge_offer.id', 'merge_offer.other_id', 'address.typed', 'address.account_id'])
    .where('merge_offer.account_id', '=', accountId)
    .where('merge_offer.browser_hash', '=', hashToken(browser))
    .where('merge_offer.expires_at', '>', now)
    .executeTakeFirst()
  // An address that went to a third account since proves nothing of the one that held it.
  if (row === undefined || row.account_id !== row.other_id) return null
  return { id: row.id, accountId, otherId: row.other_id, address: row.typed }
}

/** Takes the offer back. False when it was not there: another press was quicker. */
export async function dropMergeOffer(
  db: DbOrTrx,
  { accountId, browser }: { accountId: string; browser: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('merge_offer')
    .where('account_id', '=', accountId)
    .where('browser_hash', '=', hashToken(browser))
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** The account that an id in an old link stands for now: what it was merged into, or itself. */
export async function resolveAccount(db: DbOrTrx, id: string): Promise<string> {
  const row = await db
    .selectFrom('merged_account')
    .select('account_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.account_id ?? id
}
