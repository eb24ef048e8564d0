import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, Page } from '../testing/browser.ts'
import { enterFrame, type Frame, handOverCode, openFrame } from '../testing/frame.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

describe('"Skip this window next time"', () => {
  async function signInWithSkip(browser: Browser) {
    const frame = await openFrame(browser, ['https://a.example/1'])
    const asked = await browser.submit(await frame.openWindow(), 'Send code', { address: ADA, skip: 'on' })
    const handOver = await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    return frame.redeem(handOverCode(handOver))
  }

  test('sets a partitioned cookie that stands for the Window on this asker only', async () => {
    const browser = world.newBrowser()
    const redeemed = await signInWithSkip(browser)
    const cookie = redeemed.headers.getSetCookie().find((line) => line.startsWith('__Host-embed')) ?? ''
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=None', 'Partitioned'])
      expect(cookie).toContain(part)

    expect((await openFrame(browser, ['https://a.example/1'])).credential?.identity).toBe('a•••@example.org')
    expect((await openFrame(browser, ['https://a.example/1'], 'https://other.example')).credential).toBeNull()
    world.clock.now += 30 * 24 * 60 * 60_000
    expect((await openFrame(browser, ['https://a.example/1'])).credential).toBeNull()
  })

  test('may be ticked beside the code, too, and outlives a wrong one', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const asked = await browser.submit(await frame.openWindow(), 'Send code', { address: ADA })
    const wrong = await browser.submit(asked, 'Confirm', { code: '0000-0000', skip: 'on' })
    const handOver = await browser.submit(wrong, 'Confirm', { code: codeFor(world, ADA) })
    const redeemed = await frame.redeem(handOverCode(handOver))
    expect(redeemed.headers.getSetCookie().join()).toContain('__Host-embed')
  })

  const openAsked = (browser: Browser, frame: Frame, site: 'same-origin' | 'cross-site' = 'same-origin') =>
    browser.get(`${frame.windowUrl}&skip=1`, { site })
  const cookiesOf = (answer: Page) => answer.headers.getSetCookie().join()

  test('may be asked for beside Continue by somebody who is signed in, whose Window hands over at once', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const redeemed = await frame.redeem(handOverCode(await openAsked(browser, frame)))
    expect(cookiesOf(redeemed)).toContain('__Host-embed')
    expect((await openFrame(browser, ['https://a.example/1'])).credential?.identity).toBe('a•••@example.org')
  })

  test('asked for there, stands ticked in the form of somebody who has to sign in, and may be unticked', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const form = await openAsked(browser, frame)
    expect(form.html).toMatch(/name="skip"[^>]*checked/)
    const asked = await browser.submit(form, 'Send code', { address: ADA, skip: '' })
    const handOver = await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    expect(cookiesOf(await frame.redeem(handOverCode(handOver)))).not.toContain('__Host-embed')
  })

  test('is not kept on a shared computer, however it was asked for', async () => {
    const browser = world.newBrowser()
    const first = await openFrame(browser, ['https://a.example/1'])
    const asked = await browser.submit(await first.openWindow(), 'Send code', { address: ADA, shared: 'on' })
    await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    const frame = await openFrame(browser, ['https://a.example/1'])
    const redeemed = await frame.redeem(handOverCode(await openAsked(browser, frame)))
    expect(redeemed.status).toBe(200)
    expect(cookiesOf(redeemed)).not.toContain('__Host-embed')
  })

  test('is not asked for by a link from elsewhere', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    expect(handOverCode(await openAsked(browser, frame, 'cross-site'))).toBe('')
  })

  test('is not set without the tick', async () => {
    const browser = world.newBrowser()
    await enterFrame(world, browser, ADA, ['https://a.example/1'])
    expect((await openFrame(browser, ['https://a.example/1'])).credential).toBeNull()
  })
})
