import { isSameText, keyedHash } from '../accounts/tokens.ts'
import type { Deps } from '../deps.ts'
import { joinDigits, spreadDigits } from './mail-text.ts'

const LINK_LIFE_MS = 30 * 24 * 60 * 60_000

/** What the link in the mail allows: to see and remove what one request added to one account. */
export type AddedLink = { requestId: string; accountId: string; until: number }

/**
 * The address in the mail "N badges were added". It works signed out, since it goes to the account's own address, and
 * for 30 days.
 */
export function addedUrl(
  { config, secret }: Pick<Deps, 'config' | 'secret'>,
  { requestId, accountId }: { requestId: string; accountId: string },
  now: number,
): string {
  const until = now + LINK_LIFE_MS
  const query = new URLSearchParams({
    account: spreadDigits(accountId),
    until: until.toString(36),
    signature: spreadDigits(sign(secret, { requestId, accountId, until })),
  })
  return `${config.publicUrl.href}added/${spreadDigits(requestId)}?${query}`
}

/** Reads the parts of such an address. Null when they are not ours or have run out. */
export function readAddedLink(
  secret: string,
  parts: { request: unknown; account: unknown; until: unknown; signature: unknown },
  now: number,
): AddedLink | null {
  const { request, account, until, signature } = parts
  if (typeof request !== 'string' || typeof account !== 'string') return null
  if (typeof until !== 'string' || typeof signature !== 'string') return null
  const link = {
    requestId: joinDigits(request),
    accountId: joinDigits(account),
    until: Number.parseInt(until, 36),
  }
  const isOurs = isSameText(joinDigits(signature), sign(secret, link))
  return isOurs && now < link.until ? link : null
}

const sign = (secret: string, { requestId, accountId, until }: AddedLink): string =>
  keyedHash(secret, 'added', `${requestId}\0${accountId}\0${until}`)
