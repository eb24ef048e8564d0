import { expect, test } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const NOON = Date.UTC(2026, 10, 3, 12)
const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND

test.each([
  ['seconds', '120', 120 * SECOND],
  ['seconds with space around', ' 7 ', 7 * SECOND],
  ['a date', 'Tue, 03 Nov 2026 12:00:30 GMT', 30 * SECOND],
  ['a date as in 1985', 'Tuesday, 03-Nov-26 12:00:30 GMT', 30 * SECOND],
  ['no time at all is a second', '0', SECOND],
  ['a date that has passed is a second', 'Tue, 03 Nov 2026 11:59:59 GMT', SECOND],
  ['a day is the most, in seconds', '86401', DAY],
  ['a day is the most, in digits without end', '9'.repeat(400), DAY],
  ['a day is the most, by a date', 'Fri, 01 Jan 2077 00:00:00 GMT', DAY],
])('%s', (_name, header, ms) => {
  expect(readRetryAfter(header, NOON)).toBe(ms)
})

test.each([
  '',
  '-1',
  '1.5',
  '1e9',
  '0x10',
  'soon',
  '12, 13',
  '2026-11-03',
  'Tue, 99 Foo 2026 12:00:00 GMT',
  '１２',
])('what is neither seconds nor a date says nothing: %j', (header) => {
  expect(readRetryAfter(header, NOON)).toBeNull()
})
