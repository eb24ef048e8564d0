import { expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { findNameApart } from './name-apart.ts'

const MAX = limits.collectionTitleChars

test('the first number that is free stands behind the name', () => {
  expect(findNameApart('Work', new Set(['Work']))).toBe('Work (2)')
  expect(findNameApart('Work', new Set(['Work', 'Work (2)', 'Work (3)']))).toBe('Work (4)')
  expect(findNameApart('Work (2)', new Set(['Work (2)']))).toBe('Work (2) (2)')
})

test('a name that is as long as a name may be loses its end, and no half of a character', () => {
  const long = 'x'.repeat(MAX)
  expect(findNameApart(long, new Set([long]))).toBe(`${'x'.repeat(MAX - 4)} (2)`)
  const family = '👨‍👩‍👧'
  const named = `${'x'.repeat(MAX - 5)}${family}`.slice(0, MAX - 5 + family.length)
  expect(findNameApart(named, new Set([named]))).toBe(`${'x'.repeat(MAX - 5)} (2)`)
  const spaced = `${'x'.repeat(MAX - 6)} ${'y'.repeat(5)}`
  expect(findNameApart(spaced, new Set([spaced]))).toBe(`${'x'.repeat(MAX - 6)} y (2)`)
})
