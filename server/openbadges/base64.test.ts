import { expect, test } from 'vitest'
import { decodeBase64 } from './base64.ts'

const BYTES = Uint8Array.from({ length: 256 }, (_, at) => at)

test.each(['base64', 'base64url'] as const)('every byte comes out of %s', (alphabet) => {
  expect(decodeBase64(Buffer.from(BYTES).toString(alphabet))).toEqual(BYTES)
})

test('padding and line breaks may be there or not', () => {
  for (const text of ['aGk', 'aGk=', ' aG\r\nk= '])
    expect(decodeBase64(text)).toEqual(Uint8Array.of(104, 105))
})

test('nothing is made of other letters, or of too few', () => {
  for (const text of ['aG$k', 'a', 'aGk==', 'é']) expect(decodeBase64(text)).toBe(null)
})
