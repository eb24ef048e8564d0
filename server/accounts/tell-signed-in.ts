import { HttpError } from '../http/http-error.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { findPrimaryAddress, maskAddress } from './addresses.ts'

/**
 * What a sign-in form is told whose browser was signed in meanwhile, in another tab: a code works once, and is the same in all
 * of them.
 *
 * @param href where it goes on from here, with the mount path
 */
export async function tellSignedIn(db: DbOrTrx, accountId: string, href: string): Promise<HttpError> {
  const address = maskAddress((await findPrimaryAddress(db, accountId))?.typed ?? '')
  return new HttpError(
    409,
    'signed-in',
    'sign-in.already',
    { href, label: 'sign-in.already.go-on' },
    { headingKey: 'sign-in.already.heading', params: { address } },
  )
}
