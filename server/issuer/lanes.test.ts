import { expect, test } from 'vitest'
import { runInLanes } from './lanes.ts'

test('never runs more at once in a lane, or overall, than allowed', async () => {
  const running = { a: 0, b: 0 }
  let mostInLane = 0
  let mostOverall = 0
  const items = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'a' : 'b') as 'a' | 'b')
  await runInLanes(items, { laneOf: (lane) => lane, perLane: 3, overall: 5 }, async (lane) => {
    running[lane]++
    mostInLane = Math.max(mostInLane, running.a, running.b)
    mostOverall = Math.max(mostOverall, running.a + running.b)
    await Promise.resolve()
    running[lane]--
  })
  expect(mostInLane).toBe(3)
  expect(mostOverall).toBe(5)
})

test('a lane that is stuck does not hold up another', async () => {
  const done: string[] = []
  let release = () => {}
  const stuck = new Promise<void>((resolve) => {
    release = resolve
  })
  const run = runInLanes(
    ['slow1', 'slow2', 'slow3', 'fast1', 'fast2'],
    { laneOf: (item) => item.slice(0, 4), perLane: 2, overall: 10 },
    async (item) => {
      if (item.startsWith('slow')) await stuck
      done.push(item)
      if (done.length === 2) release()
    },
  )
  await run
  expect(done.slice(0, 2)).toEqual(['fast1', 'fast2'])
  expect(done).toHaveLength(5)
})

test('ends at once with nothing to do, and fails when its work fails', async () => {
  const lanes = { laneOf: () => 'x', perLane: 1, overall: 1 }
  await runInLanes([], lanes, async () => {})
  await expect(runInLanes([1], lanes, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})

test('asks for the lane of each item once, however many wait', async () => {
  let asked = 0
  const laneOf = () => {
    asked += 1
    return 'signed'
  }
  const items = Array.from({ length: 500 }, (_, at) => at)
  await runInLanes(items, { laneOf, perLane: 6, overall: 48 }, () => Promise.resolve())
  expect(asked).toBe(500)
})
