import { expect, test } from 'vitest'
import { buildSharingScript } from './build.ts'
import { readHeight } from './height.ts'

test.each([
  [{ openBackpackHeight: 120 }, 120],
  [{ openBackpackHeight: 120.2 }, 121],
  [{ openBackpackHeight: 20_000 }, 20_000],
  [{ openBackpackHeight: 20_001 }, null],
  [{ openBackpackHeight: 0 }, null],
  [{ openBackpackHeight: -5 }, null],
  [{ openBackpackHeight: Number.NaN }, null],
  [{ openBackpackHeight: 'tall' }, null],
  [{ height: 120 }, null],
  ['120', null],
  [null, null],
  [undefined, null],
])('of %j the height is %j', (data, height) => {
  expect(readHeight(data)).toBe(height)
})

test.each([
  ['badges', 1_500],
  ['widget', 700],
])('%s.js is ES5 of at most %d bytes, and needs nothing else', async (name, maxBytes) => {
  const script = await buildSharingScript(name)
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(maxBytes)
  expect(script).toMatch(/^!function\(\)\{.*\}\(\);\s*$/s)
})
