import { afterEach, beforeEach, expect, test } from 'vitest'
import { countBadges } from '../backpack/queries.ts'
import { createAccount } from '../testing/badges.ts'
import { putLongList } from '../testing/long-list.ts'
import { createWorld, type World } from '../testing/world.ts'
import { acceptPreviews } from './accept.ts'
import type { Item } from './items.ts'
import { type RequestRow, selectPreviews } from './queries.ts'
import { undoAccept } from './undo-accept.ts'

/** More than a page may offer: somebody brought them. */
const MANY = 520

let world: World
let request: RequestRow
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@example.org')
  request = await putLongList(world, 'ada', MANY)
})
afterEach(() => world.close())

const accept = (previews: readonly string[]) =>
  acceptPreviews(world.deps, { request, accountId: 'ada', previews, asker: null, decline: true, lang: 'en' })
const all = Array.from({ length: MANY }, (_, at) => `p${at}`)
const countKept = () => countBadges(world.deps.db, 'ada')

async function countByState(): Promise<Record<string, number>> {
  const states: Record<string, number> = {}
  for (const { item } of await selectPreviews(world.deps.db, request.id, 'ada')) {
    const { state } = JSON.parse(item) as Item
    states[state] = (states[state] ?? 0) + 1
  }
  return states
}

test('others have their turn while a long list is added and while it is taken back', async () => {
  let turns = 0
  let isOver = false
  const takeTurns = () => {
    turns += 1
    if (!isOver) setImmediate(takeTurns)
  }
  setImmediate(takeTurns)
  await accept(all)
  expect(await countKept()).toBe(MANY)
  const whileAdded = turns
  expect(whileAdded).toBeGreaterThan(MANY / 20)
  await undoAccept(world.deps, { request, accountId: 'ada', badgeIds: null })
  isOver = true
  expect(await countKept()).toBe(0)
  expect(turns - whileAdded).toBeGreaterThan(MANY / 20)
})

test('what ends in the middle of a long list loses nothing, and the rest is added by another press, once', async () => {
  const { newId } = world.deps
  let left = 250
  world.deps.newId = () => {
    if (left-- === 0) throw new Error('the power is gone')
    return newId()
  }
  await expect(accept(all)).rejects.toThrow('the power is gone')
  expect(await countByState()).toEqual({ added: 200, ready: MANY - 200 })
  expect(await countKept()).toBe(200)

  const outcome = await accept(all)
  expect(outcome).toMatchObject({ ok: true })
  const news = outcome.ok ? outcome.items.filter((item) => item.added && item.isNew) : []
  expect(news).toHaveLength(MANY - 200)
  expect(await countKept()).toBe(MANY)
})

test('a long list is in the backpack in the order in which it was brought', async () => {
  await accept(all)
  const rows = await world.deps.db
    .selectFrom('badge')
    .select('name')
    .orderBy('added_at', 'desc')
    .limit(3)
    .execute()
  expect(rows.map(({ name }) => name)).toEqual(['Badge n0', 'Badge n1', 'Badge n2'])
})

test('of a long list what was unticked is declined', async () => {
  await accept(all.slice(3))
  expect(await countByState()).toEqual({ added: MANY - 3, declined: 3 })
})

test('a long list that is closed in the middle gets no further', async () => {
  const { newId } = world.deps
  let made = 0
  world.deps.newId = () => {
    made += 1
    // Another tab: what it does waits for the slice that is being added.
    if (made === 150) void world.deps.db.updateTable('consent_request').set({ state: 'cancelled' }).execute()
    return newId()
  }
  const outcome = await accept(all)
  expect(outcome.ok ? outcome.items : []).toHaveLength(200)
  expect(await countKept()).toBe(200)
})

test('a long list whose account is deleted in the middle gets no further, and fails nobody', async () => {
  const { newId } = world.deps
  let made = 0
  world.deps.newId = () => {
    made += 1
    // It waits for the slice that is being added.
    if (made === 150) void world.deps.db.deleteFrom('account').execute()
    return newId()
  }
  const outcome = await accept(all)
  expect(outcome.ok ? outcome.items : []).toHaveLength(200)
  expect(await countKept()).toBe(0)
  expect(await accept(all)).toEqual({ ok: false, code: 'preview-gone' })
})

test('one preview that is not there any more adds nothing at all', async () => {
  expect(await accept([...all, 'stranger'])).toEqual({ ok: false, code: 'preview-gone' })
  expect(await countKept()).toBe(0)
})
