import { afterEach, beforeEach, expect, test } from 'vitest'
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
  expect((await ada.get('/add')).html.match(/add\/lists\//g)).toHaveLength(3)
})
