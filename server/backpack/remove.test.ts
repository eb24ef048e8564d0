import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { sweep } from '../sweep.ts'
import { createAccount, type GivenBadge, giveAddedBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'Ada@home.example')
  await createAccount(world.deps.db, 'bob', 'bob@home.example')
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

const give = (accountId: string, ...badge: GivenBadge) => giveAddedBadge(world.deps, accountId, ...badge)

test('a removed badge can be taken back for ten minutes', async () => {
  const id = await give('ada', makeBadge('one'))
  const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  expect(removed.html).toContain('<h1>Removed Badge one</h1>')
  expect((await ada.get('/')).html).toContain('No badges yet')
  expect((await ada.get(`/badges/${id}/download`)).status).toBe(404)

  world.clock.now += limits.undoMs - 1
  const restored = await ada.submit(await ada.get(`/badges/${id}`), 'Undo')
  expect(restored.html).toContain('>Badge one</bdi></h1>')
  expect((await ada.get(`/badges/${id}/download`)).status).toBe(200)
})

test('removing twice is one removal, and its time runs from the first', async () => {
  const id = await give('ada', makeBadge('one'))
  const page = await ada.get(`/badges/${id}`)
  await ada.submit(page, 'Remove')
  world.clock.now += limits.undoMs - 1
  expect((await ada.submit(page, 'Remove')).status).toBe(200)
  world.clock.now += 1
  expect((await ada.submit(page, 'Remove')).status).toBe(404)
})

test('its page tells the minutes that are left, and what it says holds to the end of the last', async () => {
  const id = await give('ada', makeBadge('one'))
  const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  expect(removed.html).toContain('You can take this back for 10 minutes.')
  world.clock.now += 1
  expect((await ada.get(removed.url)).html).toContain('for 10 minutes.')
  world.clock.now += 9.5 * 60_000
  const late = await ada.get(removed.url)
  expect(late.html).toContain('for 1 minute.')
  world.clock.now += 60_000 - 1
  await sweep(world.deps)
  expect((await ada.submit(late, 'Undo')).html).toContain('>Badge one</bdi></h1>')
})

test('undoing after its time, or twice, does no harm', async () => {
  const id = await give('ada', makeBadge('one'))
  const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  expect((await ada.submit(removed, 'Undo')).status).toBe(200)
  expect((await ada.submit(removed, 'Undo')).status).toBe(200)
  await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  world.clock.now += limits.undoHeardMs
  expect((await ada.submit(removed, 'Undo')).status).toBe(404)
})

test('undo leads to the badge that was added again meanwhile', async () => {
  const first = await give('ada', makeBadge('one'))
  const removed = await ada.submit(await ada.get(`/badges/${first}`), 'Remove')
  const second = await give('ada', makeBadge('one'))
  const shown = await ada.submit(removed, 'Undo')
  expect(new URL(shown.url).pathname).toBe(`/badges/${second}`)
})

test("nobody removes or restores another person's badge", async () => {
  const own = await give('ada', makeBadge('own'))
  const id = await give('bob', makeBadge('one'))
  const page = await ada.get(`/badges/${own}`)
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  expect((await ada.post(`/badges/${id}/remove`, { token })).status).toBe(404)
  expect((await ada.post(`/badges/${id}/undo`, { token })).status).toBe(404)
  expect((await ada.post(`/badges/${own}/remove`, { token: 'x' })).status).toBe(403)
  expect((await ada.post(`/badges/${own}/remove`, { token }, { site: 'cross-site' })).status).toBe(403)
  const bob = await openSignedIn(world, 'bob')
  expect((await bob.get(`/badges/${id}`)).status).toBe(200)
})
