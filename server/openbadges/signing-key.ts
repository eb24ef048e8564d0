import { type CryptoKey, importJWK, importSPKI, importX509, type JWK } from 'jose'
import type { Json, JsonObject } from './assertion.ts'
import { decodeBase64 } from './base64.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { getOwn, isObject, parseJson } from './json.ts'
import { ok, type Result, reject } from './rejections.ts'
import { isSameUrl } from './urls.ts'

const MIN_RSA_BITS = 2048
/** A larger key only makes verifying slow. */
const MAX_RSA_BITS = 8192
const PEM = /-----BEGIN ([A-Z ]+)-----([^-]+)-----END \1-----/
/** SEQUENCE { rsaEncryption, NULL }: what a PKCS #1 key lacks to be a SubjectPublicKeyInfo. */
const RSA_ALGORITHM = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
]

/**
 * Keys that were imported, so that the thirty badges of an issuer import their key once. They are found by exactly
 * what makes them this key, and by the algorithm: nobody gets another's key by calling theirs alike, and whose key it
 * is and what it may do is looked at each time. A certificate has a few thousand letters, the largest RSA key 1,500.
 */
const imported = createBoundedCache<Map<string, CryptoKey>>({ maxEntries: 512, maxTextLength: 8192 })

/**
 * Takes the public key out of a key document: bare PEM, a JWK, or a `CryptographicKey` that holds either.
 *
 * `key-unusable`: no public key, a private or symmetric one, RSA under 2048 bits, or one that does not go with the
 * algorithm.
 *
 * @param source the text of the document, or a JWK that was read already
 */
export async function importPublicKey(
  source: string | JsonObject,
  algorithm: string,
): Promise<Result<CryptoKey>> {
  const material = typeof source === 'string' ? readKeyDocument(source).material : readJwk(source)
  if (material === null) return unusable(`no public key for ${algorithm} can be read`)
  const known = imported.get(material.text)?.get(algorithm)
  if (known !== undefined) return ok(known)
  const key = await importMaterial(material, algorithm)
  if (!key.ok) return key
  // Looked up again: another may have been imported meanwhile.
  const byAlgorithm = imported.get(material.text) ?? new Map<string, CryptoKey>()
  imported.set(material.text, byAlgorithm.set(algorithm, key.value))
  return key
}

async function importMaterial(material: Material, algorithm: string): Promise<Result<CryptoKey>> {
  const key = await tryImport(material, algorithm)
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
  const { owner } = readKeyDocument(text)
  if (owner === null || (typeof owner === 'string' && isSameUrl(owner, issuerId))) return ok(undefined)
  return reject('key-not-linked', 'the key says that another issuer owns it', {
    document: 'key',
    field: 'owner',
  })
}

const unusable = (detail: string) => reject('key-unusable', `the key: ${detail}`, { document: 'key' })

/** A key as it was written, without what is said about it. @property text all that makes it this key */
type Material = { form: 'pem'; text: string } | { form: 'jwk'; text: string; jwk: JWK }

/** @property owner as it is written; null where the document does not say */
type KeyDocument = { material: Material | null; owner: Json }

/** What documents of keys say, by their whole text: all badges of an issuer bring the same one. */
const documents = createBoundedCache<KeyDocument>({ maxEntries: 256, maxTextLength: 8192 })

function readKeyDocument(text: string): KeyDocument {
  const known = documents.get(text)
  if (known !== undefined) return known
  const document = text.startsWith('-----BEGIN') ? text : (parseJson(text) ?? text)
  const read = {
    material: readMaterial(document),
    owner: isObject(document) ? (getOwn(document, 'owner') ?? null) : null,
  }
  documents.set(text, read)
  return read
}

function readMaterial(document: Json): Material | null {
  if (typeof document === 'string') return readPem(document)
  if (!isObject(document)) return null
  const pem = getOwn(document, 'publicKeyPem')
  if (typeof pem === 'string') return readPem(pem)
  const jwk = getOwn(document, 'publicKeyJwk')
  return readJwk(isObject(jwk) ? jwk : document)
}

function readPem(text: string): Material | null {
  const [pem] = PEM.exec(text) ?? []
  return pem === undefined ? null : { form: 'pem', text: pem }
}

/** Only the public members: a key that came with its private half is refused. */
function readJwk(document: JsonObject): Material | null {
  if (['d', 'k', 'p', 'q'].some((member) => Object.hasOwn(document, member))) return null
  const { kty, n, e, crv, x, y } = document
  const members = Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => typeof value === 'string')
  return { form: 'jwk', text: JSON.stringify(members), jwk: Object.fromEntries(members) as JWK }
}

async function tryImport(material: Material, algorithm: string): Promise<CryptoKey | null> {
  try {
    if (material.form === 'pem') return await importPem(material.text, algorithm)
    const key = await importJWK(material.jwk, algorithm)
    return key instanceof Uint8Array ? null : key
  } catch {
    return null // bytes that are no key make the platform throw in many ways; all mean the same
  }
}

async function importPem(pem: string, algorithm: string): Promise<CryptoKey | null> {
  const [, label, body = ''] = PEM.exec(pem) ?? []
  if (label === 'PUBLIC KEY') return await importSPKI(pem, algorithm)
  if (label === 'CERTIFICATE') return await importX509(pem, algorithm)
  if (label === 'RSA PUBLIC KEY') return await importSPKI(wrapPkcs1(body), algorithm)
  return null
}

function wrapPkcs1(body: string): string {
  const bits = encodeDer(0x03, [0, ...(decodeBase64(body) ?? [])])
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
