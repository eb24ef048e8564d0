import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handOverCode, openFrame } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const countBadges = async () =>
  (await world.deps.db.selectFrom('badge').select('id').where('removed_at', 'is', null).execute()).length

describe('the one-time code', () => {
  test('works once; a second use ends what the first one gave', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const code = handOverCode(await frame.openWindow())
    expect((await frame.redeem(code)).status).toBe(200)
    expect(
      (await frame.call('redeem', { secret: frame.secret, code, verifier: frame.verifier })).status,
    ).toBe(403)
    expect((await frame.call('preview')).status).toBe(401)
  })

  test('lives for sixty seconds', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const code = handOverCode(await frame.openWindow())
    world.clock.now += 60_000
    expect((await frame.redeem(code)).status).toBe(403)
    const fresh = handOverCode(await frame.openWindow())
    world.clock.now += 59_999
    expect((await frame.redeem(fresh)).status).toBe(200)
  })

  test('is good only with its verifier, in its request, with its secret', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const other = await openFrame(browser, ['https://a.example/1'])
    const code = handOverCode(await frame.openWindow())
    expect((await frame.redeem(code, 'another verifier')).status).toBe(403)
    expect((await other.redeem(code, frame.verifier)).status).toBe(403)
    const wrongSecret = { secret: other.secret, code, verifier: frame.verifier }
    expect((await frame.call('redeem', wrongSecret)).status).toBe(410)
    expect((await frame.redeem(code)).status).toBe(200)
  })

  test('never comes to a Window that our Frame did not open', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await openFrame(browser, [url])
    for (const site of ['none', 'cross-site', 'same-site', null]) {
      const window = await browser.get(frame.windowUrl, { site })
      expect(handOverCode(window)).toBe('')
      expect(window.html).toContain('You came here from a link')
      expect(window.html).not.toContain('learn.')
      expect(window.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    }
  })

  test('where the browser says cross-site, the Frame as the referrer is as good; another page of ours is not', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const { publicUrl } = world.deps.config
    const openFrom = (referer: string, site: string) =>
      browser.get(frame.windowUrl, { site, headers: { referer } })
    for (const referer of [
      publicUrl.href,
      `${publicUrl}issuer/frame/`,
      'https://learn.example.edu/issuer/frame',
    ])
      expect(handOverCode(await openFrom(referer, 'cross-site'))).toBe('')
    for (const site of ['none', 'same-site'])
      expect(handOverCode(await openFrom(`${publicUrl}issuer/frame`, site))).toBe('')
    expect(handOverCode(await openFrom(`${publicUrl}issuer/frame`, 'cross-site'))).not.toBe('')
  })

  test('and a decision in such a window reaches nobody', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const window = await browser.get(frame.windowUrl, { site: 'cross-site' })
    const outcome = await browser.submit(window, 'Add 1 badge')
    expect(outcome.html).toContain('Welding Level 2')
    expect(await countBadges()).toBe(1)
    expect(await frame.poll()).toMatchObject({ state: 'open', windowAt: null, isWindowDeciding: false })
    expect(await frame.close('cancel')).toMatchObject([{ added: false, code: 'declined' }])
  })
})
