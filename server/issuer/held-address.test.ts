import { afterEach, beforeEach, expect, test } from 'vitest'
import { handOverCode, openFrame } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'
const BOB = 'bob@work.example'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

test('an address that another account holds can be signed in with instead, in the same window', async () => {
  await signIn(world, world.newBrowser(), BOB)
  const browser = world.newBrowser()
  await signIn(world, browser, ADA)
  const frame = await openFrame(browser, [putGoodBadge(world.web, { address: BOB })])
  await frame.redeem(handOverCode(await frame.openWindow()))
  expect(await frame.preview()).toMatchObject([{ item: { state: 'fault' } }])

  const adding = await browser.get(`${frame.windowUrl}&add=0`, { site: 'same-origin' })
  const asked = await browser.submit(adding, 'Send code', { address: BOB })
  const refused = await browser.submit(asked, 'Confirm', { code: codeFor(world, BOB) })
  expect(refused.html).toContain('That address belongs to another Backpack. Sign in with it instead')

  const form = await browser.submit(refused, 'Switch account')
  expect(form.html).toContain('Sign in with another account')
  world.clock.now += 10 * 60_000
  const again = await browser.submit(form, 'Send code', { address: BOB })
  const handOver = await browser.submit(again, 'Confirm', { code: codeFor(world, BOB) })
  await frame.redeem(handOverCode(handOver))
  expect(await frame.preview()).toMatchObject([{ item: { state: 'ready' } }])
})
