import { expect, test } from 'vitest'
import { createSvgFilter } from './svg-filter.ts'

const drawing = (letters: number) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg"><desc>${'a'.repeat(letters)}</desc></svg>`,
  )

test('a drawing is filtered once, as long as it is among the last', () => {
  const filter = createSvgFilter(1000)
  const first = filter('one', drawing(400))
  expect(filter('one', drawing(400))).toBe(first)
  filter('two', drawing(400))
  expect(filter('one', drawing(400))).toBe(first)
  const third = filter('three', drawing(400))
  expect(filter('one', drawing(400))).toBe(first)
  expect(filter('three', drawing(400))).toBe(third)
})

test('one that is larger than all that is remembered is shown all the same, and a broken one is not', () => {
  const filter = createSvgFilter(1000)
  const small = filter('small', drawing(10))
  const large = filter('large', drawing(2000))
  expect(large?.length).toBeGreaterThan(2000)
  expect(filter('large', drawing(2000))).not.toBe(large)
  expect(filter('small', drawing(10))).toBe(small)
  expect(filter('broken', new TextEncoder().encode('<svg'))).toBeNull()
})
