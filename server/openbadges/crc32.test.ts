import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeCrc32 } from './crc32.ts'

test('the checksum is the one that zlib computes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(computeCrc32(bytes)).toBe(crc32(bytes))
    }),
  )
})
