import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { enterFrame, handOverCode, openFrame } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const signedInFrame = (browser: Browser, entries: string[]) => enterFrame(world, browser, ADA, entries)

const countBadges = async () =>
  (await world.deps.db.selectFrom('badge').select('id').where('removed_at', 'is', null).execute()).length

describe('the Window', () => {
  test('keeps its opener: no COOP at any step, and says that it varies', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const window = await frame.openWindow()
    expect(window.headers.get('cross-origin-opener-policy')).toBeNull()
    expect(window.headers.get('vary')).toContain('Sec-Fetch-Site')
    const asked = await browser.submit(window, 'Send code', { address: ADA }, { follow: false })
    expect(asked.status).toBe(303)
    expect(asked.headers.get('cross-origin-opener-policy')).toBeNull()
    const code = await browser.get(asked.headers.get('location') ?? '', { site: 'same-origin' })
    expect(code.headers.get('cross-origin-opener-policy')).toBeNull()
  })

  test('cannot come between two questions of the Frame: what is new already is told at once', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const before = { windowAt: null, isWindowDeciding: false }
    const handOver = await frame.openWindow()
    const seen = await frame.poll(before)
    expect(seen).toMatchObject({ windowAt: expect.any(Number), isWindowDeciding: false })
    await browser.submit(handOver, 'Decide in this window')
    expect(await frame.poll({ ...before, ...seen })).toMatchObject({ isWindowDeciding: true })
    await frame.close('cancel')
    expect(await frame.poll(before)).toEqual({ state: 'cancelled' })
  })

  test('decides itself when its opener is cut; the Frame hears the result by asking', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const handOver = await frame.openWindow()
    const list = await browser.submit(handOver, 'Decide in this window')
    expect(await frame.poll()).toEqual({
      state: 'open',
      windowAt: expect.any(Number),
      isWindowDeciding: true,
    })
    const outcome = await browser.submit(list, 'Add 1 badge')
    expect(await frame.poll()).toMatchObject({ state: 'open' })
    await browser.submit(outcome, 'Done')
    expect(await frame.poll()).toEqual({ state: 'decided', outcomes: [{ at: 0, added: true }] })
  })

  test('in which the person signs out after deciding tells what was decided', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.submit(await frame.openWindow(), 'Decide in this window')
    await browser.submit(await browser.submit(list, 'Add 1 badge'), 'Sign out')
    expect(browser.cookies.has('session')).toBe(false)
    expect(await frame.poll()).toEqual({ state: 'decided', outcomes: [{ at: 0, added: true }] })
  })

  test('decides at once when the Frame was covered', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.get(`${frame.windowUrl}&decide=1`, { site: 'same-origin' })
    expect(handOverCode(list)).toBe('')
    expect(list.html).toContain('Add 1 badge')
    expect(await frame.poll()).toMatchObject({ state: 'open', isWindowDeciding: true })
  })

  test('that was killed after deciding is heard of all the same, a minute later', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.submit(await frame.openWindow(), 'Decide in this window')
    await browser.submit(list, 'Add 1 badge')
    world.clock.now += 59_999
    expect(await frame.poll()).toMatchObject({ state: 'open' })
    world.clock.now += 1
    expect(await frame.poll()).toEqual({ state: 'decided', outcomes: [{ at: 0, added: true }] })
  })

  test('whose request was closed says so, and adds nothing', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.submit(await frame.openWindow(), 'Decide in this window')
    expect(await frame.close('cancel')).toMatchObject([{ code: 'declined' }])
    const after = await browser.submit(list, 'Add 1 badge')
    expect(after.html).toContain('has closed its request')
    expect(await countBadges()).toBe(0)
  })

  test('belongs to the browser that opened it', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const window = await browser.submit(await frame.openWindow(), 'Send code', { address: ADA })
    const stranger = await world.newBrowser().get(window.url, { site: 'same-origin' })
    expect(stranger.status).toBe(403)
    expect(stranger.html).not.toContain(ADA)
  })

  test('adds an address within the same request, and the badge is looked at again', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, {
      address: 'unused@example.org',
      assertion: { recipient: { type: 'email', hashed: false, identity: 'ada@school.edu' } },
    })
    const frame = await signedInFrame(browser, [url])
    const lines = await frame.preview()
    expect(lines).toMatchObject([
      { item: { state: 'fault', fault: { code: 'recipient-mismatch', recipient: 'a•••@school.edu' } } },
    ])
    const window = await browser.get(`${frame.windowUrl}&add=0`, { site: 'same-origin' })
    expect(window.html).toContain('value="ada@school.edu"')
    const asked = await browser.submit(window, 'Send code')
    const handOver = await browser.submit(asked, 'Confirm', { code: codeFor(world, 'ada@school.edu') })
    await frame.redeem(handOverCode(handOver))
    expect(await frame.preview([0])).toMatchObject([{ item: { state: 'ready' } }])
  })
})
