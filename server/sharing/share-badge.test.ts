import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { openSignedIn } from '../testing/badges.ts'
import { addCollection } from '../testing/rows.ts'
import {
  createSharer,
  hrefsIn,
  linkedDataIn,
  linkIn,
  type Sharer,
  sharedBadgesIn,
} from '../testing/sharer.ts'

const DAY_MS = 24 * 60 * 60_000

let sharer: Sharer
let ada: Sharer['ada']
beforeEach(async () => {
  sharer = await createSharer()
  ;({ ada } = sharer)
})
afterEach(() => sharer.world.close())

const pressShare = async (badgeId: string) => ada.submit(await ada.get(`/badges/${badgeId}`), 'Share')
const countCollections = async () =>
  (await sharer.world.deps.db.selectFrom('collection').select('id').execute()).length

test('from a badge it is one press to where it is shared by itself, and nothing is shared by that', async () => {
  const id = await sharer.give('alone')
  const page = await pressShare(id)
  expect(new URL(page.url).pathname).toMatch(/^\/collections\/[\w-]+\/share$/)
  expect(page.html).toContain('Share Badge alone')
  expect([page.html.includes('Only you see this badge.'), linkIn(page)]).toEqual([true, ''])
  expect(hrefsIn(page.html)).toContain(`/badges/${id}`)
  expect((await ada.get(`/badges/${id}`)).html).not.toContain('Shared: everybody')
})

test('its link opens the badge itself, at the one address that it has', async () => {
  const id = await sharer.give('alone')
  const link = linkIn(await ada.submit(await pressShare(id), 'Share', { name: 'Ada' }))
  const led = await sharer.stranger().get(`${link}?lang=fi&utm=x`, { follow: false })
  expect([led.status, led.headers.get('cache-control'), led.headers.get('x-robots-tag')]).toEqual([
    302,
    'no-cache, no-store',
    'noindex',
  ])
  const address = new URL(led.headers.get('location') ?? '')
  expect(address.pathname).toMatch(new RegExp(`^${link}/[\\w-]{22}$`))
  expect(address.search).toBe('?lang=fi')
  const page = await sharer.stranger().get(link)
  expect([page.status, page.url]).toEqual([200, `${address.origin}${address.pathname}`])
  for (const part of [
    '<h1><bdi class="issuer-text">Badge alone',
    `<link rel="canonical" href="${page.url}"`,
    `<meta property="og:url" content="${page.url}"`,
    `<meta property="og:image" content="${page.url}/preview.png"`,
    'Shown by <bdi class="issuer-text">Ada</bdi>',
    'noindex',
  ])
    expect(page.html).toContain(part)
  expect(page.html).not.toContain('In the collection')
  expect(linkedDataIn(page.html)).toMatchObject({ '@id': page.url, creativeWorkStatus: 'valid' })
  expect(linkedDataIn(page.html)).not.toHaveProperty('isPartOf')
  for (const picture of [`${link}/preview.png`, `${address.pathname}/picture`])
    expect((await sharer.stranger().get(picture)).status).toBe(200)
  expect((await ada.get(`/badges/${id}`)).html).toContain(
    'Shared: everybody who has its link sees this badge.',
  )
})

test('what search engines may list is said of it, too', async () => {
  const link = linkIn(
    await ada.submit(await pressShare(await sharer.give('alone')), 'Share', { index: 'on' }),
  )
  const led = await sharer.stranger().get(link, { follow: false })
  expect(led.headers.get('x-robots-tag')).toBeNull()
  expect((await sharer.stranger().get(link)).html).not.toContain('noindex')
})

test('ended, run out, or with its badge gone it leads nowhere, and says nothing of a collection', async () => {
  const id = await sharer.give('alone')
  const link = linkIn(await ada.submit(await pressShare(id), 'Share', { until: '2026-11-04' }))
  const { url } = await sharer.stranger().get(link)
  const expectGone = async () => {
    for (const path of [link, new URL(url).pathname, `${link}/widget`]) {
      const page = await sharer.stranger().get(path)
      expect([page.status, page.html.includes('Nothing is shared here')], path).toEqual([404, true])
      expect(page.html).not.toContain('See the collection')
    }
  }
  const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  await expectGone()
  await ada.submit(removed, 'Undo')
  expect((await sharer.stranger().get(link)).url).toBe(url)
  sharer.world.clock.now += 3 * DAY_MS
  await expectGone()
  sharer.world.clock.now -= 3 * DAY_MS
  await ada.submit(await pressShare(id), 'Stop sharing')
  await expectGone()
})

test('the widget of a badge alone is that badge', async () => {
  const link = linkIn(await ada.submit(await pressShare(await sharer.give('alone')), 'Share'))
  const { html } = await sharer.stranger().get(`${link}/widget`)
  expect(html.match(/Badge alone/g)?.length).toBe(2)
  expect(html).toMatch(
    /<title>Badge alone[\s\S]*<h1><a href="[^"]*" target="_blank"[\s\S]*Badge alone[\s\S]*<\/h1>/,
  )
  expect(html).toContain('>Valid<')
  expect(new Set(sharedBadgesIn(html)).size).toBe(1)
})

test('with a second badge the same link opens the collection, and the first one keeps its address', async () => {
  const id = await sharer.give('alone')
  const shared = await ada.submit(await pressShare(id), 'Share')
  const link = linkIn(shared)
  const { url } = await sharer.stranger().get(link)
  const choice = await ada.get(
    new URL(hrefsIn(shared.html).find((href) => href.endsWith('/add')) ?? '', shared.url).pathname,
  )
  const added = await ada.submit(choice, 'Add chosen badges', { badge: sharer.badges[0] ?? '' })
  expect(added.html).toContain('1 badge added to this collection.')
  const page = await sharer.stranger().get(link)
  expect([new URL(page.url).pathname, sharedBadgesIn(page.html).length]).toEqual([link, 2])
  expect((await sharer.stranger().get(new URL(url).pathname)).html).toContain('In the collection')
  expect(hrefsIn((await ada.get('/collections')).html)).toContain(new URL(added.url).pathname)
  // By itself it is shared by another one now.
  expect(linkIn(await pressShare(id))).toBe('')
})

test('pressed again it leads to the same link, and to a new one after that was stopped', async () => {
  const id = await sharer.give('alone')
  const first = await pressShare(id)
  const link = linkIn(await ada.submit(first, 'Share'))
  const count = await countCollections()
  const again = await pressShare(id)
  expect([linkIn(again), await countCollections()]).toEqual([link, count])
  const stopped = await ada.submit(again, 'Stop sharing')
  const second = linkIn(await ada.submit(stopped, 'Share'))
  expect(second).not.toBe(link)
  expect(await countCollections()).toBe(count)
})

test('a collection of one that somebody made stays one: its link opens the collection', async () => {
  await sharer.collect([await sharer.give('alone')])
  const link = await sharer.share()
  const page = await sharer.stranger().get(link)
  expect([new URL(page.url).pathname, page.html.includes('<h1><bdi class="issuer-text">Best of')]).toEqual([
    link,
    true,
  ])
})

describe('the page of all collections', () => {
  const listSection = async () => (await ada.get('/collections')).html.split('id="shared-badges"')[1] ?? ''

  test('has badges that are shared by themselves apart, and no others', async () => {
    const id = await sharer.give('alone')
    const page = await pressShare(id)
    expect((await ada.get('/collections')).html).not.toContain('Badge alone')
    await ada.submit(page, 'Share', { until: '2026-11-04' })
    expect(await listSection()).toMatch(/Shared badges[\s\S]*Badge alone[\s\S]*Until the end of 4 Nov 2026/)
    expect((await ada.get('/collections')).html.match(/Badge alone/g)).toHaveLength(2)
    for (const path of ['/', `/badges/${sharer.badges[0]}`, '/?select=all'])
      expect((await ada.get(path)).html).not.toMatch(
        /<option[^>]*>Badge alone|value="[^"]*"><bdi[^>]*>Badge alone/,
      )
    expect((await ada.get(new URL(page.url).pathname.replace('/share', ''))).url).toBe(page.url)
  })

  test('ends whatever is shared, and one stays there', async () => {
    const link = linkIn(await ada.submit(await pressShare(await sharer.give('alone')), 'Share'))
    await sharer.collect(sharer.badges, { title: 'For the shipyard' })
    const other = await sharer.share()
    const page = await ada.get('/collections')
    const ended = await ada.submit(page, 'Stop sharing Badge alone')
    expect(new URL(ended.url).pathname).toBe('/collections')
    expect(ended.html).not.toContain('Shared badges')
    expect((await sharer.stranger().get(link)).status).toBe(404)
    expect((await sharer.stranger().get(other)).status).toBe(200)
    const none = await ada.submit(ended, 'Stop sharing For the shipyard')
    expect(none.html).not.toContain('Stop sharing')
    expect((await sharer.stranger().get(other)).status).toBe(404)
  })

  test('comes in pages where many are shared', async () => {
    const { db } = sharer.world.deps
    for (let at = 0; at < 101; at++) {
      const id = await sharer.give(`many ${at}`)
      const row = {
        is_of_one: 1 as const,
        share_token: `token-${at}`,
        title: `Badge many ${at}`,
        changed_at: at,
      }
      await addCollection(db, 'ada', [id], row)
    }
    const count = (html: string) => html.match(/\/unshare"/g)?.length
    const first = await listSection()
    expect(count(first)).toBe(100)
    expect(first).toContain('Badge many 100')
    expect(hrefsIn(first)).toContain('/collections?page=2#shared-badges')
    const second = (await ada.get('/collections?page=2')).html.split('id="shared-badges"')[1] ?? ''
    expect([count(second), second.includes('Badge many 0')]).toEqual([1, true])
  })
})

test('an address in the name of a badge does not become a title that strangers read', async () => {
  const page = await pressShare(
    await sharer.give('told', { name: `ADA@home.example ${'Welding '.repeat(30)}` }),
  )
  const row = await sharer.world.deps.db
    .selectFrom('collection')
    .select('title')
    .where('id', '=', new URL(page.url).pathname.split('/').at(-2) ?? '')
    .executeTakeFirstOrThrow()
  expect(row.title).toMatch(/^••• Welding .*…$/)
  expect(row.title.length).toBeLessThanOrEqual(limits.collectionTitleChars)
})

test('a badge is shared where there is no room for another collection, but does not become one', async () => {
  const page = await pressShare(await sharer.give('alone'))
  const shared = await ada.submit(page, 'Share')
  const choice = await ada.get(new URL(page.url).pathname.replace('/share', '/add'))
  for (let at = await countCollections(); at <= limits.collectionsPerAccount; at++)
    await addCollection(sharer.world.deps.db, 'ada', [])
  const refused = await ada.submit(choice, 'Add chosen badges', { badge: sharer.badges[0] ?? '' })
  expect(new URL(refused.url).pathname).toBe('/collections')
  expect(refused.html).toContain('You have as many collections as a backpack holds.')
  expect((await ada.get(new URL(page.url).pathname)).html).not.toContain('Choose badges')
  expect(sharedBadgesIn((await sharer.stranger().get(`${linkIn(shared)}/widget`)).html)).not.toEqual([])
  const other = await pressShare(await sharer.give('other'))
  expect(other.html).toContain('Only you see this badge.')
})

test("another person's badge, a removed one and none are shared by nobody", async () => {
  const id = await sharer.give('alone')
  const bob = await openSignedIn(sharer.world, 'bob')
  const token = /name="token" value="([^"]*)"/.exec((await bob.get('/collections')).html)?.[1] ?? ''
  for (const other of [id, 'nothing'])
    expect((await bob.post(`/badges/${other}/share`, { token })).status).toBe(404)
  const page = await ada.get(`/badges/${id}`)
  await ada.submit(page, 'Remove')
  expect((await ada.submit(page, 'Share')).status).toBe(404)
})
