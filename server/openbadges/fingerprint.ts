import { type Hash, hashAnywhere } from './hashing.ts'
import type { Assertion } from './model.ts'

/**
 * Says when two assertions are the same badge: hosted ones by where they are verified, signed ones by their http id,
 * else by issuer and `uid`. So a badge signed again is the same badge.
 *
 * The http id of a signed assertion counts only where the verifying party may speak for it; else whoever can sign
 * anything could make another issuer's badge look as if it were held already.
 *
 * @param authority of a signed assertion: who vouches for it, and whether the http id is theirs to give
 */
export function createFingerprint(
  assertion: Assertion,
  authority: { url: string } | { issuer: string; host: string; isIdTheirs: boolean },
  hash: Hash = hashAnywhere,
): string {
  if ('url' in authority) return hash('sha256', `at ${authority.url}`)
  const { id, identifier } = assertion
  if (id !== undefined && authority.isIdTheirs) return hash('sha256', `at ${id}`)
  return hash('sha256', JSON.stringify(['by', authority.host, authority.issuer, identifier ?? id ?? '']))
}
