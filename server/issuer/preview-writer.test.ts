import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccount } from '../testing/badges.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import { createPreviewWriter, type Finding } from './preview-writer.ts'
import { countPreviews } from './queries.ts'
import { createRequest } from './requests.ts'

const NEVER_MS = 2 ** 30

let world: World
let requestId: string
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@example.org')
  const asked = { kind: 'link', asker: null, returnTo: null, entries: ['x'], lang: null } as const
  requestId = (await createRequest(world.deps.db, asked, NOON)).id
})
afterEach(() => world.close())

const find = (position: number, item = '{"state":"ready"}'): Finding => ({
  row: {
    id: `p${position} ${item.length}`,
    request_id: requestId,
    account_id: 'ada',
    position,
    item,
    kept: null,
    created_at: NOON,
  },
  image: null,
})
const count = () => countPreviews(world.deps.db, requestId, 'ada')
const createWriter = (gatherMs: number, onKept: (row: Finding['row'], isKept: boolean) => void = () => {}) =>
  createPreviewWriter(world.deps.db, { gatherMs, onKept })

test('what somebody watches is kept as it comes', async () => {
  const writer = createWriter(0)
  await writer.put(find(0))
  expect(await count()).toBe(1)
})

test('what nobody watches is kept together: two hundred at a time, and the rest at the end', async () => {
  const writer = createWriter(NEVER_MS)
  for (let at = 0; at < 199; at++) await writer.put(find(at))
  expect(await count()).toBe(0)
  await writer.put(find(199))
  await writer.put(find(200))
  expect(await count()).toBe(200)
  await writer.end()
  expect(await count()).toBe(201)
})

test('large ones wait for the disk before more of them come', async () => {
  const writer = createWriter(NEVER_MS)
  await writer.put(find(0, 'x'.repeat(5 * 1024 * 1024)))
  expect(await count()).toBe(0)
  await writer.put(find(1, 'x'.repeat(5 * 1024 * 1024)))
  expect(await count()).toBe(2)
})

test('what was gathered is kept when its time is over, with nothing more to come', async () => {
  const told: number[] = []
  let isTold = () => {}
  const both = new Promise<void>((resolve) => {
    isTold = resolve
  })
  const writer = createWriter(1, ({ position }) => {
    told.push(position)
    if (told.length === 2) isTold()
  })
  await writer.put(find(0))
  await writer.put(find(1))
  await both
  expect(told).toEqual([0, 1])
  expect(await count()).toBe(2)
})

test('a badge that was added meanwhile stays what it is, and the others of the batch are kept', async () => {
  const told: [number, boolean][] = []
  const first = createWriter(0)
  await first.put(find(0, '{"state":"added","badge":{}}'))
  const writer = createWriter(NEVER_MS, ({ position }, isKept) => void told.push([position, isKept]))
  await writer.put(find(0))
  await writer.put(find(1))
  await writer.end()
  expect(told).toEqual([
    [0, false],
    [1, true],
  ])
})

test('whoever ends hears that something could not be kept', async () => {
  const writer = createWriter(NEVER_MS)
  const stray = find(0)
  await writer.put({ ...stray, row: { ...stray.row, request_id: 'no such request' } })
  await expect(writer.end()).rejects.toThrow()
  await expect(writer.end()).rejects.toThrow()
})

test('nothing is kept for an account that was deleted, or merged into another, meanwhile', async () => {
  const told: boolean[] = []
  const writer = createWriter(NEVER_MS, (_row, isKept) => told.push(isKept))
  await createAccount(world.deps.db, 'bob', 'bob@example.org')
  await writer.put(find(0))
  await world.deps.db.insertInto('merged_account').values({ id: 'ada', account_id: 'bob' }).execute()
  await world.deps.db.deleteFrom('account').where('id', '=', 'ada').execute()
  await writer.end()
  expect(await world.deps.db.selectFrom('preview').select('id').execute()).toEqual([])
  expect(told).toEqual([false])
})
