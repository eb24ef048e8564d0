import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { createAccount } from '../testing/badges.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import type { Item } from './items.ts'
import { previewEntries } from './preview.ts'
import { type RequestRow, selectPreviews, selectRequest } from './queries.ts'
import { createRequest } from './requests.ts'

const ADA = 'ada@example.org'
const SECOND = 1000

let world: World
let pauses: number[]
beforeEach(async () => {
  world = await createWorld()
  pauses = []
  await createAccount(world.deps.db, 'ada', ADA)
})
afterEach(() => world.close())

/** Its host answers to so many requests for an assertion, and then asks to be left alone for so long, again and again. */
function answerInPortions(portion: number, retryAfterMs: number): { refused: () => number } {
  const { fetchSafely } = world.web
  let [left, freeAt, refused] = [portion, 0, 0]
  world.deps.fetchSafely = async (url, options) => {
    if (options.role !== 'assertion') return fetchSafely(url, options)
    if (left === 0 && world.clock.now >= freeAt) left = portion
    if (left > 0) {
      left -= 1
      if (left === 0) freeAt = world.clock.now + retryAfterMs
      return fetchSafely(url, options)
    }
    refused += 1
    const failure = { code: 'http-error', detail: `${url} answered 429`, retryAfterMs } as const
    return { ok: false, failure }
  }
  return { refused: () => refused }
}

async function look(count: number, { isLong = false }: { isLong?: boolean } = {}): Promise<Item[]> {
  const entries = Array.from({ length: count }, (_, at) =>
    putGoodBadge(world.web, { address: ADA, id: `n${at}`, name: `Badge ${at}` }),
  )
  const asked = { kind: 'own', asker: null, returnTo: null, lang: null, accountId: 'ada' } as const
  const { id } = await createRequest(world.deps.db, { ...asked, entries }, NOON)
  const request = (await selectRequest(world.deps.db, id)) as RequestRow
  const pause = async (ms: number) => {
    pauses.push(ms)
    world.clock.now += ms
  }
  const positions = [...entries.keys()]
  await previewEntries(world.deps, { request, accountId: 'ada', positions, isLong, pause }, () => {})
  return (await selectPreviews(world.deps.db, id, 'ada')).map(({ item }) => JSON.parse(item))
}

const countReady = (items: readonly Item[]) => items.filter(({ state }) => state === 'ready').length

test('a host that takes so many at a time is waited for as it asks, and nothing is asked of it meanwhile', async () => {
  const { refused } = answerInPortions(100, 15 * SECOND)
  expect(countReady(await look(450, { isLong: true }))).toBe(450)
  expect(pauses).toEqual(Array(4).fill(15 * SECOND))
  // Those that were on their way when it had enough.
  expect(refused()).toBeLessThanOrEqual(4 * limits.fetchesPerHost)
})

test('a long list waits for two minutes in all; the rest can be tried later', async () => {
  answerInPortions(10, 50 * SECOND)
  const items = await look(120, { isLong: true })
  expect(pauses).toEqual([50 * SECOND, 50 * SECOND])
  expect(countReady(items)).toBe(30)
  expect(items.filter((item) => item.state === 'fault' && item.rejection.code === 'http-error')).toHaveLength(
    90,
  )
})

test('who asks for a day is not waited for, and others are told of', async () => {
  answerInPortions(1, limits.retryAfterMs)
  const items = await look(20)
  expect(pauses).toEqual([])
  expect(countReady(items)).toBe(1)
  expect(items).toHaveLength(20)
})

test('a short list, which somebody watches, waits for ten seconds in all', async () => {
  answerInPortions(10, 4 * SECOND)
  expect(countReady(await look(40))).toBe(30)
  expect(pauses).toEqual([4 * SECOND, 4 * SECOND])
})

test('what rests is told again to the modal at once, without a look', async () => {
  answerInPortions(1, limits.retryAfterMs)
  await look(3)
  const row = await world.deps.db.selectFrom('consent_request').select('id').executeTakeFirstOrThrow()
  const request = (await selectRequest(world.deps.db, row.id)) as RequestRow
  world.web.fetched.length = 0
  const told: string[] = []
  const again = { request, accountId: 'ada', positions: [1, 2] }
  await previewEntries(world.deps, again, ({ at, item }) => told.push(`${at} ${item.state}`))
  expect(told).toEqual(['1 fault', '2 fault'])
  expect(world.web.fetched).toEqual([])
})

test('who asks for one more second for ever is left in the end', async () => {
  const { refused } = answerInPortions(0, SECOND)
  expect(countReady(await look(3))).toBe(0)
  expect(pauses).toHaveLength(limits.listWaitMs / SECOND)
  expect(refused()).toBeLessThanOrEqual(3 * (1 + limits.listWaitMs / SECOND))
})

test('a host that is busy for a document which badges share is waited for, too', async () => {
  const url = `${ISSUER}/issuer.json`
  const { fetchSafely } = world.web
  let asked = 0
  world.deps.fetchSafely = async (...args) => {
    if (args[0] !== url || ++asked > 1) return fetchSafely(...args)
    return { ok: false, failure: { code: 'http-error', detail: 'busy', retryAfterMs: 3 * SECOND } }
  }
  expect(countReady(await look(2))).toBe(2)
  expect(pauses).toEqual([3 * SECOND])
})
