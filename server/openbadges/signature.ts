import type { JsonObject } from './assertion.ts'
import { decodeBase64, decodeToLatin1 } from './base64.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { getOwn, isObject, parseJson, readJsonObject } from './json.ts'
import { ok, type Result, reject } from './rejections.ts'
import { importPublicKey } from './signing-key.ts'

/** As the Web Cryptography API calls an algorithm. */
export type SignatureAlgorithm = RsaPssParams | EcdsaParams | { name: string }

/** Whether a signature over bytes was made with the other half of a key. May throw at what has no form of a signature. */
export type VerifyBytes = (
  algorithm: SignatureAlgorithm,
  key: CryptoKey,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
) => boolean | Promise<boolean>

/** By the platform that this runs on, wherever that is. */
export const verifyByPlatform: VerifyBytes = (algorithm, key, signature, signed) =>
  crypto.subtle.verify(algorithm, key, signature, signed)

/**
 * What the platform calls the algorithms of a JWS (RFC 7518 section 3.1, RFC 8037, and RFC 9864, in whose words EdDSA
 * is called after its curve).
 *
 * Public keys only: with `none` or an HMAC anybody who can read the key could have signed.
 */
const PARAMETERS = new Map<string, SignatureAlgorithm>([
  ['RS256', { name: 'RSASSA-PKCS1-v1_5' }],
  ['RS384', { name: 'RSASSA-PKCS1-v1_5' }],
  ['RS512', { name: 'RSASSA-PKCS1-v1_5' }],
  ['PS256', { name: 'RSA-PSS', saltLength: 32 }],
  ['PS384', { name: 'RSA-PSS', saltLength: 48 }],
  ['PS512', { name: 'RSA-PSS', saltLength: 64 }],
  ['ES256', { name: 'ECDSA', hash: 'SHA-256' }],
  ['ES384', { name: 'ECDSA', hash: 'SHA-384' }],
  ['ES512', { name: 'ECDSA', hash: 'SHA-512' }],
  ['EdDSA', { name: 'Ed25519' }],
  ['Ed25519', { name: 'Ed25519' }],
])

export const ALGORITHMS: readonly string[] = [...PARAMETERS.keys()]

/**
 * A JSON Web Signature in compact form, taken apart and not believed.
 *
 * @property signed what the signature is over
 * @property signature may be empty: whether it is one shows when it is verified
 */
export type Jws = {
  text: string
  header: Readonly<JsonObject>
  payload: string
  signed: string
  signature: string
}

/** With its payload, which is not believed either. */
export type ReadJws = Jws & { claims: JsonObject }

const COMPACT = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]*)$/
const KEY = { document: 'key' } as const

/** Takes a JSON Web Signature apart; null for any other text: its header must be JSON. */
export function readJws(text: string): Jws | null {
  const parts = COMPACT.exec(text)
  if (parts === null) return null
  const [, encoded = '', payload = '', signature = ''] = parts
  const header = readHeader(encoded)
  if (header === null) return null
  return { text, header, payload, signed: `${encoded}.${payload}`, signature }
}

/** All tokens of an issuer begin with the same one. By the text that is signed, so that none passes for another. */
const headers = createBoundedCache<Readonly<JsonObject>>({ maxEntries: 256, maxTextLength: 2048 })

function readHeader(encoded: string): Readonly<JsonObject> | null {
  const known = headers.get(encoded)
  if (known !== undefined) return known
  const header = parseJson(decodePart(encoded) ?? '')
  if (!isObject(header)) return null
  headers.set(encoded, Object.freeze(header))
  return header
}

/** Reads what a JWS says, without believing it. `jws-malformed`: its payload is no JSON object. */
export function readJwsPayload({ payload }: Jws): Result<JsonObject> {
  const text = decodePart(payload)
  const document = text === null ? null : readJsonObject(text, 'assertion')
  if (document?.ok || document?.rejection.code === 'too-large') return document
  return reject('jws-malformed', 'the payload of the signature is no JSON object', { document: 'assertion' })
}

/**
 * Refuses a header before a key is looked for. `algorithm`: `none` in any case, every HMAC, all that is not on the
 * list, and extensions (`crit`) that we would have to understand.
 *
 * The header never says where the key is: `jwk`, `jku`, `x5u` and `x5c` would let a forger bring their own.
 */
export function checkJwsHeader({ header }: Jws): Result<{ algorithm: string }> {
  const algorithm = getOwn(header, 'alg')
  if (typeof algorithm !== 'string' || !PARAMETERS.has(algorithm))
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
export function readKeyHint({ header }: Jws): { kid?: string; jwk?: JsonObject } {
  const kid = getOwn(header, 'kid')
  const jwk = getOwn(header, 'jwk')
  return { ...(typeof kid === 'string' ? { kid } : {}), ...(isObject(jwk) ? { jwk } : {}) }
}

/**
 * Verifies a JWS with the text of a key document, or with a JWK (RFC 7515 section 5.2).
 *
 * `algorithm` and `key-unusable` as above, `signature`: made by another key, or over another text.
 */
export async function verifyJws(
  jws: Jws,
  source: string | JsonObject,
  verifyBytes: VerifyBytes = verifyByPlatform,
): Promise<Result<void>> {
  const header = checkJwsHeader(jws)
  if (!header.ok) return header
  const { algorithm } = header.value
  const key = await importPublicKey(source, algorithm)
  if (!key.ok) return key
  return (await isSigned(jws, key.value, algorithm, verifyBytes))
    ? ok(undefined)
    : reject('signature', 'the signature does not fit the key', { document: 'assertion' })
}

async function isSigned(
  { signature, signed }: Jws,
  key: CryptoKey,
  algorithm: string,
  verifyBytes: VerifyBytes,
): Promise<boolean> {
  const parameters = PARAMETERS.get(algorithm)
  const bytes = decodeBase64(signature)
  if (parameters === undefined || bytes === null) return false
  try {
    return await verifyBytes(parameters, key, bytes, new TextEncoder().encode(signed))
  } catch {
    return false // a signature of a form that the platform will not even look at
  }
}

function holdsPrivateKey(jwk: JsonObject[string] | undefined): boolean {
  return isObject(jwk) && ['d', 'k', 'p', 'q'].some((member) => Object.hasOwn(jwk, member))
}

function decodePart(part: string): string | null {
  const binary = decodeToLatin1(part)
  // Nearly always: in ASCII letters and bytes are the same.
  if (binary === null || /^[\0-\x7f]*$/.test(binary)) return binary
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // not UTF-8: the caller says what that means
  }
}
