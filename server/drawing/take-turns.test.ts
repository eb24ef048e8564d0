import { expect, test } from 'vitest'
import { createTurns } from './take-turns.ts'

/** Work that is done when the test says so. */
function createWork(log: string[]) {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return {
    end: () => resolve(),
    begin: (name: string) => async () => {
      log.push(name)
      await promise
      return name
    },
  }
}

test('one is done after the other, and owners have their turns', async () => {
  const takeTurn = createTurns({ places: 9, placesPerOwner: 9 })
  const log: string[] = []
  const work = createWork(log)
  const all = [
    ...['a1', 'a2', 'a3'].map((name) => takeTurn('ada', work.begin(name))),
    ...['b1', 'b2'].map((name) => takeTurn('bob', work.begin(name))),
  ]
  expect(log).toEqual(['a1'])
  work.end()
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2'])
  expect(log).toEqual(['a1', 'a2', 'b1', 'a3', 'b2'])
})

test('what has no place is told at once, and there is room again later', async () => {
  const takeTurn = createTurns({ places: 3, placesPerOwner: 2 })
  const work = createWork([])
  const first = takeTurn('ada', work.begin('first'))
  const waiting = ['ada', 'ada', 'bob'].map((owner) => takeTurn(owner, work.begin(owner)))
  expect(waiting).not.toContain(null)
  expect(takeTurn('ada', work.begin('x'))).toBeNull()
  expect(takeTurn('eve', work.begin('x'))).toBeNull()
  work.end()
  await Promise.all([first, ...waiting])
  expect(await takeTurn('eve', work.begin('eve'))).toBe('eve')
})

test('one owner leaves places for others', () => {
  const takeTurn = createTurns({ places: 9, placesPerOwner: 1 })
  const work = createWork([])
  for (const name of ['first', 'waiting']) expect(takeTurn('ada', work.begin(name))).not.toBeNull()
  expect(takeTurn('ada', work.begin('x'))).toBeNull()
  expect(takeTurn('bob', work.begin('b'))).not.toBeNull()
})

test('what fails does so for whoever waits for it, and for nobody else', async () => {
  const takeTurn = createTurns({ places: 9, placesPerOwner: 9 })
  const failing = takeTurn('ada', async () => {
    throw new Error('no')
  })
  const next = takeTurn('ada', async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
