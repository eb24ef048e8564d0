import { expect, test } from 'vitest'
import { parseDate } from './dates.ts'

const parse = (value: Parameters<typeof parseDate>[0], asEndOfDay = false) => parseDate(value, { asEndOfDay })

const good: [string | number, string][] = [
  ['2026-05-05T12:30:15Z', '2026-05-05T12:30:15.000Z'],
  ['2026-05-05t12:30:15z', '2026-05-05T12:30:15.000Z'],
  ['2026-05-05 12:30', '2026-05-05T12:30:00.000Z'],
  ['2026-05-05T12:30:15', '2026-05-05T12:30:15.000Z'],
  ['2026-05-05T12:30:15.123456+02:00', '2026-05-05T10:30:15.123Z'],
  ['2026-05-05T12:30:15,5-0830', '2026-05-05T21:00:15.500Z'],
  ['2026-05-05T12:30:15+02', '2026-05-05T10:30:15.000Z'],
  [' 2026-05-05 ', '2026-05-05T00:00:00.000Z'],
  ['2026-05', '2026-05-01T00:00:00.000Z'],
  ['20260505', '2026-05-05T00:00:00.000Z'],
  ['20260505T1230Z', '2026-05-05T12:30:00.000Z'],
  ['20260505T123015.5-0500', '2026-05-05T17:30:15.500Z'],
  ['2026-05-05T12:30.5Z', '2026-05-05T12:30:30.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['0099-01-01', '0099-01-01T00:00:00.000Z'],
  ['1777777777', '2026-05-03T03:09:37.000Z'],
  [1777777777, '2026-05-03T03:09:37.000Z'],
]
test.each(good)('%s is a date', (value, expected) => {
  expect(new Date(parse(value) ?? Number.NaN).toISOString()).toBe(expected)
})

const bad = [
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-05-05T24:00:00Z',
  '2026-05-05T12:60Z',
  '2026-05-05T12:00:00+24:00',
]
const noDates = [
  ...bad,
  '202605',
  '2026-13',
  '20260230',
  '20260505 1230',
  '05/05/2026',
  '1777777777000',
  1777777777000,
  177777777,
  -1777777777,
  1777777777.5,
  'now',
  '',
  null,
  true,
  {},
  [],
]
test.each(noDates)('%o is no date', (value) => {
  expect(parse(value)).toBeNull()
})

test('the end of a day is the start of the next, and a time is not moved', () => {
  expect(parse('2026-05-05', true)).toBe(Date.parse('2026-05-06T00:00:00Z'))
  expect(parse('20260505', true)).toBe(Date.parse('2026-05-06T00:00:00Z'))
  expect(parse('2026-12', true)).toBe(Date.parse('2027-01-01T00:00:00Z'))
  expect(parse('2026-05-05T00:00:00Z', true)).toBe(Date.parse('2026-05-05T00:00:00Z'))
})
