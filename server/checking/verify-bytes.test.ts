import { createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyByPlatform } from '../openbadges/signature.ts'
import { verifyBytes } from './verify-bytes.ts'

const BYTES = new TextEncoder().encode('what is signed')
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

const importKey = (key: KeyObject, algorithm: RsaHashedImportParams | EcKeyImportParams | { name: string }) =>
  crypto.subtle.importKey(
    'spki',
    new Uint8Array(key.export({ type: 'spki', format: 'der' })),
    algorithm,
    true,
    ['verify'],
  )

const createRsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A key that nobody has the other half of: making such a pair takes long. */
const bendRsa = (members: JsonWebKey) =>
  createPublicKey({ key: { ...createRsa().publicKey.export({ format: 'jwk' }), ...members }, format: 'jwk' })

/** A signature over BYTES by ES256, with as many of its numbers as begin with such a byte. */
function signUntil(
  privateKey: KeyObject,
  isWanted: (signature: Uint8Array) => boolean,
): Uint8Array<ArrayBuffer> {
  for (let tries = 0; tries < 100_000; tries++) {
    const signature = new Uint8Array(sign('sha256', BYTES, { key: privateKey, dsaEncoding: 'ieee-p1363' }))
    if (isWanted(signature)) return signature
  }
  throw new Error('no signature of this form was met')
}

test.each(['SHA-256', 'SHA-384', 'SHA-512'])('RSA with %s holds with its own hash alone', async (hash) => {
  const { publicKey, privateKey } = createRsa()
  const key = await importKey(publicKey, { ...RSA, hash })
  const signature = new Uint8Array(sign(hash, BYTES, privateKey))
  expect(await verifyBytes(RSA, key, signature, BYTES)).toBe(true)
  expect(await verifyBytes(RSA, key, signature, BYTES.slice(1))).toBe(false)
  const another = await importKey(publicKey, { ...RSA, hash: hash === 'SHA-256' ? 'SHA-512' : 'SHA-256' })
  expect(await verifyBytes(RSA, another, signature, BYTES)).toBe(false)
})

test('numbers of an elliptic signature that begin with nought, or with a set bit, are read as they are', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = await importKey(publicKey, ES256)
  const at = (signature: Uint8Array, index: number) => signature[index] ?? 0
  for (const isWanted of [
    (signature: Uint8Array) => at(signature, 0) === 0,
    (signature: Uint8Array) => at(signature, 32) === 0,
    (signature: Uint8Array) => at(signature, 0) >= 0x80 && at(signature, 32) >= 0x80,
    (signature: Uint8Array) => at(signature, 0) < 0x80 && at(signature, 32) < 0x80,
  ]) {
    const signature = signUntil(privateKey, isWanted)
    expect(await verifyBytes(ES256, key, signature, BYTES)).toBe(true)
    expect(await verifyBytes(ES256, key, signature, BYTES.slice(1))).toBe(false)
  }
})

test('what is no signature is judged as the platform judges it', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = await importKey(publicKey, ES256)
  const good = signUntil(privateKey, () => true)
  const der = new Uint8Array(sign('sha256', BYTES, privateKey))
  for (const signature of [
    new Uint8Array(),
    new Uint8Array(64),
    good.slice(1),
    new Uint8Array([...good, 0]),
    der,
  ]) {
    expect(await verifyByPlatform(ES256, key, signature, BYTES)).toBe(false)
    expect(await verifyBytes(ES256, key, signature, BYTES)).toBe(false)
  }
})

test('usual keys are verified with on the spot; those with which it takes long, in a thread of their own', async () => {
  const isOnTheSpot = async (
    key: CryptoKey,
    parameters: { name: string; hash?: string; saltLength?: number },
  ) => typeof verifyBytes(parameters, key, new Uint8Array(64), BYTES) === 'boolean'
  const edwards = generateKeyPairSync('ed25519')
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const large = bendRsa({ n: Buffer.alloc(513, 0xff).toString('base64url') })
  const slow = bendRsa({ e: Buffer.from([1, 0, 0, 0, 1]).toString('base64url') })
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  expect(await isOnTheSpot(await importKey(createRsa().publicKey, RSA), RSA)).toBe(true)
  expect(await isOnTheSpot(await importKey(elliptic.publicKey, ES256), ES256)).toBe(true)
  expect(
    await isOnTheSpot(await importKey(edwards.publicKey, { name: 'Ed25519' }), { name: 'Ed25519' }),
  ).toBe(true)
  expect(await isOnTheSpot(await importKey(large, RSA), RSA)).toBe(false)
  expect(await isOnTheSpot(await importKey(slow, RSA), RSA)).toBe(false)
  const es384 = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' }
  expect(await isOnTheSpot(await importKey(p384.publicKey, es384), es384)).toBe(false)
  const pss = { name: 'RSA-PSS', hash: 'SHA-256' }
  expect(await isOnTheSpot(await importKey(createRsa().publicKey, pss), { ...pss, saltLength: 32 })).toBe(
    false,
  )
})
