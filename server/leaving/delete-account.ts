import { signInMemoryOf } from '../accounts/sign-in-memory.ts'
import type { Db, DbOrTrx } from '../storage/database.ts'
import { scrubDeleted } from '../storage/scrub-deleted.ts'
import {
  deleteCheckHosts,
  deletePictures,
  deleteRequestsOf,
  deleteSignInsOf,
  listHostsOf,
  listPicturesOf,
} from './queries.ts'

/**
 * Deletes an account with everything that is known of its person, at once and for good: nothing is kept that would tell
 * that there was one.
 *
 * What has the account's id goes by foreign keys. Here goes what has not: codes on their way to its addresses, requests
 * that it looked at, pictures that nobody else keeps, hosts that nobody else's badges come from.
 *
 * @param browserHash of the browser that asks, whose sign-ins and visits may know of no account yet
 */
export async function deleteAccount(
  db: Db,
  { accountId, browserHash }: { accountId: string; browserHash: string },
): Promise<void> {
  const addresses = await db.transaction().execute((trx) => deleteRows(trx, accountId, browserHash))
  const { codesByAddress } = signInMemoryOf(db)
  for (const address of addresses) codesByAddress.forget(address)
  await scrubDeleted(db)
}

async function deleteRows(trx: DbOrTrx, accountId: string, browserHash: string): Promise<string[]> {
  const pictures = await listPicturesOf(trx, accountId)
  const hosts = await listHostsOf(trx, accountId)
  const addresses = await deleteSignInsOf(trx, { accountId, browserHash })
  await deleteRequestsOf(trx, { accountId, browserHash })
  await trx.deleteFrom('account').where('id', '=', accountId).execute()
  await deletePictures(trx, pictures)
  await deleteCheckHosts(trx, hosts)
  return addresses
}
