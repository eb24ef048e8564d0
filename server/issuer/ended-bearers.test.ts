import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Browser } from '../testing/browser.ts'
import { enterFrame, type Frame, handOverCode, openFrame, readyPreviews } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'
const PHONE = { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0' }

let world: World
let browser: Browser
let laptop: Browser

beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
  laptop = world.newBrowser()
  await signIn(world, laptop, ADA)
})
afterEach(() => world.close())

const badge = () => putGoodBadge(world.web, { address: ADA })

/** A Frame of `browser` that was let in, and what it has seen. */
async function look(frame: Frame) {
  const [preview = ''] = readyPreviews(await frame.preview())
  return { accept: () => frame.call('accept', { previews: [preview] }) }
}

/** "Skip this window next time", asked for in a Window that hands over at once. */
async function enterAndSkip(): Promise<Frame> {
  await signIn(world, browser, ADA)
  const frame = await openFrame(browser, [badge()])
  const window = await browser.get(`${frame.windowUrl}&skip=1`, { site: 'same-origin', headers: PHONE })
  expect((await frame.redeem(handOverCode(window))).status).toBe(200)
  return frame
}

/** Presses the one button of the laptop's account page whose name begins so. */
async function pressOnLaptop(beginning: string): Promise<void> {
  const page = await laptop.get('account')
  const names = [...page.html.matchAll(/aria-label="([^"]*)"/g)].map(([, name = '']) => name)
  await laptop.submit(page, names.find((name) => name.startsWith(beginning)) ?? beginning)
}

const kept = async () =>
  (await world.deps.db.selectFrom('badge').select('id').where('removed_at', 'is', null).execute()).length

async function expectEnded(frame: Frame, accept: () => ReturnType<Frame['call']>): Promise<void> {
  expect((await accept()).json()).toMatchObject({ error: 'credential-ended' })
  expect((await frame.call('preview')).status).toBe(401)
  expect(await kept()).toBe(0)
}

test('"Ask again" ends at once what a Frame that came by the skipped window holds', async () => {
  await enterAndSkip()
  const frame = await openFrame(browser, [badge()])
  expect(frame.credential).not.toBeNull()
  const { accept } = await look(frame)
  await pressOnLaptop('Ask again on')
  await expectEnded(frame, accept)
})

test('"Ask again" ends what the Frame holds in which skipping was asked for', async () => {
  const frame = await enterAndSkip()
  const { accept } = await look(frame)
  await pressOnLaptop('Ask again on')
  await expectEnded(frame, accept)
})

test('"Ask again" leaves alone what came by a Window', async () => {
  await enterAndSkip()
  const other = world.newBrowser()
  const frame = await enterFrame(world, other, ADA, [badge()])
  const { accept } = await look(frame)
  await pressOnLaptop('Ask again on')
  expect((await accept()).status).toBe(200)
  expect(await kept()).toBe(1)
})

test('"End" of a session ends what its Frame holds, and no other', async () => {
  const frame = await enterFrame(world, browser, ADA, [badge()])
  const other = await enterFrame(world, laptop, ADA, [badge()])
  const { accept } = await look(frame)
  await pressOnLaptop('End the session on')
  await expectEnded(frame, accept)
  expect((await (await look(other)).accept()).status).toBe(200)
})

test('signing out ends what a Frame in another tab holds', async () => {
  const frame = await enterFrame(world, browser, ADA, [badge()])
  const { accept } = await look(frame)
  await browser.submit(await browser.get('/'), 'Sign out')
  await expectEnded(frame, accept)
})

test('a code whose session has ended gives nothing, and lets no page skip the window', async () => {
  await signIn(world, browser, ADA)
  const frame = await openFrame(browser, [badge()])
  const window = await browser.get(`${frame.windowUrl}&skip=1`, { site: 'same-origin' })
  await pressOnLaptop('End the session on')
  const refused = await frame.redeem(handOverCode(window))
  expect(refused.json()).toMatchObject({ error: 'code-refused' })
  expect(refused.headers.getSetCookie().join()).not.toContain('embed')
})

test('a session that runs out ends it, too', async () => {
  await signIn(world, browser, ADA)
  world.clock.now += limits.sessionMs - 1
  const frame = await openFrame(browser, [badge()])
  await frame.redeem(handOverCode(await frame.openWindow()))
  const { accept } = await look(frame)
  world.clock.now += 1
  await expectEnded(frame, accept)
})

test.each([
  ['Sign out', (one: Browser) => one.get('/')],
  ['Sign out everywhere', (one: Browser) => one.get('account')],
])('what was added before “%s” is told to the page as added', async (button, open) => {
  const frame = await enterFrame(world, browser, ADA, [badge()])
  await (await look(frame)).accept()
  await browser.submit(await open(browser), button)
  expect(await frame.close('finish')).toMatchObject([{ added: true }])
})
