import { KeyObject, verify } from 'node:crypto'
import { type VerifyBytes, verifyByPlatform } from '../openbadges/signature.ts'

/** Of keys up to here a signature is verified in a fraction of a millisecond. */
const MAX_RSA_BITS_HERE = 4096
/** 65537 has three bytes. With an exponent as long as the key it would take a hundred times as long. */
const MAX_EXPONENT_BYTES = 4
const P256_BYTES = 32

/**
 * Verifies with usual keys on the spot, in half of the time that handing it to another thread and back takes, and with
 * all others in a thread of their own: how long those take is up to whoever made the key.
 */
export const verifyBytes: VerifyBytes = (algorithm, key, signature, signed) => {
  const usual = findUsual(key)
  return usual === null
    ? verifyByPlatform(algorithm, key, signature, signed)
    : verify(usual.hash, signed, usual.key, usual.isPair ? writeDer(signature) : signature)
}

/** @property hash what the bytes are hashed with first; null where the algorithm does that itself */
type UsualKey = { key: KeyObject; hash: string | null; isPair: boolean }

/** What is known of keys, for to take one out of its wrapping costs as much as to verify with it. Null: not usual. */
const known = new WeakMap<CryptoKey, UsualKey | null>()

function findUsual(key: CryptoKey): UsualKey | null {
  const found = known.get(key)
  if (found !== undefined) return found
  const usual = readUsual(key)
  known.set(key, usual)
  return usual
}

function readUsual(key: CryptoKey): UsualKey | null {
  const { algorithm } = key
  const isEdwards = algorithm.name === 'Ed25519'
  const isPair = algorithm.name === 'ECDSA' && (algorithm as EcKeyAlgorithm).namedCurve === 'P-256'
  const isRsa = algorithm.name === 'RSASSA-PKCS1-v1_5' && isUsualRsa(algorithm as RsaHashedKeyAlgorithm)
  if (!isEdwards && !isPair && !isRsa) return null
  const rsaHash = isRsa ? (algorithm as RsaHashedKeyAlgorithm).hash.name : null
  return { key: KeyObject.from(key), hash: isPair ? 'SHA-256' : rsaHash, isPair }
}

function isUsualRsa({ modulusLength, publicExponent }: RsaHashedKeyAlgorithm): boolean {
  const exponentBytes = publicExponent.length - publicExponent.findIndex((byte) => byte !== 0)
  return modulusLength <= MAX_RSA_BITS_HERE && exponentBytes <= MAX_EXPONENT_BYTES
}

/**
 * Writes the two numbers of a signature as DER, in which alone Node takes them without a detour that costs half a
 * verification. What is no pair of such numbers becomes no signature.
 */
function writeDer(signature: Uint8Array): Uint8Array {
  if (signature.length !== 2 * P256_BYTES) return new Uint8Array()
  const numbers = [signature.subarray(0, P256_BYTES), signature.subarray(P256_BYTES)].flatMap(writeInteger)
  return Uint8Array.from([0x30, numbers.length, ...numbers])
}

function writeInteger(number: Uint8Array): number[] {
  const begin = number.findIndex((byte) => byte !== 0)
  const digits = begin === -1 ? [0] : [...number.subarray(begin)]
  // A first bit that is set would make it a negative one.
  if ((digits[0] ?? 0) >= 0x80) digits.unshift(0)
  return [0x02, digits.length, ...digits]
}
