import { compactVerify, errors } from 'jose'
import type { Json, JsonObject } from './assertion.ts'
import { getOwn, isObject, parseJson, readJsonObject } from './json.ts'
import { ok, type Result, reject } from './rejections.ts'
import { importPublicKey } from './signing-key.ts'

/** Public keys only: with `none` or an HMAC anybody who can read the key could have signed. */
export const ALGORITHMS: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]

const BASE64URL = /^[A-Za-z0-9_-]+$/
const KEY = { document: 'key' } as const

/** Whether a text is a JSON Web Signature in compact form: it may be unsigned, but its header must be JSON. */
export function isJws(text: string): boolean {
  const [header, payload, signature, ...more] = text.split('.', 4)
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0)
    return false
  if (!BASE64URL.test(header) || !BASE64URL.test(payload) || !/^[A-Za-z0-9_-]*$/.test(signature)) return false
  return isObject(parseJson(decodePart(header) ?? ''))
}

/**
 * Reads what a JWS says, without believing it. `jws-malformed`: its payload is no JSON object.
 *
 * @param jws a text that `isJws` holds for
 */
export function readJwsPayload(jws: string): Result<JsonObject> {
  const text = decodePart(jws.split('.')[1] ?? '')
  const payload = text === null ? null : readJsonObject(text, 'assertion')
  if (payload?.ok || payload?.rejection.code === 'too-large') return payload
  return reject('jws-malformed', 'the payload of the signature is no JSON object', { document: 'assertion' })
}

/**
 * Refuses a header before a key is looked for. `algorithm`: `none` in any case, every HMAC, all that is not on the
 * list, and extensions (`crit`) that we would have to understand.
 *
 * The header never says where the key is: `jwk`, `jku`, `x5u` and `x5c` would let a forger bring their own.
 */
export function checkJwsHeader(jws: string): Result<{ algorithm: string }> {
  const header = parseJson(decodePart(jws.split('.')[0] ?? '') ?? '')
  const algorithm = isObject(header) ? getOwn(header, 'alg') : undefined
  if (!isObject(header) || typeof algorithm !== 'string' || !ALGORITHMS.includes(algorithm))
    return reject('algorithm', 'signed with an algorithm that is not accepted', {
      document: 'assertion',
      field: 'alg',
    })
  if (Object.hasOwn(header, 'crit') || Object.hasOwn(header, 'b64'))
    return reject('algorithm', 'the signature needs an extension', { document: 'assertion', field: 'crit' })
  if (holdsPrivateKey(getOwn(header, 'jwk')))
    return reject('key-unusable', 'the header gives a private key away', { ...KEY, field: 'jwk' })
  return ok({ algorithm })
}

/** Reads where a header says that its key is: for 3.0, which then looks whether the issuer says so too. */
export function readJwsHeader(jws: string): { kid?: string; jwk?: JsonObject } {
  const header = parseJson(decodePart(jws.split('.')[0] ?? '') ?? '')
  if (!isObject(header)) return {}
  const kid = getOwn(header, 'kid')
  const jwk = getOwn(header, 'jwk')
  return { ...(typeof kid === 'string' ? { kid } : {}), ...(isObject(jwk) ? { jwk } : {}) }
}

/**
 * Verifies a JWS with the text of a key document.
 *
 * `algorithm` and `key-unusable` as above, `signature`: made by another key, or over another text.
 */
export async function verifyJws(jws: string, keyText: string): Promise<Result<void>> {
  const header = checkJwsHeader(jws)
  if (!header.ok) return header
  const { algorithm } = header.value
  const key = await importPublicKey(keyText, algorithm)
  if (!key.ok) return key
  try {
    await compactVerify(jws, key.value, { algorithms: [algorithm] })
    return ok(undefined)
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWSInvalid)
      return reject('signature', 'the signature does not fit the key', { document: 'assertion' })
    // All else that can go wrong here is a key that the platform imported and then would not verify with.
    return reject('key-unusable', 'the key cannot verify this signature', KEY)
  }
}

function holdsPrivateKey(jwk: Json | undefined): boolean {
  return isObject(jwk) && ['d', 'k', 'p', 'q'].some((member) => Object.hasOwn(jwk, member))
}

function decodePart(part: string): string | null {
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // neither base64url nor UTF-8: the caller says what that means
  }
}
