import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, Page } from '../testing/browser.ts'
import { enterFrame, handOverCode, openFrame } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'
const SCHOOL = 'ada@school.edu'

let world: World
let browser: Browser
beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
})
afterEach(() => world.close())

const confirm = (page: Page, address = ADA) =>
  browser.submit(page, 'Confirm', { code: codeFor(world, address) })
const wayOn = (page: Page): string => /href="([^"]*)">Continue</.exec(page.html)?.[1] ?? 'no way on'

describe('a code that was typed in another tab already', () => {
  test.each(['Confirm', 'Send a new code', 'Use another address'])(
    'on the page that signs in: %s tells who is signed in, and leads on',
    async (button) => {
      await browser.submit(await browser.get('/sign-in?next=/collections'), 'Send code', { address: ADA })
      const [first, second] = [await browser.get('/sign-in'), await browser.get('/sign-in?next=/collections')]
      await confirm(first)
      const told = await browser.submit(second, button, { code: codeFor(world, ADA) })
      expect(told.status).toBe(409)
      expect(told.html).toContain('<h1>You are signed in</h1>')
      expect(told.html).toContain('This browser is signed in already, as a•••@example.org.')
      expect(told.html).not.toContain('Something went wrong')
      expect(wayOn(told)).toBe('/collections')
      expect(world.mails).toHaveLength(1)
    },
  )

  test('leads only to a page of ours', async () => {
    await browser.submit(await browser.get('/sign-in'), 'Send code', { address: ADA })
    const [first, second] = [await browser.get('/sign-in'), await browser.get('/sign-in')]
    await confirm(first)
    const told = await browser.submit(second, 'Confirm', { next: 'https://evil.example/', code: '1' })
    expect(wayOn(told)).toBe('/')
  })

  test('in the Window: it tells so, keeps its opener, and hands over when one goes on', async () => {
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const window = await browser.submit(await frame.openWindow(), 'Send code', { address: ADA })
    await confirm(await browser.get('/sign-in'))
    const told = await confirm(window)
    expect(told.html).toContain('This browser is signed in already, as a•••@example.org.')
    expect(told.headers.get('cross-origin-opener-policy')).toBeNull()
    const handOver = await browser.get(wayOn(told), { site: 'same-origin' })
    await frame.redeem(handOverCode(handOver))
    expect(await frame.preview([0])).toMatchObject([{ item: { state: 'ready' } }])
  })

  test('to switch accounts in the Window: the form of one who is signed in still works', async () => {
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const window = await browser.get(`${frame.windowUrl}&switch=1`, { site: 'same-origin' })
    const asked = await browser.submit(window, 'Send code', { address: SCHOOL })
    expect((await confirm(asked, SCHOOL)).html).not.toContain('signed in already')
    expect((await browser.get('/account')).html).toContain(SCHOOL)
  })

  test('to add an address: says that it is added, and asks for no other code', async () => {
    await signIn(world, browser, ADA)
    const asked = await browser.submit(await browser.get('/account?add=address'), 'Send code', {
      address: SCHOOL,
    })
    expect((await confirm(asked, SCHOOL)).html).toContain('The address was added.')
    const again = await confirm(asked, SCHOOL)
    expect(again.html).toContain('That address was yours already.')
    expect(again.html).not.toContain('no longer works')
  })

  test('to add an address in the Window: goes on, and the badge is looked at again', async () => {
    const url = putGoodBadge(world.web, {
      address: 'unused@example.org',
      assertion: { recipient: { type: 'email', hashed: false, identity: SCHOOL } },
    })
    const frame = await enterFrame(world, browser, ADA, [url])
    await frame.preview()
    const window = await browser.get(`${frame.windowUrl}&add=0`, { site: 'same-origin' })
    const asked = await browser.submit(window, 'Send code')
    await confirm(await browser.get('/account?add=address'), SCHOOL)
    const handOver = await confirm(asked, SCHOOL)
    await frame.redeem(handOverCode(handOver))
    expect(await frame.preview([0])).toMatchObject([{ item: { state: 'ready' } }])
  })

  test('by nobody who is signed in: it is refused as before', async () => {
    const asked = await browser.submit(await browser.get('/sign-in'), 'Send code', { address: ADA })
    await confirm(asked)
    await browser.submit(await browser.get('/account'), 'Sign out')
    expect((await confirm(asked)).html).toContain('That code no longer works.')
  })
})
