import { generateKeyPairSync } from 'node:crypto'
import { base58 } from '@scure/base'
import { expect, test } from 'vitest'
import { decodeMultibase, readMultikey } from './multikey.ts'

const encode = (bytes: number[]) => `z${base58.encode(new Uint8Array(bytes))}`

test('an Ed25519 key of the specification is read (Data Integrity EdDSA, section A)', () => {
  expect(readMultikey('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ1XJPt4swbTQ2')).toMatchObject({
    kty: 'OKP',
    crv: 'Ed25519',
  })
})

test.each([
  ['P-256', [0x80, 0x24]],
  ['P-384', [0x81, 0x24]],
] as const)('a point of %s written with one coordinate is the key that it was', (namedCurve, prefix) => {
  for (let times = 0; times < 8; times += 1) {
    const jwk = generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' })
    const y = Buffer.from(String(jwk.y), 'base64url')
    const bytes = [...prefix, 2 + ((y.at(-1) ?? 0) & 1), ...Buffer.from(String(jwk.x), 'base64url')]
    const read = readMultikey(encode(bytes))
    expect(read).toEqual(jwk)
  }
})

test.each([
  ['nothing', ''],
  ['another base', 'uAAAA'],
  ['letters outside the alphabet', 'z0OIl'],
  ['a key that is too short', encode([0xed, 0x01, ...Array(31).fill(1)])],
  ['a key that is too long', encode([0xed, 0x01, ...Array(33).fill(1)])],
  ['a private key', encode([0x80, 0x26, ...Array(32).fill(1)])],
  ['a point that is on no curve', encode([0x80, 0x24, 2, ...Array(32).fill(0xff)])],
  ['a point with both coordinates', encode([0x80, 0x24, 4, ...Array(64).fill(1)])],
  ['the point at infinity', encode([0x80, 0x24, 0])],
  ['more than a key has', `z${'2'.repeat(300)}`],
])('%s is no key', (_what, text) => {
  expect(readMultikey(text)).toBeNull()
})

test('long digits are refused unread', () => {
  expect(decodeMultibase(`z${'2'.repeat(100_000)}`)).toBeNull()
})
