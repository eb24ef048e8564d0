import { type CryptoKey, importJWK, importSPKI, importX509, type JWK } from 'jose'
import type { JsonObject } from './assertion.ts'
import { getOwn, isObject, parseJson } from './json.ts'
import { ok, type Result, reject } from './rejections.ts'
import { isSameUrl } from './urls.ts'

const MIN_RSA_BITS = 2048
/** A larger key only makes verifying slow. */
const MAX_RSA_BITS = 8192
/** SEQUENCE { rsaEncryption, NULL }: what a PKCS #1 key lacks to be a SubjectPublicKeyInfo. */
const RSA_ALGORITHM = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
]

/**
 * Takes the public key out of a key document: bare PEM, a JWK, or a `CryptographicKey` that holds either.
 *
 * `key-unusable`: no public key, a private or symmetric one, RSA under 2048 bits, or one that does not go with the
 * algorithm.
 */
export async function importPublicKey(text: string, algorithm: string): Promise<Result<CryptoKey>> {
  const key = await importText(text, algorithm)
  if (key === null) return unusable(`no public key for ${algorithm} can be read`)
  if (key.type !== 'public') return unusable('it is no public key')
  const { modulusLength } = key.algorithm as { modulusLength?: number }
  if (modulusLength !== undefined && (modulusLength < MIN_RSA_BITS || modulusLength > MAX_RSA_BITS))
    return unusable(
      `RSA keys must have ${MIN_RSA_BITS} to ${MAX_RSA_BITS} bits, this one has ${modulusLength}`,
    )
  return ok(key)
}

/**
 * Refuses a key document that says it is another's. A bare key says nothing and is believed where it is linked.
 *
 * `key-not-linked`: its `owner` is not this issuer (OB 2.0 section "CryptographicKey").
 */
export function checkKeyOwner(text: string, issuerId: string): Result<void> {
  const document = parseJson(text)
  const owner = isObject(document) ? (getOwn(document, 'owner') ?? null) : null
  if (owner === null || (typeof owner === 'string' && isSameUrl(owner, issuerId))) return ok(undefined)
  return reject('key-not-linked', 'the key says that another issuer owns it', {
    document: 'key',
    field: 'owner',
  })
}

const unusable = (detail: string) => reject('key-unusable', `the key: ${detail}`, { document: 'key' })

async function importText(text: string, algorithm: string): Promise<CryptoKey | null> {
  const document = parseJson(text)
  try {
    if (typeof document === 'string') return await importPem(document, algorithm)
    if (!isObject(document)) return await importPem(text, algorithm)
    const pem = getOwn(document, 'publicKeyPem')
    if (typeof pem === 'string') return await importPem(pem, algorithm)
    const jwk = getOwn(document, 'publicKeyJwk')
    return await importPublicJwk(isObject(jwk) ? jwk : document, algorithm)
  } catch {
    return null // bytes that are no key make the platform throw in many ways; all mean the same
  }
}

async function importPem(text: string, algorithm: string): Promise<CryptoKey | null> {
  const block = /-----BEGIN ([A-Z ]+)-----([^-]+)-----END \1-----/.exec(text)
  const [pem, label, body = ''] = block ?? []
  if (pem === undefined) return null
  if (label === 'PUBLIC KEY') return await importSPKI(pem, algorithm)
  if (label === 'CERTIFICATE') return await importX509(pem, algorithm)
  if (label === 'RSA PUBLIC KEY') return await importSPKI(wrapPkcs1(body), algorithm)
  return null
}

async function importPublicJwk(document: JsonObject, algorithm: string): Promise<CryptoKey | null> {
  const { kty, n, e, crv, x, y } = document
  // Only the public members: a key that came with its private half is then refused by what it lacks here.
  if (['d', 'k', 'p', 'q'].some((member) => Object.hasOwn(document, member))) return null
  const members = Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => typeof value === 'string')
  const key = await importJWK(Object.fromEntries(members) as JWK, algorithm)
  return key instanceof Uint8Array ? null : key
}

function wrapPkcs1(body: string): string {
  const key = Uint8Array.from(atob(body.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))
  const bits = encodeDer(0x03, [0, ...key])
  const spki = encodeDer(0x30, [...RSA_ALGORITHM, ...bits])
  const base64 = btoa(String.fromCharCode(...spki))
  return `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----`
}

function encodeDer(tag: number, content: number[]): number[] {
  const { length } = content
  if (length < 0x80) return [tag, length, ...content]
  if (length < 0x100) return [tag, 0x81, length, ...content]
  return [tag, 0x82, length >> 8, length & 0xff, ...content]
}
