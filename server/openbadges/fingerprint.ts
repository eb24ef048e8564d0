import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Assertion } from './model.ts'

/** SHA-256 of a text or of bytes, as hex. For telling things apart, not for secrets. */
export const hashText = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))

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
): string {
  if ('url' in authority) return hashText(`at ${authority.url}`)
  const { id, identifier } = assertion
  if (id !== undefined && authority.isIdTheirs) return hashText(`at ${id}`)
  return hashText(JSON.stringify(['by', authority.host, authority.issuer, identifier ?? id ?? '']))
}
