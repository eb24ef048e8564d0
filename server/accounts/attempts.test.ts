import { expect, test } from 'vitest'
import { createAttempts } from './attempts.ts'

const HOUR = 3_600_000

test('an act counts until the window has passed over it, to the millisecond', () => {
  const attempts = createAttempts({ windowMs: HOUR, maxKeys: 10 })
  attempts.add('a', 0)
  attempts.add('a', 10)
  expect(attempts.list('a', HOUR - 1)).toEqual([0, 10])
  expect(attempts.list('a', HOUR)).toEqual([10])
  expect(attempts.list('a', HOUR + 10)).toEqual([])
})

test('keys do not count for each other, not even odd ones', () => {
  const attempts = createAttempts({ windowMs: HOUR, maxKeys: 10 })
  attempts.add('a', 0)
  for (const key of ['b', '', '__proto__', 'constructor']) expect(attempts.list(key, 0)).toEqual([])
})

test('the newest act can be taken back, and a key forgotten', () => {
  const attempts = createAttempts({ windowMs: HOUR, maxKeys: 10 })
  attempts.takeBack('a')
  attempts.add('a', 0)
  attempts.add('a', 1)
  attempts.takeBack('a')
  expect(attempts.list('a', 1)).toEqual([0])
  attempts.forget('a')
  expect(attempts.list('a', 1)).toEqual([])
})

test('of too many keys the quietest is forgotten', () => {
  const attempts = createAttempts({ windowMs: HOUR, maxKeys: 2 })
  attempts.add('a', 0)
  attempts.add('b', 1)
  attempts.add('a', 2)
  attempts.add('c', 3)
  expect(['a', 'b', 'c'].map((key) => attempts.list(key, 3).length)).toEqual([2, 0, 1])
})
