import type { Returned } from '../backpack/add-badge.ts'
import { type Seal, writePayload } from '../backpack/seal.ts'
import type { SealedBadge } from '../backpack/sealed-queries.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import type { Image } from '../openbadges/image.ts'
import { ok, type Rejection, type RejectionCode, type Result, reject } from '../openbadges/rejections.ts'

/** Faults that say of a badge itself nothing, but that nobody is there to ask about it. */
const NOBODY_THERE: ReadonlySet<RejectionCode> = new Set([
  'unreachable',
  'certificate-invalid',
  'timeout',
  'not-found',
  'http-error',
  'too-many-redirects',
  'forbidden-address',
  'badge-class-inaccessible',
  'issuer-inaccessible',
  'image-inaccessible',
  'key-inaccessible',
  'revocation-list-inaccessible',
])

/**
 * Whether a badge was turned away only because nobody could be asked: its host is silent, or shows it no more. Where a page for
 * people answers at an assertion's address, a name that ran out has been taken by somebody else. A host that asks to be asked
 * later is there.
 */
export const isNobodyThere = ({ code, document, retryAfterMs }: Rejection): boolean =>
  retryAfterMs === undefined && (NOBODY_THERE.has(code) || (code === 'not-json' && document === 'assertion'))

/** Its host is there, and says that the assertion is not. */
const isShownNoMore = ({ code, document }: Rejection): boolean =>
  (code === 'not-found' && (document === undefined || document === 'assertion')) || code === 'not-json'

/**
 * What a seal of this backpack is worth where nobody can be asked.
 *
 * 1. It is for whom this backpack had matched it with: that address must be the account's today.
 * 2. What was revoked, suspended or had lost its proof when it was sealed stays what it was; so does what was seen to be
 *    revoked or suspended here since then.
 * 3. What its host shows no more, though it answers, is gone: nobody is told that it is valid as of today.
 * 4. What has run out since then is not added, as no other badge is.
 *
 * @param account.addresses verified ones, as typed and canonical
 * @param account.known what this backpack knows against it from keeping it
 * @param account.now epoch milliseconds
 * @param account.why nobody could be asked
 * @returns how it stood, for keeping it again
 */
export function judgeSeal(
  { badge, status: sealed, returned }: Seal,
  {
    addresses,
    known,
    now,
    why,
  }: {
    addresses: readonly string[]
    known: 'revoked' | 'suspended' | null
    now: number
    why: Rejection
  },
): Result<Returned> {
  const { recipient, host } = badge
  if (!addresses.some((address) => address.toLowerCase() === recipient.toLowerCase()))
    return reject('recipient-mismatch', 'it was sealed for another address', { recipient })
  const status = known ?? sealed
  if (status === 'revoked' || status === 'suspended')
    return reject(status, `${host} had ${status} it when it was last seen`)
  if (status === 'unproven') return { ok: false, rejection: why }
  const { expiresAt } = returned
  if (expiresAt !== null && expiresAt <= now) return reject('expired', 'it has run out', { at: expiresAt })
  if (status === 'gone' || !isShownNoMore(why)) return ok({ ...returned, status })
  return ok({ ...returned, status: 'gone', history: [...returned.history, { at: now, what: 'gone' }] })
}

/** Puts a badge together again, as it was kept. */
export function restoreSealed(
  { seal, documents }: SealedBadge,
  { bytes }: Pick<Image, 'bytes'>,
): CheckedBadge {
  const { assertion } = documents
  if (assertion === undefined) throw new TypeError('a seal vouches for an assertion')
  return {
    ...seal.badge,
    image: { ...seal.badge.image, bytes },
    documents,
    payload: writePayload(seal.payload, assertion),
  }
}
