import type { FetchSafely } from '../fetching/safe-fetch.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import type { Rejection } from '../openbadges/rejections.ts'
import type { DocumentCache } from './collect.ts'

/** A badge that the account has already. `addedAt` is epoch milliseconds. */
export type HeldBadge = { id: string; name: string; host: string; addedAt: number }

/**
 * @property now epoch milliseconds
 * @property ownHost `URL.host` of this backpack; it never fetches from itself
 * @property addresses verified ones of the account, as typed and canonical
 * @property findHeld is a badge with this source or fingerprint in the account already?
 * @property signal ends the check early with `timeout`
 * @property cache shared by the assertions of one request, so that a badge class of thirty badges is fetched once
 */
export type CheckContext = {
  fetchSafely: FetchSafely
  now: number
  ownHost: string
  addresses: readonly string[]
  findHeld: (key: { source: string } | { fingerprint: string }) => Promise<HeldBadge | null>
  signal?: AbortSignal
  cache?: DocumentCache
}

export type Checked =
  | { outcome: 'ready'; badge: CheckedBadge }
  | { outcome: 'held'; held: HeldBadge }
  | { outcome: 'fault'; rejection: Rejection }

/**
 * Judges one entry of a page for one account: fetches what it names, in the order of the law, and gives the verdict.
 *
 * Nothing that an issuer or a page says makes it throw; only a failing `findHeld` does, for that is our own fault.
 */
export function checkAssertion(_entry: string, _context: CheckContext): Promise<Checked> {
  return Promise.reject(new Error('not built yet'))
}
