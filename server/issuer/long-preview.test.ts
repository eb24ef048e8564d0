import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBadgeFile } from '../adding/read-badge-file.ts'
import { createAccount } from '../testing/badges.ts'
import { createManyBadges, type Shelf } from '../testing/many-badges.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import { previewEntries } from './preview.ts'
import { type RequestRow, selectPreviews, selectRequest } from './queries.ts'
import { createRequest } from './requests.ts'

const ADA = 'ada@example.org'
const ORIGIN = 'https://badges.example.edu'
const MANY = 480

let world: World
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', ADA)
})
afterEach(() => world.close())

const put: Shelf['put'] = (path, { type, body }) => {
  world.web.put(ORIGIN + path, { body, ...(type === undefined ? {} : { contentType: type }) })
  return ORIGIN + path
}

async function bringSigned(count: number): Promise<RequestRow> {
  const { makeSigned } = await createManyBadges({ origin: ORIGIN, put })
  const files = await makeSigned({ address: ADA, count })
  const reads = await Promise.all(files.map(({ bytes }) => readBadgeFile(bytes as Uint8Array)))
  const entries = reads.map((read) => ('entry' in read ? read.entry : ''))
  const asked = { kind: 'own', asker: null, returnTo: null, lang: null, accountId: 'ada' } as const
  const named = files.map(({ name }) => ({ name }))
  const { id } = await createRequest(world.deps.db, { ...asked, entries, files: named }, NOON)
  return (await selectRequest(world.deps.db, id)) as RequestRow
}

test('others have a turn while signed badges are checked, of which nobody is asked anything', async () => {
  const request = await bringSigned(MANY)
  let turns = 0
  let isOver = false
  const takeTurns = () => {
    turns += 1
    if (!isOver) setImmediate(takeTurns)
  }
  setImmediate(takeTurns)
  const positions = Array.from({ length: MANY }, (_, at) => at)
  await previewEntries(world.deps, { request, accountId: 'ada', positions, isLong: true }, () => {})
  isOver = true
  const states = (await selectPreviews(world.deps.db, request.id, 'ada')).map(
    ({ item }) => JSON.parse(item).state,
  )
  expect(states).toEqual(Array(MANY).fill('ready'))
  // One for fifty that are told apart by their hosts, and one for each 48 that are looked at side by side.
  expect(turns).toBeGreaterThan(MANY / 50 + MANY / 48 / 2)
})
