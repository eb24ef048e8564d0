import { describe, expect, test } from 'vitest'
import { getEveryMs, planAskedHost, planHostRetry, planNext, planRetry } from './schedule.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOON = Date.UTC(2026, 10, 3, 12)
const IDS = Array.from({ length: 300 }, (_, at) => `badge-${at}`)

describe('the next look at a good badge', () => {
  test('is at night, at the badge’s own time, and those of many are spread over it', () => {
    const times = IDS.map((id) => planNext(id, NOON, DAY))
    for (const at of times) {
      expect(at % DAY).toBeLessThan(6 * HOUR)
      expect(at - NOON).toBeGreaterThan(DAY / 2)
      expect(at - NOON).toBeLessThanOrEqual(1.5 * DAY)
    }
    expect(new Set(times.map((at) => Math.floor((at % DAY) / HOUR))).size).toBe(6)
    expect(planNext('badge-1', NOON, DAY)).toBe(planNext('badge-1', NOON, DAY))
  })

  test('comes every night, once, however late in the night its turn was', () => {
    for (const id of IDS) {
      const first = planNext(id, NOON, DAY)
      for (const late of [0, MINUTE, 5 * HOUR]) expect(planNext(id, first + late, DAY)).toBe(first + DAY)
    }
  })

  test('of an operator who wants it oftener or rarer is when they want it', () => {
    expect(planNext('badge-1', NOON, HOUR)).toBe(NOON + HOUR)
    const weekly = planNext('badge-1', NOON, 7 * DAY)
    expect(Math.abs(weekly - NOON - 7 * DAY)).toBeLessThan(DAY)
    expect(getEveryMs({ recheckEveryHours: 0 })).toBe(DAY)
    expect(getEveryMs({ recheckEveryHours: 168 })).toBe(7 * DAY)
  })
})

test('a look that told nothing is tried again after hours that double, up to the usual time', () => {
  const waits = [1, 2, 3, 4, 5, 6, 100].map((failures) => (planRetry(failures, NOON, DAY) - NOON) / HOUR)
  expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24])
  expect(planRetry(5, NOON, 2 * HOUR) - NOON).toBe(2 * HOUR)
})

test('a host that is silent is left alone for minutes that double, up to a day', () => {
  const waits = [1, 2, 3, 7, 8, 1000].map((failures) => (planHostRetry(failures, NOON) - NOON) / MINUTE)
  expect(waits).toEqual([15, 30, 60, 960, 1440, 1440])
})

test('who asks for a look waits a quarter of an hour after a silence, however many there were', () => {
  for (const failures of [1, 2, 5, 1000])
    expect(planAskedHost({ failures, dueAt: planHostRetry(failures, NOON) }) - NOON).toBe(15 * MINUTE)
  expect(planAskedHost({ failures: 0, dueAt: NOON })).toBe(0)
})
