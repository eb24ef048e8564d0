import { expect, test } from 'vitest'
import { createCode, createId, createToken, hashToken, isSameText, keyedHash } from './tokens.ts'

const MANY = Array.from({ length: 2000 })

test('ids have 128 random bits and tokens 256, in letters that an address may have', () => {
  for (const [create, bytes] of [
    [createId, 16],
    [createToken, 32],
  ] as const) {
    const made = MANY.map(create)
    expect(new Set(made).size).toBe(MANY.length)
    for (const text of made) {
      expect(text).toMatch(/^[\w-]+$/)
      expect(Buffer.from(text, 'base64url')).toHaveLength(bytes)
    }
    // Every bit is as often set as not, by a wide margin.
    const ones = Array.from({ length: bytes * 8 }, (_, bit) =>
      made.reduce((sum, text) => {
        const byte = Buffer.from(text, 'base64url')[bit >> 3] ?? 0
        return sum + ((byte >> (bit & 7)) & 1)
      }, 0),
    )
    expect(Math.min(...ones)).toBeGreaterThan(800)
    expect(Math.max(...ones)).toBeLessThan(1200)
  }
})

test('codes have eight digits, zeros in front too', () => {
  const made = MANY.map(createCode)
  for (const code of made) expect(code).toMatch(/^\d{8}$/)
  expect(made.some((code) => code.startsWith('0'))).toBe(true)
})

test('what is stored does not show what it was made from', () => {
  expect(hashToken('a')).not.toBe(hashToken('b'))
  expect(hashToken('token')).not.toContain('token')
  expect(keyedHash('one secret', 'form', 'x')).not.toBe(keyedHash('another', 'form', 'x'))
  expect(keyedHash('one secret', 'form', 'x')).not.toBe(keyedHash('one secret', 'picture', 'x'))
})

test('texts of any lengths are compared without an error', () => {
  expect(isSameText('abc', 'abc')).toBe(true)
  for (const other of ['', 'ab', 'abd', 'abcd', 'äbc']) expect(isSameText('abc', other)).toBe(false)
})
