import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { createWorld, type World } from '../testing/world.ts'

const ZOE = 'Zoe@Home.example'
const MINUTE = 60_000

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** The code in the newest mail, as the mail writes it. */
function newestCode(): string {
  const code = /\b\d{4}-\d{4}\b/.exec(world.mails.at(-1)?.text ?? '')?.[0]
  if (code === undefined) throw new Error('no mail with a code')
  return code
}

const wrongCode = () => (newestCode() === '0000-0000' ? '11111111' : '00000000')

/** Types an address on the sign-in page. Returns the page that asks for the code. */
async function askForCode(
  browser: Browser,
  address = ZOE,
  fields: Record<string, string> = {},
): Promise<Page> {
  return browser.submit(await browser.get('sign-in'), 'Send code', { address, ...fields })
}

async function signIn(browser: Browser, address = ZOE, fields: Record<string, string> = {}): Promise<Page> {
  const page = await askForCode(browser, address, fields)
  return browser.submit(page, 'Confirm', { code: newestCode() })
}

const isSignedIn = async (browser: Browser) =>
  new URL((await browser.get('account')).url).pathname === '/account'

test('a person signs in with the code from the mail, and a new address makes an account', async () => {
  const browser = world.newBrowser()
  const page = await askForCode(browser)
  expect(page.html).toContain('name="code"')
  expect(world.mails).toHaveLength(1)
  expect(world.mails[0]?.to).toBe(ZOE)

  await browser.submit(page, 'Confirm', { code: newestCode() })
  expect((await browser.get('account')).html).toContain(ZOE)
})

test('the second sign-in with the address, in other letters, opens the same account', async () => {
  const browser = world.newBrowser()
  await signIn(browser)
  await signIn(world.newBrowser(), 'zoe@HOME.example')
  expect(await world.deps.db.selectFrom('account').selectAll().execute()).toHaveLength(1)
})

test('after signing in the person is where they wanted to be', async () => {
  const browser = world.newBrowser()
  const page = await browser.get('account')
  expect(new URL(page.url).pathname).toBe('/sign-in')
  const asked = await browser.submit(page, 'Send code', { address: ZOE })
  const done = await browser.submit(asked, 'Confirm', { code: newestCode() })
  expect(new URL(done.url).pathname).toBe('/account')
})

test('a code takes spaces and hyphens, and the second step survives a reload', async () => {
  const browser = world.newBrowser()
  await askForCode(browser)
  const reloaded = await browser.get('sign-in')
  expect(reloaded.html).toContain(ZOE)
  await browser.submit(reloaded, 'Confirm', { code: ` ${newestCode().replace('-', ' – ')} ` })
  expect(await isSignedIn(browser)).toBe(true)
})

test('after five wrong codes the right one is refused', async () => {
  const browser = world.newBrowser()
  let page = await askForCode(browser)
  for (let tries = 1; tries < limits.signInCodeTries; tries++) {
    page = await browser.submit(page, 'Confirm', { code: wrongCode() })
    expect(page.html).toContain('aria-invalid')
  }
  const before = page
  page = await browser.submit(page, 'Confirm', { code: wrongCode() })
  expect(page.html).toContain('name="address"')
  await browser.submit(before, 'Confirm', { code: newestCode() })
  expect(await isSignedIn(browser)).toBe(false)
})

test('five guesses sent at once use up the code together', async () => {
  const browser = world.newBrowser()
  const page = await askForCode(browser)
  const guesses = Array.from({ length: 20 }, () => browser.submit(page, 'Confirm', { code: wrongCode() }))
  await Promise.all(guesses)
  await browser.submit(page, 'Confirm', { code: newestCode() })
  expect(await isSignedIn(browser)).toBe(false)
})

test('a forgotten digit does not use up a try', async () => {
  const browser = world.newBrowser()
  let page = await askForCode(browser)
  for (let tries = 0; tries <= limits.signInCodeTries; tries++)
    page = await browser.submit(page, 'Confirm', { code: '1234567' })
  await browser.submit(page, 'Confirm', { code: newestCode() })
  expect(await isSignedIn(browser)).toBe(true)
})

test('a code works once, and in two presses at once too', async () => {
  const browser = world.newBrowser()
  const page = await askForCode(browser)
  const code = newestCode()
  await Promise.all([
    browser.submit(page, 'Confirm', { code }, { follow: false }),
    browser.submit(page, 'Confirm', { code }, { follow: false }),
  ])
  expect(await world.deps.db.selectFrom('session').selectAll().execute()).toHaveLength(1)
})

test('a code is refused in another browser', async () => {
  await askForCode(world.newBrowser())
  const thief = world.newBrowser()
  const page = await askForCode(thief, 'thief@evil.example')
  await thief.submit(page, 'Confirm', { code: /\d{4}-\d{4}/.exec(world.mails[0]?.text ?? '')?.[0] ?? '' })
  expect(await isSignedIn(thief)).toBe(false)
})

test('a code holds until its ten minutes are over, and not a millisecond longer', async () => {
  const early = world.newBrowser()
  const late = world.newBrowser()
  const earlyPage = await askForCode(early)
  const earlyCode = newestCode()
  const latePage = await askForCode(late, 'late@home.example')
  const lateCode = newestCode()
  world.clock.now += limits.signInCodeMs - 1
  await early.submit(earlyPage, 'Confirm', { code: earlyCode })
  world.clock.now += 1
  const refused = await late.submit(latePage, 'Confirm', { code: lateCode })
  expect(await isSignedIn(early)).toBe(true)
  expect(await isSignedIn(late)).toBe(false)
  expect(refused.html).toContain('no longer works')
})

test('a newer code replaces the one before', async () => {
  const browser = world.newBrowser()
  const page = await askForCode(browser)
  const first = newestCode()
  const again = await browser.submit(page, 'Send a new code')
  if (newestCode() !== first) await browser.submit(again, 'Confirm', { code: first })
  expect(await isSignedIn(browser)).toBe(false)
  await browser.submit(again, 'Confirm', { code: newestCode() })
  expect(await isSignedIn(browser)).toBe(true)
})

test('"Use another address" goes back, and the code that was sent is forgotten', async () => {
  const browser = world.newBrowser()
  const page = await askForCode(browser)
  const restarted = await browser.submit(page, 'Use another address')
  expect(restarted.html).toContain('name="address"')
  await browser.submit(page, 'Confirm', { code: newestCode() })
  expect(await isSignedIn(browser)).toBe(false)
})

test.each([
  '',
  'zoe',
  'zoe@',
  '@home.example',
  'zoe@home',
  'a b@home.example',
  'zoe@home.example, x@y.example',
])('the address "%s" is refused with a sentence, and nothing is mailed', async (address) => {
  const page = await askForCode(world.newBrowser(), address)
  expect(page.html).toContain('role="alert"')
  expect(page.html).toContain('name="address"')
  expect(world.mails).toHaveLength(0)
})

test('a mail that cannot be sent is told, keeps the address, and does not count', async () => {
  const browser = world.newBrowser()
  const { sendMail } = world.deps
  world.deps.sendMail = async () => ({ ok: false })
  for (let at = 0; at < 10; at++) {
    const page = await askForCode(browser)
    expect(page.html).toContain('We could not send the mail just now. Try again in a minute.')
    expect(page.html).toContain(`value="${ZOE}"`)
  }
  world.deps.sendMail = sendMail
  await signIn(browser)
  expect(await isSignedIn(browser)).toBe(true)
})

test('an address gets at most five codes an hour, slower and slower, whatever the browser', async () => {
  let mails = 0
  for (let minute = 0; minute < 59; minute++) {
    await askForCode(world.newBrowser())
    world.clock.now += MINUTE
    mails = world.mails.length
  }
  expect(mails).toBe(5)
  const told = await askForCode(world.newBrowser())
  expect(told.html).toContain('Wait')
  world.clock.now += MINUTE
  await askForCode(world.newBrowser())
  expect(world.mails).toHaveLength(6)
})

test('codes that were confirmed do not count', async () => {
  for (let at = 0; at < 8; at++) await signIn(world.newBrowser())
  expect(world.mails).toHaveLength(8)
})

test('a client that confirms none gets no more codes for any address, until an hour has passed', async () => {
  await world.close()
  world = await createWorld({ CODES_PER_CLIENT_PER_HOUR: '3' })
  const browser = world.newBrowser()
  for (let at = 0; at < 5; at++) await askForCode(world.newBrowser(), `nobody-${at}@home.example`)
  expect(world.mails).toHaveLength(3)
  world.clock.now += 60 * MINUTE
  await signIn(browser)
  expect(await isSignedIn(browser)).toBe(true)
})
