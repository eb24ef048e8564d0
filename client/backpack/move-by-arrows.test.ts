import { expect, test } from 'vitest'
import { findPlace } from './move-by-arrows.ts'

/** Eight badges in three columns: 0 1 2 / 3 4 5 / 6 7. */
const from = (at: number, key: string, isRtl = false) => findPlace(key, { at, count: 8, columns: 3, isRtl })

test('arrows go to the badge beside, above and below', () => {
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => from(4, key))).toEqual([5, 3, 7, 1])
})

test('from right to left the arrows to the sides change places, and no others', () => {
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => from(4, key, true))).toEqual([
    3, 5, 7, 1,
  ])
})

test('at an edge they stay, and at the end of a line they go on', () => {
  expect([from(0, 'ArrowLeft'), from(1, 'ArrowUp'), from(7, 'ArrowRight'), from(5, 'ArrowDown')]).toEqual([
    0, 1, 7, 5,
  ])
  expect(from(2, 'ArrowRight')).toBe(3)
})

test('Home and End go to the first and the last, and other keys nowhere', () => {
  expect([from(4, 'Home'), from(4, 'End')]).toEqual([0, 7])
  expect([from(4, 'a'), from(4, 'Enter'), from(4, 'constructor')]).toEqual([null, null, null])
})
