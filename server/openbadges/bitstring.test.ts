import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readBit } from './bitstring.ts'

const encode = (bits: Uint8Array) => gzipSync(bits).toString('base64url')

test('the first bit is the most significant one of the first byte', async () => {
  const bits = new Uint8Array(16_384)
  bits[0] = 0b1000_0001
  bits[16_383] = 0b0000_0001
  const list = encode(bits)
  for (const [index, value] of [
    [0, true],
    [1, false],
    [7, true],
    [8, false],
    [131_071, true],
  ] as const)
    expect(await readBit(list, index, { isMultibase: false })).toEqual({ ok: true, value })
})

test.each([131_072, 2 ** 31, 2 ** 32, 2 ** 35])('there is no bit %i in a list of 16 KiB', async (index) => {
  expect(await readBit(encode(new Uint8Array(16_384)), index, { isMultibase: false })).toMatchObject({
    rejection: { code: 'revocation-list-malformed' },
  })
})

test('both alphabets and padding are read', async () => {
  const bits = gzipSync(new Uint8Array(16_384).fill(0xa5))
  for (const text of [bits.toString('base64'), bits.toString('base64url')])
    expect(await readBit(text, 0, { isMultibase: false })).toEqual({ ok: true, value: true })
  expect(await readBit(`u${bits.toString('base64url')}`, 1, { isMultibase: true })).toEqual({
    ok: true,
    value: false,
  })
})

test('a small text does not become a large list', async () => {
  const bomb = encode(new Uint8Array(64 * 1024 * 1024))
  expect(bomb.length).toBeLessThan(100_000)
  expect(await readBit(bomb, 0, { isMultibase: false })).toMatchObject({ rejection: { code: 'too-large' } })
})
