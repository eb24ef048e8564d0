import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { openFrame } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const signOutInAnotherTab = async (browser: Browser) => browser.submit(await browser.get('/'), 'Sign out')

const listOf = (browser: Browser) =>
  browser.get(`/issuer/accept?assertion=${encodeURIComponent(putGoodBadge(world.web, { address: ADA }))}`)

describe('a session that ended in another tab', () => {
  test('is begun again in place on the full page, and nothing is lost', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const list = await listOf(browser)
    await signOutInAnotherTab(browser)

    const again = await browser.submit(list, 'Add 1 badge')
    expect(again.status).toBe(200)
    expect(again.html).toContain('You were signed out. Sign in again; nothing is lost.')
    const asked = await browser.submit(again, 'Send code', { address: ADA })
    const listed = await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    const outcome = await browser.submit(listed, 'Add 1 badge')
    expect(outcome.html).toContain('Welding Level 2 is in your Backpack')
  })

  test('is not said to have ended where nobody pressed anything', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const list = await listOf(browser)
    await signOutInAnotherTab(browser)
    const reloaded = await browser.get(list.url)
    expect(reloaded.html).toContain('Send code')
    expect(reloaded.html).not.toContain('You were signed out')
  })

  test('decides nothing for whoever has no token, from another site or from none', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const list = await listOf(browser)
    await signOutInAnotherTab(browser)
    for (const site of ['cross-site', 'same-site', null])
      expect((await browser.submit(list, 'Add 1 badge', {}, { site })).status).toBe(403)
  })

  test('shows what was typed, as text, so that it is not lost', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const page = await browser.get('/collections')
    await signOutInAnotherTab(browser)
    const told = await browser.submit(page, 'Create collection', {
      title: 'Seams <b>',
      description: 'All that I have welded',
    })
    expect(told.status).toBe(401)
    expect(told.html).toMatch(/<textarea[^>]* readonly[^>]*>Seams &lt;b><\/textarea>/)
    expect(told.html).toMatch(/<textarea[^>]*>All that I have welded<\/textarea>/)
    expect((await browser.submit(page, 'Create collection', { title: ' ' })).html).not.toContain('<textarea')
  })

  test('leads from a page of the backpack to signing in, and back to that page', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const page = await browser.get('/collections?a=1')
    await signOutInAnotherTab(browser)
    const refused = await browser.submit(
      page,
      'Create collection',
      { title: 'Best' },
      {
        headers: { referer: page.url },
      },
    )
    expect(refused.status).toBe(401)
    expect(refused.html).toContain('<h1>You are not signed in</h1>')
    expect(refused.html).toContain('href="/sign-in?next=%2Fcollections%3Fa%3D1"')
    const elsewhere = await browser.submit(
      page,
      'Create collection',
      { title: 'Best' },
      {
        headers: { referer: 'https://evil.example/collections' },
      },
    )
    expect(elsewhere.html).toContain('href="/sign-in?next=%2F"')
  })
})

describe('a form from before another sign-in', () => {
  test('of a page is told what it is, with the way back to it', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const page = await browser.get('/collections')
    await signOutInAnotherTab(browser)
    await signIn(world, browser, ADA)
    const refused = await browser.submit(
      page,
      'Create collection',
      { title: 'Best' },
      {
        headers: { referer: page.url },
      },
    )
    expect(refused.status).toBe(403)
    expect(refused.html).toContain('You signed in or out after that page was opened')
    expect(refused.html).toMatch(/href="\/collections">Open that page again/)
  })

  test('of a visit decides nothing, and leads to the list as it is now', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const list = await listOf(browser)
    await signOutInAnotherTab(browser)
    await signIn(world, browser, ADA)
    const refused = await browser.submit(list, 'Add 1 badge')
    expect(refused.status).toBe(403)
    expect(refused.html).toContain(`href="${new URL(list.url).pathname}">Open that page again`)
    expect((await browser.get('/')).html).toContain('No badges yet')
    const outcome = await browser.submit(await browser.get(list.url), 'Add 1 badge')
    expect(outcome.html).toContain('Welding Level 2 is in your Backpack')
  })
})

describe('a Window whose request was closed', () => {
  test('says so before anybody signs in', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const window = await browser.submit(await frame.openWindow(), 'Send code', { address: '' })
    await browser.get(window.url)
    await frame.close('cancel')
    const reloaded = await browser.get(window.url)
    expect(reloaded.status).toBe(410)
    expect(reloaded.html).toContain('has closed its request')
    expect(reloaded.html).not.toContain('Send code')
  })

  test('says so to whoever is in the middle of signing in, and then has nothing to decide', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const window = await frame.openWindow()
    await frame.close('cancel')
    const asked = await browser.submit(window, 'Send code', { address: ADA })
    expect(asked.html).toContain('has closed its request')
    const after = await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    expect(after.status).toBe(410)
    expect(after.html).toContain('has closed its request')
    expect(after.html).not.toContain('Add 1 badge')
  })
})
