import { p256, p384 } from '@noble/curves/nist.js'
import { base58, base64urlnopad } from '@scure/base'
import type { JsonObject } from './assertion.ts'
import { createBoundedCache } from './bounded-cache.ts'

/** The longest that is looked at: decoding base58 takes time squared. */
const MAX_MULTIBASE_LENGTH = 256

type Codec = { prefix: readonly [number, number]; read: (key: Uint8Array) => JsonObject | null }

const COMPRESSED_BYTES = { 'P-256': 33, 'P-384': 49 }

/** Multicodec's names of keys, as varints. */
const CODECS: readonly Codec[] = [
  { prefix: [0xed, 0x01], read: readEd25519 },
  { prefix: [0x80, 0x24], read: (key) => readPoint(key, 'P-256') },
  { prefix: [0x81, 0x24], read: (key) => readPoint(key, 'P-384') },
]

/**
 * Reads a public key written as Multikey (Controlled Identifiers 1.0, section "Multikey"; did:key), as a JSON Web Key.
 * Null for private keys, other kinds of key, and what is none.
 */
export function readMultikey(text: string): Readonly<JsonObject> | null {
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = decodeMultikey(text)
  if (key !== null) keys.set(text, Object.freeze(key))
  return key
}

/** To find the other coordinate of a point takes as long as half a verification with it. */
const keys = createBoundedCache<JsonObject>({ maxEntries: 512, maxTextLength: MAX_MULTIBASE_LENGTH })

function decodeMultikey(text: string): JsonObject | null {
  const bytes = decodeMultibase(text)
  if (bytes === null) return null
  const codec = CODECS.find(({ prefix }) => prefix.every((byte, at) => bytes[at] === byte))
  return codec?.read(bytes.subarray(2)) ?? null
}

/** Decodes base58-btc multibase: `z` and the digits. Null for other bases, and for more than a key or signature has. */
export function decodeMultibase(text: string): Uint8Array | null {
  if (!text.startsWith('z') || text.length > MAX_MULTIBASE_LENGTH) return null
  try {
    return base58.decode(text.slice(1))
  } catch {
    return null // letters outside the alphabet
  }
}

function readEd25519(key: Uint8Array): JsonObject | null {
  return key.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(key) } : null
}

/** A point is written with one of its coordinates; a JSON Web Key wants both. */
function readPoint(key: Uint8Array, crv: 'P-256' | 'P-384'): JsonObject | null {
  const curve = crv === 'P-256' ? p256 : p384
  if (key.length !== COMPRESSED_BYTES[crv]) return null
  try {
    const point = curve.Point.fromBytes(key).toBytes(false)
    const half = (point.length - 1) / 2
    return {
      kty: 'EC',
      crv,
      x: base64urlnopad.encode(point.subarray(1, 1 + half)),
      y: base64urlnopad.encode(point.subarray(1 + half)),
    }
  } catch {
    return null // not on the curve
  }
}
