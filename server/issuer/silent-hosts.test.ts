import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccount } from '../testing/badges.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import type { Item } from './items.ts'
import { previewEntries } from './preview.ts'
import { type RequestRow, selectPreviews, selectRequest } from './queries.ts'
import { createRequest } from './requests.ts'

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', ADA)
})
afterEach(() => world.close())

/** Looks at a list as at one that a page offers: in one round. */
async function look(entries: readonly string[]): Promise<Item[]> {
  const asked = { kind: 'own', asker: null, returnTo: null, lang: null, accountId: 'ada' } as const
  const { id } = await createRequest(world.deps.db, { ...asked, entries }, NOON)
  const request = (await selectRequest(world.deps.db, id)) as RequestRow
  await previewEntries(world.deps, { request, accountId: 'ada', positions: [...entries.keys()] }, () => {})
  return (await selectPreviews(world.deps.db, id, 'ada')).map(({ item }) => JSON.parse(item))
}

const putBadges = (count: number, kind: string, badgeClass: (at: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, at) =>
    putGoodBadge(world.web, { address: ADA, id: `${kind}-${at}`, badgeClass: badgeClass(at) }),
  )

test('a third host that is silent is asked no more after a while, and costs the others of the list nothing', async () => {
  const issuerOf = (at: number) => `https://third.example/issuer-${at}.json`
  const lost = putBadges(150, 'lost', (at) => ({ issuer: issuerOf(at) }))
  for (const at of lost.keys()) world.web.fail(issuerOf(at), 'timeout')
  const good = putBadges(20, 'good')
  const items = await look([...lost, ...good])

  expect(items.slice(150).map(({ state }) => state)).toEqual(Array(20).fill('ready'))
  // The assertions' own host was there for each of them.
  const faults = items
    .slice(0, 150)
    .map((item) => (item.state === 'fault' ? item.rejection.code : item.state))
  expect(new Set(faults)).toEqual(new Set(['issuer-inaccessible']))
  expect(world.web.fetched.filter((url) => lost.includes(url))).toHaveLength(150)
  const asked = world.web.fetched.filter((url) => url.startsWith('https://third.example/'))
  expect(asked.length).toBeGreaterThanOrEqual(30)
  expect(asked.length).toBeLessThan(90)
})

test('badges of a silent host are not asked for one by one', async () => {
  const lost = Array.from({ length: 150 }, (_, at) => `${ISSUER}/lost-${at}.json`)
  for (const url of lost) world.web.fail(url, 'timeout')
  const items = await look(lost)
  const codes = items.map((item) => (item.state === 'fault' ? item.rejection.code : item.state))
  expect(new Set(codes)).toEqual(new Set(['timeout', 'unreachable']))
  expect(world.web.fetched.length).toBeLessThan(90)
})

test('badges of a host whose certificate does not hold are not asked for one by one, and each says so', async () => {
  const lost = Array.from({ length: 150 }, (_, at) => `${ISSUER}/lost-${at}.json`)
  for (const url of lost) world.web.fail(url, 'certificate-invalid')
  const items = await look(lost)
  const codes = items.map((item) => (item.state === 'fault' ? item.rejection.code : item.state))
  expect(new Set(codes)).toEqual(new Set(['certificate-invalid']))
  expect(world.web.fetched.length).toBeLessThan(90)
})
