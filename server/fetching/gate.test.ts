import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

const FOREVER = new AbortController().signal

/** Whether a promise has settled by the time that everything ready has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  promise.then(() => {
    settled = true
  })
  await new Promise(setImmediate)
  return settled
}

test('a host has only so many places, and the next in the queue gets one that is given back', async () => {
  const enter = createGate({ perHost: 1, overall: 9 })
  const leave = await enter('a', FOREVER)
  const second = enter('a', FOREVER)
  const third = enter('a', FOREVER)
  expect(await isSettled(second)).toBe(false)
  leave?.()
  const leaveSecond = await second
  expect(await isSettled(third)).toBe(false)
  leaveSecond?.()
  expect(await third).not.toBeNull()
})

test('the queue of one host does not hold up another', async () => {
  const enter = createGate({ perHost: 1, overall: 2 })
  await enter('a', FOREVER)
  const queue = [enter('a', FOREVER), enter('a', FOREVER)]
  expect(await isSettled(enter('b', FOREVER))).toBe(true)
  expect(await isSettled(Promise.race(queue))).toBe(false)
})

test('all hosts together have only so many places', async () => {
  const enter = createGate({ perHost: 5, overall: 1 })
  const leave = await enter('a', FOREVER)
  const other = enter('b', FOREVER)
  expect(await isSettled(other)).toBe(false)
  leave?.()
  expect(await other).not.toBeNull()
})

test('who gives up waiting gets nothing and takes nothing away', async () => {
  const enter = createGate({ perHost: 1, overall: 1 })
  const leave = await enter('a', FOREVER)
  const impatient = new AbortController()
  const forHost = enter('a', impatient.signal)
  const forAnyPlace = enter('b', impatient.signal)
  impatient.abort()
  expect(await forHost).toBeNull()
  expect(await forAnyPlace).toBeNull()
  expect(await enter('c', impatient.signal)).toBeNull()
  leave?.()
  expect(await enter('b', FOREVER)).not.toBeNull()
})
