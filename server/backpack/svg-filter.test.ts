import { expect, test } from 'vitest'
import { createSvgFilter } from './svg-filter.ts'

const drawing = (letters: number) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg"><desc>${'a'.repeat(letters)}</desc></svg>`,
  )

test('a drawing is filtered once, as long as it is among the last', async () => {
  const filter = createSvgFilter(1000)
  const first = await filter('one', drawing(400))
  expect(await filter('one', drawing(400))).toBe(first)
  await filter('two', drawing(400))
  expect(await filter('one', drawing(400))).toBe(first)
  const third = await filter('three', drawing(400))
  expect(await filter('one', drawing(400))).toBe(first)
  expect(await filter('three', drawing(400))).toBe(third)
})

test('one that is larger than all that is remembered is shown all the same, and a broken one is not', async () => {
  const filter = createSvgFilter(1000)
  const small = await filter('small', drawing(10))
  const large = await filter('large', drawing(2000))
  expect(large?.length).toBeGreaterThan(2000)
  expect(await filter('large', drawing(2000))).not.toBe(large)
  expect(await filter('small', drawing(10))).toBe(small)
  expect(await filter('broken', new TextEncoder().encode('<svg'))).toBeNull()
})
