import { sha256 } from '@noble/hashes/sha2.js'

/**
 * The two halves that bind the Window's code to the Frame that opened it (as RFC 7636, method S256).
 *
 * A library does the hash: on an `http:` page the Frame has no `crypto.subtle`.
 */
export type Challenge = { verifier: string; challenge: string }

/** Makes a pair: the verifier stays with the Frame, its hash goes into the Window's address. */
export function createChallenge(random: Uint8Array = crypto.getRandomValues(new Uint8Array(32))): Challenge {
  const verifier = toBase64Url(random)
  return { verifier, challenge: challengeOf(verifier) }
}

export const challengeOf = (verifier: string): string =>
  toBase64Url(sha256(new TextEncoder().encode(verifier)))

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
