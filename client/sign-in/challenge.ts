/**
 * The two halves that bind the Window's code to the Frame that opened it (as RFC 7636, method S256).
 */
export type Challenge = { verifier: string; challenge: string }

/** Makes a pair: the verifier stays with the Frame, its hash goes into the Window's address. */
export async function createChallenge(
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(32)),
): Promise<Challenge> {
  const verifier = toBase64Url(random)
  return { verifier, challenge: await challengeOf(verifier) }
}

export async function challengeOf(verifier: string): Promise<string> {
  return toBase64Url(await digest(new TextEncoder().encode(verifier)))
}

/** SHA-256 by the browser; below an `http:` page it has none to offer, and a library is loaded there. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined
  if (subtle !== undefined) return new Uint8Array(await subtle.digest('SHA-256', bytes))
  const { sha256 } = await import('@noble/hashes/sha2.js')
  return sha256(bytes)
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
