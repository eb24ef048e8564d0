import { expect, test } from 'vitest'
import { workInOrder } from './in-order.ts'

async function* listNumbers(count: number) {
  for (let number = 0; number < count; number += 1) yield number
}

test('results come in the order of the items, whichever is ready first', async () => {
  const ends: (() => void)[] = []
  const work = (number: number) =>
    new Promise<number>((resolve) => {
      ends[number] = () => resolve(number)
      if (number === 4) for (const end of ends.toReversed()) end()
    })
  const done: number[] = []
  for await (const number of workInOrder(listNumbers(5), 5, work)) done.push(number)
  expect(done).toEqual([0, 1, 2, 3, 4])
})

test('no more items are worked on at once than may be', async () => {
  let running = 0
  let most = 0
  const work = async (number: number) => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    return number
  }
  const done: number[] = []
  for await (const number of workInOrder(listNumbers(50), 3, work)) done.push(number)
  expect(done).toHaveLength(50)
  expect(most).toBeLessThanOrEqual(3)
})

test('of no items there are no results', async () => {
  for await (const _ of workInOrder(listNumbers(0), 3, async () => 1)) throw new Error('a result of nothing')
})
