import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Browser } from '../testing/browser.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'
const WAITING = /waits for your decision \((\d+)\)/

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
})
afterEach(() => world.close())

async function openElsewhere(address: string): Promise<Browser> {
  world.clock.now += 60_000
  const browser = world.newBrowser()
  await signIn(world, browser, address)
  return browser
}

const bring = async (id: string) =>
  ada.submitFiles(await ada.get('/add'), 'Continue', [{ name: 'note.txt', bytes: 'no badge' }], {
    pasted: putGoodBadge(world.web, { address: ADA, id }),
  })

const hrefOf = (html: string) => /href="([^"]*\/add\/lists\/[^"]+)"/.exec(html)?.[1] ?? ''

test('what was brought and not decided about is found again, in another browser too, until it is decided', async () => {
  await bring('welding')
  const phone = await openElsewhere(ADA)
  const page = await phone.get('/add')
  expect(WAITING.exec(page.html)?.[1]).toBe('2')
  const list = await phone.get(hrefOf(page.html))
  expect((await phone.submit(list, 'Add 1 badge')).html).toContain('is in your Backpack')
  expect((await phone.get('/add')).html).not.toMatch(WAITING)
})

test('it is there after an hour, and for half a day', async () => {
  const page = await bring('welding')
  world.clock.now += limits.ownListLifeMs - 1
  expect((await ada.get('/add')).html).toMatch(WAITING)
  expect((await ada.submit(await ada.get(page.url), 'Add 1 badge')).html).toContain('is in your Backpack')
  await bring('riveting')
  world.clock.now += limits.ownListLifeMs
  expect((await ada.get('/add')).html).not.toMatch(WAITING)
})

test('what was declined does not come again', async () => {
  await ada.submit(await bring('welding'), 'Not now')
  expect((await ada.get('/add')).html).not.toMatch(WAITING)
})

test('nobody else is shown it, or let in by its address', async () => {
  await bring('welding')
  const href = hrefOf((await ada.get('/add')).html)
  const eve = await openElsewhere('eve@else.example')
  expect((await eve.get('/add')).html).not.toMatch(WAITING)
  expect(new URL((await eve.get(href)).url).pathname).toBe('/add')
  expect(new URL((await world.newBrowser().get(href)).url).pathname).toBe('/sign-in')
  expect(new URL((await ada.get('/add/lists/nothing')).url).pathname).toBe('/add')
})

test('of many lists the last three are offered', async () => {
  for (const id of ['a', 'b', 'c', 'd']) await bring(id)
  expect((await ada.get('/add')).html.match(/href="\/add\/lists\//g)).toHaveLength(3)
})

describe('several that wait are told apart', () => {
  const namesIn = (html: string) =>
    [...html.matchAll(/<ul class="waiting-names">(.*?)<\/ul>/g)].map(([, list = '']) =>
      [...list.matchAll(/<bdi[^>]*>([^<]*)/g)].map(([, name]) => name),
    )
  const agoIn = (html: string) => [...html.matchAll(/<time[^>]*>([^<]* ago)<\/time>/g)].map(([, ago]) => ago)
  const paste = async (pasted: string) => ada.submitFiles(await ada.get('/add'), 'Continue', [], { pasted })

  test('by when each was brought, how much it is, and what its first badges are called', async () => {
    const names = ['Welding', 'Riveting', 'Soldering', 'Brazing']
    const urls = names.map((name) => putGoodBadge(world.web, { address: ADA, id: name, name }))
    await paste(urls.join('\n'))
    world.clock.now += 125 * 60_000
    await bring('alone')
    world.clock.now += 119_999
    const { html } = await ada.get('/add')
    expect(agoIn(html)).toEqual(['1 minute ago', '2 hours ago'])
    expect(namesIn(html)).toEqual([['Welding Level 2'], ['Welding', 'Riveting', 'Soldering']])
    expect(html.match(/waits for your decision \(\d+\)/g)).toEqual([
      'waits for your decision (2)',
      'waits for your decision (4)',
    ])
  })

  test('by its files, or what was pasted, where there is no badge in it', async () => {
    await paste('https://nobody.example/a.json')
    world.clock.now += 60_000
    await ada.submitFiles(await ada.get('/add'), 'Continue', [
      { name: 'note.txt', bytes: 'no badge' },
      { name: '<b>.txt', bytes: 'no badge' },
    ])
    expect(namesIn((await ada.get('/add')).html)).toEqual([
      ['note.txt', '&lt;b>.txt'],
      ['https://nobody.example/a.json'],
    ])
  })
})

describe('what waits is thrown away', () => {
  test('by one press, after which nothing of it can be added, and the others wait on', async () => {
    const page = await bring('welding')
    world.clock.now += 60_000
    await bring('riveting')
    const thrown = await ada.submit(await ada.get('/add'), 'Throw away')
    expect(thrown.html).toContain('What you had brought was thrown away. Nothing of it was added.')
    expect(thrown.html.match(/href="\/add\/lists\//g)).toHaveLength(1)
    const after = await ada.submit(thrown, 'Throw away')
    expect(after.html).not.toMatch(WAITING)
    await ada.submit(page, 'Add 1 badge')
    expect(await world.deps.db.selectFrom('badge').select('id').execute()).toEqual([])
  })

  test('by nobody whose account was deleted meanwhile: each press leads on', async () => {
    const list = await bring('welding')
    const waiting = await ada.get('/add')
    await world.deps.db.deleteFrom('account').execute()
    const thrown = await ada.submit(waiting, 'Throw away')
    expect(thrown.status).toBe(401)
    expect(thrown.html).toContain('>Sign in</a>')
    const added = await ada.submit(list, 'Add 1 badge')
    expect(added.status).toBe(404)
    expect(added.html).toContain('Open my Backpack</a>')
  })

  test('by nobody else, and not once it is decided about', async () => {
    const page = await bring('welding')
    const mine = await ada.get('/add')
    const action = /action="(\/add\/lists\/[^"]+\/throw-away)"/.exec(mine.html)?.[1] ?? ''
    const eve = await openElsewhere('eve@else.example')
    const token = /name="token" value="([^"]+)"/.exec((await eve.get('/add')).html)?.[1] ?? ''
    expect((await eve.post(action, { token })).html).not.toContain('was thrown away')
    expect((await ada.get('/add')).html).toMatch(WAITING)
    await ada.submit(page, 'Add 1 badge')
    const late = await ada.submit(mine, 'Throw away')
    expect(late.html).not.toContain('was thrown away')
    expect(await world.deps.db.selectFrom('listed_badge').select('name').execute()).toHaveLength(1)
  })
})
