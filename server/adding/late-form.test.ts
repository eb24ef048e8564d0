import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { createAccount, openSignedIn } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
})
afterEach(() => world.close())

const endSessions = () => world.deps.db.deleteFrom('session').execute()
const countLists = async () =>
  (await world.deps.db.selectFrom('consent_request').select('id').execute()).length

/** A file and a text, chosen on a page of before. */
function bring(page: Page, browser = ada): Promise<Page> {
  const files = [{ name: 'welding.txt', bytes: putGoodBadge(world.web, { address: ADA }) }]
  const pasted = putGoodBadge(world.web, { address: ADA, id: 'knots', name: 'Knots' })
  return browser.submitFiles(page, 'Continue', files, { pasted })
}

const signInAt = async (page: Page): Promise<Page> => {
  const asked = await ada.submit(page, 'Send code', { address: ADA })
  return ada.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
}

describe('what somebody brings whose session has ended', () => {
  test('is there after signing in again in place, all of it, and nobody was asked before', async () => {
    const page = await ada.get('/add')
    await endSessions()
    const held = await bring(page)
    expect(held.html).toContain('You were signed out. Sign in again; nothing is lost.')
    expect(world.web.fetched).toEqual([])
    const list = await signInAt(held)
    expect(list.html).toContain('Add 2 badges')
    // It is theirs in any browser.
    const phone = world.newBrowser()
    await signIn(world, phone, ADA)
    expect((await phone.get('/add')).html).toContain('waits for your decision (2)')
    const outcome = await ada.submit(list, 'Add 2 badges')
    expect(outcome.html).toContain('2 badges are in your Backpack')
  })

  test('is taken as ever where the same person has signed in again in another tab', async () => {
    const page = await ada.get('/add')
    await endSessions()
    await ada.submit(await ada.submit(await ada.get('/sign-in'), 'Send code', { address: ADA }), 'Confirm', {
      code: codeFor(world, ADA),
    })
    expect((await bring(page)).html).toContain('Add 2 badges')
  })

  test('is for nobody else', async () => {
    const page = await ada.get('/add')
    await endSessions()
    const held = await bring(page)
    await createAccount(world.deps.db, 'eve', 'eve@example.org')
    const eve = await openSignedIn(world, 'eve')
    expect((await eve.get(new URL(held.url).pathname)).status).toBe(403)
    expect((await eve.get('/add')).html).not.toContain('waits for your decision')
  })

  test('is nothing where nothing was chosen: then there is only signing in', async () => {
    const page = await ada.get('/add')
    await endSessions()
    const asked = await ada.submitFiles(page, 'Continue', [])
    expect(new URL(asked.url).pathname).toBe('/sign-in')
    expect(await countLists()).toBe(0)
  })
})

describe('is not taken, and nothing of it is kept', () => {
  test('from a page that is older than a day', async () => {
    const page = await ada.get('/add')
    await endSessions()
    world.clock.now += limits.lateFormMs - 1
    expect((await bring(page)).status).toBe(200)
    world.clock.now += 1
    expect((await bring(page)).status).toBe(401)
    expect(await countLists()).toBe(1)
  })

  test('from a browser that never had the page, or with an edited proof', async () => {
    const page = await ada.get('/add')
    await endSessions()
    const stranger = world.newBrowser()
    await stranger.get('/sign-in')
    expect((await bring(page, stranger)).status).toBe(401)
    const edited = page.html.replace(/name="late" value="/, '$&y')
    expect((await bring({ ...page, html: edited })).status).toBe(401)
    const without = page.html.replace('name="late"', 'name="other"')
    expect((await bring({ ...page, html: without })).status).toBe(401)
    expect(await countLists()).toBe(0)
  })

  test('where the account is gone by now', async () => {
    const page = await ada.get('/add')
    await world.deps.db.deleteFrom('account').execute()
    expect((await bring(page)).status).toBe(401)
    expect(await countLists()).toBe(0)
  })

  test('where somebody else is signed in by now', async () => {
    const page = await ada.get('/add')
    await endSessions()
    const other = await ada.submit(await ada.get('/sign-in'), 'Send code', { address: 'bob@example.org' })
    await ada.submit(other, 'Confirm', { code: codeFor(world, 'bob@example.org') })
    expect((await bring(page)).status).toBe(403)
    expect(await countLists()).toBe(0)
  })
})
