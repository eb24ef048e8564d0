import { afterEach, beforeEach, expect, test } from 'vitest'
import { showKeptNotice } from '../../client/offline/show-kept-notice.ts'
import { createAccount, type GivenBadge, giveAddedBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { hrefOf, linksOf } from '../testing/links.ts'
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

test('an empty backpack says how a badge gets in', async () => {
  const page = await ada.get('/')
  expect(page.html).toContain('<h1>Your badges</h1>')
  expect(page.html).toContain('No badges yet')
  expect(linksOf(page.html)).toContainEqual({ href: '/account', name: 'Account' })
  expect(page.html).toMatch(/<button[^>]*>Sign out<\/button>/)
})

test('a page says that it is as it was seen last only where it is shown without the internet', async () => {
  const { html } = await ada.get('/')
  expect(html).not.toContain('>You are offline')
  expect(showKeptNotice(html)).toContain('>You are offline: this is as you saw it last.')
})

test('the list shows only my badges, newest first, each a link by its name', async () => {
  const older = await give('ada', makeBadge('one'))
  world.clock.now += 1
  const newer = await give('ada', makeBadge('two'))
  await give('bob', makeBadge('three'))
  const { html } = await ada.get('/')
  expect(linksOf(html).filter(({ href }) => href.startsWith('/badges/'))).toEqual([
    { href: `/badges/${newer}`, name: 'Badge two' },
    { href: `/badges/${older}`, name: 'Badge one' },
  ])
  expect(html).toContain('2 badges')
  expect(html).toContain('learn.<b>example.edu</b>')
  expect(html).toContain('3 Nov 2026')
})

test('more than sixty badges come in pages, without one lost or shown twice', async () => {
  // Many at one moment: the id breaks the tie.
  for (let at = 0; at < 125; at++) {
    if (at % 50 === 0) world.clock.now += 1000
    await give('ada', makeBadge(String(at)))
  }
  const names = (html: string) =>
    linksOf(html)
      .filter(({ href }) => href.startsWith('/badges/'))
      .map(({ name }) => name)
  const first = await ada.get('/')
  const second = await ada.get(hrefOf(first.html, 'Older badges'))
  const third = await ada.get(hrefOf(second.html, 'Older badges'))
  expect([first, second, third].map(({ html }) => names(html).length)).toEqual([60, 60, 5])
  expect(new Set([first, second, third].flatMap(({ html }) => names(html))).size).toBe(125)
  expect(hrefOf(third.html, 'Older badges')).toBe('')
  expect(hrefOf(third.html, 'Newest badges')).toBe('/')
})

test('the list shows what is looked for, keeps it from page to page, and leads back to all', async () => {
  for (let at = 0; at < 70; at++) await give('ada', makeBadge(`Wood ${at}`))
  await give('ada', makeBadge('Métal'))
  const names = (html: string) =>
    linksOf(html)
      .filter(({ href }) => href.startsWith('/badges/'))
      .map(({ name }) => name)
  const one = await ada.get('/?q=METAL&issuer=&year=&status=&sort=added')
  expect(names(one.html)).toEqual(['Badge Métal'])
  expect(one.html).toContain('1 badge found')
  expect(hrefOf(one.html, 'Show all badges')).toBe('/')
  const wood = await ada.get('/?q=wood&sort=name')
  expect(wood.html).toContain('70 badges found')
  const rest = await ada.get(hrefOf(wood.html, 'Next page'))
  expect([names(wood.html).length, names(rest.html).length]).toEqual([60, 10])
  expect(hrefOf(rest.html, 'First page')).toBe('/?q=wood&sort=name')
  const nothing = await ada.get('/?q=%3Cb%3Eglass')
  expect(nothing.html).toContain('No badge fits this.')
  expect(nothing.html).toContain('value="&lt;b>glass"')
  const bob = await openSignedIn(world, 'bob')
  expect(names((await bob.get('/?q=wood')).html)).toEqual([])
})

test('the issuers of a platform are choices of their own, each with its host, whatever it calls itself', async () => {
  const giveFrom = (key: string, host: string, name: string) =>
    give('ada', {
      ...makeBadge(key, undefined, { issuer: { name, url: 'https://platform.example/' } }),
      host,
    })
  await giveFrom('willow', 'platform.example', 'Basket Makers')
  await giveFrom('oak', 'platform.example', '</select><b>\u202eevil')
  await giveFrom('palm', 'one.example', 'Basket Makers')
  await giveFrom('nameless', 'two.example', '')
  const { html } = await ada.get('/')
  const optionsIn = (part: string) =>
    [...part.matchAll(/<option[^>]*\bvalue(?:="([^"]*)")?[^>]*>([^<]*)/g)].map(([, value = '', words]) => [
      value,
      words,
    ])
  const select = /<select id="library-issuer"[\s\S]*?<\/select>/.exec(html)?.[0] ?? ''
  expect(optionsIn(select)).toEqual([
    ['', 'All'],
    ['one.example', 'Basket Makers (one.example)'],
    ['platform.example', 'All of platform.example'],
    ['platform.example/&lt;/select>&lt;b>evil', '&lt;/select>&lt;b>evil (platform.example)'],
    ['platform.example/basket makers', 'Basket Makers (platform.example)'],
    ['two.example', 'two.example'],
  ])
  const group = /<optgroup label="platform.example">([\s\S]*?)<\/optgroup>/.exec(select)?.[1] ?? ''
  expect(optionsIn(group)).toHaveLength(3)

  const namesIn = (page: { html: string }) =>
    linksOf(page.html)
      .filter(({ href }) => href.startsWith('/badges/'))
      .map(({ name }) => name)
  const chosenIn = (page: { html: string }) =>
    /<select id="library-issuer"[\s\S]*?<option(?=[^>]*\sselected)[^>]*>([^<]*)/.exec(page.html)?.[1]
  const makers = await ada.get('/?issuer=platform.example%2Fbasket+makers')
  expect(namesIn(makers)).toEqual(['Badge willow'])
  expect(chosenIn(makers)).toBe('Basket Makers (platform.example)')
  expect(hrefOf(makers.html, 'Show all badges')).toBe('/')
  const all = await ada.get('/?issuer=platform.example&sort=name')
  expect(namesIn(all)).toEqual(['Badge oak', 'Badge willow'])
  expect(chosenIn(all)).toBe('All of platform.example')
  // An old address, of somebody whose badges are gone: what is asked for is still said, and sent again.
  const old = await ada.get('/?issuer=one.example%2Fweavers')
  expect(namesIn(old)).toEqual([])
  expect(chosenIn(old)).toBe('weavers (one.example)')
})

test('a list that is about awards says when they were, as far as issuers say so', async () => {
  await give('ada', makeBadge('told', undefined, { issuedOn: Date.UTC(2019, 4, 1) }))
  await give('ada', makeBadge('untold'))
  const daysOf = ({ html }: { html: string }) =>
    [...html.matchAll(/(Added|Awarded on) <time[^>]*>([^<]*)/g)].map(([, what, day]) => `${what} ${day}`)
  expect(daysOf(await ada.get('/'))).toEqual(['Added 3 Nov 2026', 'Added 3 Nov 2026'])
  expect(daysOf(await ada.get('/?sort=awarded'))).toEqual(['Added 3 Nov 2026', 'Awarded on 1 May 2019'])
  expect(daysOf(await ada.get('/?year=2019'))).toEqual(['Awarded on 1 May 2019'])
})

test('from a badge one comes back to what one looked for, and from elsewhere to all', async () => {
  const id = await give('ada', makeBadge('wood'))
  const backFrom = async (referer: string) => {
    const page = await ada.get(`/badges/${id}`, { site: 'same-origin', headers: { referer } })
    return hrefOf(page.html, 'All badges')
  }
  const own = world.url
  expect(await backFrom(`${own}?q=wood&sort=name&before=x~y&removed=5&select=all`)).toBe(
    '/?q=wood&sort=name&before=x%7Ey',
  )
  for (const other of [
    own,
    `${own}collections?q=wood`,
    'https://evil.example/?q=wood',
    'wood',
    `${own}/evil.example`,
  ])
    expect(await backFrom(other), other).toBe('/')
})

test('the page of a list that is cut exactly at sixty has no next one', async () => {
  for (let at = 0; at < 60; at++) await give('ada', makeBadge(String(at)))
  expect(hrefOf((await ada.get('/')).html, 'Older badges')).toBe('')
})

test.each(['x', '1', '_', '1_', '-1_a', '1_a/../b', '99999999999999999999_a', ''])(
  'a list asked for from the place "%s" is a bad request',
  async (before) => {
    expect((await ada.get(`/?before=${encodeURIComponent(before)}`)).status).toBe(400)
    expect((await ada.get(`/?before=1_a&before=${encodeURIComponent(before)}`)).status).toBe(400)
  },
)
