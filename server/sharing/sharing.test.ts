import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { openSignedIn } from '../testing/badges.ts'
import { createSharer, hrefsIn, linkIn, type Sharer, sharedBadgesIn } from '../testing/sharer.ts'

const DAY_MS = 24 * 60 * 60_000

let sharer: Sharer
let world: Sharer['world']
let ada: Sharer['ada']
let share: Sharer['share']
let stranger: Sharer['stranger']

beforeEach(async () => {
  sharer = await createSharer()
  ;({ world, ada, share, stranger } = sharer)
})
afterEach(() => sharer.world.close())

test('a collection is private until its owner shares it, and again at once when they stop', async () => {
  expect((await ada.get(sharer.path)).html).toContain('Private: only you see it.')
  const link = await share()
  expect((await stranger().get(link)).status).toBe(200)
  expect((await ada.get(sharer.path)).html).toContain('Shared: everybody who has its link sees it.')
  const [badge = ''] = sharedBadgesIn((await stranger().get(link)).html)
  await ada.submit(await ada.get(`${sharer.path}/share`), 'Stop sharing')
  for (const gone of [link, badge, `${badge}/picture`, `${link}/preview.png`])
    expect((await stranger().get(gone)).status, gone).toBe(404)
  const { html } = await stranger().get(link)
  expect(html).toContain('Nothing is shared here')
  expect(html).toContain('Ask them for a new link.')
  expect(hrefsIn(html)).toContain('/')
})

test('sharing again gives a new link, and the old one stays dead', async () => {
  const first = await share()
  await ada.submit(await ada.get(`${sharer.path}/share`), 'Stop sharing')
  const second = await share()
  expect(second).not.toBe(first)
  expect((await stranger().get(first)).status).toBe(404)
  expect((await stranger().get(second)).status).toBe(200)
})

test('a link cannot be guessed: 128 random bits', async () => {
  expect(await share()).toMatch(/^\/shared\/[\w-]{22}$/)
})

test('a link that was ended, one that ran out and one that never was answer with the same words', async () => {
  const link = await share({ until: '2026-11-04' })
  world.clock.now += 3 * DAY_MS
  const texts = []
  for (const dead of [link, `/shared/${'x'.repeat(22)}`, '/shared/short', '/shared/%00']) {
    const page = await stranger().get(dead)
    expect(page.status, dead).toBe(404)
    texts.push(page.html.includes('Nothing is shared here'))
  }
  expect(texts.slice(0, 3)).toEqual([true, true, true])
})

test('a link holds to the end of the day that it was given, and not a moment longer', async () => {
  const link = await share({ until: '2026-11-04' })
  expect((await ada.get(`${sharer.path}/share`)).html).toContain('shared until the end of 4 Nov 2026')
  world.clock.now = Date.UTC(2026, 10, 5) - 1
  expect((await stranger().get(link)).status).toBe(200)
  world.clock.now += 1
  expect((await stranger().get(link)).status).toBe(404)
  expect((await ada.get(sharer.path)).html).toContain('Private: only you see it.')
  // What ran out is over: sharing again is a new link.
  expect(await share({ until: '' })).not.toBe(link)
})

test.each([
  ['2026-11-02', 'This day is over already.'],
  ['2026-02-30', 'Write the day like this'],
  ['tomorrow', 'Write the day like this'],
  ['0000-00-00', 'Write the day like this'],
])('a link until %s is not made', async (until, words) => {
  const page = await ada.submit(await ada.get(`${sharer.path}/share`), 'Share', { until, name: 'Ada' })
  expect([page.status, linkIn(page)]).toEqual([422, ''])
  expect(page.html).toContain(words)
  expect(page.html).toContain('value="Ada"')
})

test('settings can be changed, and the link stays the same', async () => {
  const link = await share()
  const saved = await ada.submit(await ada.get(`${sharer.path}/share`), 'Save', {
    name: 'Ada L.',
    index: 'on',
  })
  expect(linkIn(saved)).toBe(link)
  const page = await stranger().get(link)
  expect(page.html).toContain('Shown by <bdi class="issuer-text">Ada L.</bdi>')
  expect(page.html).not.toContain('noindex')
  expect(page.headers.get('x-robots-tag')).toBeNull()
})

test('settings that were changed in another tab are not overwritten unseen', async () => {
  await share()
  const [one, other] = [await ada.get(`${sharer.path}/share`), await ada.get(`${sharer.path}/share`)]
  await ada.submit(one, 'Save', { name: 'First' })
  const late = await ada.submit(other, 'Save', { name: 'Second' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('changed in another tab')
  expect(late.html).toContain('value="Second"')
})

test('a collection that is deleted is not shared any more; restored, it is', async () => {
  const link = await share()
  const deleted = await ada.submit(await ada.get(sharer.path), 'Delete collection')
  expect((await stranger().get(link)).status).toBe(404)
  await ada.submit(deleted, 'Undo')
  expect((await stranger().get(link)).status).toBe(200)
})

test("another person can neither share nor stop sharing somebody's collection", async () => {
  const link = await share()
  const bob = await openSignedIn(world, 'bob')
  const token = /name="token" value="([^"]*)"/.exec((await bob.get('/collections')).html)?.[1] ?? ''
  for (const act of ['share', 'unshare'])
    expect((await bob.post(`${sharer.path}/${act}`, { token, version: '2' })).status).toBe(404)
  expect((await bob.get(`${sharer.path}/share`)).status).toBe(404)
  expect((await stranger().get(link)).status).toBe(200)
})

test('somebody who tries links is stopped; who has a good one is not', async () => {
  const link = await share()
  const browser = stranger()
  for (let at = 0; at < limits.strayLinksPerClientPerMinute; at++)
    expect((await browser.get(`/shared/${String(at).padStart(22, 'x')}`)).status).toBe(404)
  expect((await browser.get(`/shared/${'y'.repeat(22)}`)).status).toBe(429)
  expect((await browser.get(link)).status).toBe(200)
})
