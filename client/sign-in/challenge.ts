import { askChallenge } from '../api/consent.ts'

/**
 * The two halves that bind the Window's code to the Frame that opened it (as RFC 7636, method S256).
 */
export type Challenge = { verifier: string; challenge: string }

/**
 * Makes a pair: the verifier stays with the Frame, its hash goes into the Window's address. Null when the hash could not be had.
 */
export async function createChallenge(
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(32)),
): Promise<Challenge | null> {
  const verifier = toBase64Url(random)
  const challenge = await challengeOf(verifier)
  return challenge === null ? null : { verifier, challenge }
}

/** SHA-256 by the browser; below an `http:` page it has none to offer, and the backpack does it. */
export async function challengeOf(verifier: string): Promise<string | null> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined
  if (subtle === undefined) {
    const asked = await askChallenge(verifier)
    return asked.ok ? asked.value.challenge : null
  }
  return toBase64Url(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
