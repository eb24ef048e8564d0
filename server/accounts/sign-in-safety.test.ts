import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { migrate } from '../storage/migrate.ts'
import type { Tables } from '../storage/schema.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { codeFor } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ZOE = 'Zoe@Home.example'

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

test('nobody learns whether an address is known', async () => {
  await signIn(world.newBrowser(), 'known@home.example')
  const bare = (page: Page, address: string) =>
    page.html.replaceAll(address, 'ADDRESS').replaceAll(/name="token" value="[^"]*"/g, '')
  const withoutCode = (text: string) => text.replace(/\d{4}-\d{4}/, '')
  const pages = []
  for (const address of ['known@home.example', 'other@home.example'])
    pages.push(bare(await askForCode(world.newBrowser(), address), address))
  expect(pages[0]).toBe(pages[1])
  const texts = world.mails.slice(1).map((mail) => withoutCode(mail.text))
  expect(texts[0]).toBe(texts[1])
})

test('what is asked of the database is the same for an address that is known and for one that is not', async () => {
  const queries: string[] = []
  const database = new Database(':memory:')
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database }),
    log: ({ query }) => void queries.push(query.sql),
  })
  await migrate(db)
  const logged = await createWorld({}, db)
  const workFor = async (address: string) => {
    const browser = logged.newBrowser()
    const form = await browser.get('sign-in')
    queries.length = 0
    const asked = await browser.submit(form, 'Send code', { address })
    await browser.submit(asked, 'Confirm', { code: '0000-0000' })
    return [...queries]
  }
  const known = logged.newBrowser()
  const asked = await known.submit(await known.get('sign-in'), 'Send code', { address: 'known@home.example' })
  await known.submit(asked, 'Confirm', { code: codeFor(logged, 'known@home.example') })
  logged.clock.now += 60 * 60_000
  const work = await workFor('known@home.example')
  expect(work.length).toBeGreaterThan(3)
  expect(await workFor('other@home.example')).toEqual(work)
  await logged.close()
  await db.destroy()
})

test('signing in gives a new session, and the one before is worth nothing', async () => {
  const browser = world.newBrowser()
  await signIn(browser)
  const former = browser.cookies.get('session') ?? ''
  const token = async () =>
    /name="token" value="([^"]*)"/.exec((await browser.get('account')).html)?.[1] ?? ''
  await browser.post('sign-in/code', { token: await token(), address: 'other@home.example' })
  await browser.post('sign-in/confirm', { token: await token(), code: newestCode() })
  expect(browser.cookies.get('session')).not.toBe(former)
  expect((await browser.get('account')).html).toContain('other@home.example')

  const copy = world.newBrowser()
  copy.cookies.set('session', former)
  expect(await isSignedIn(copy)).toBe(false)
})

test('a planted session cookie is replaced on sign-in', async () => {
  const browser = world.newBrowser()
  browser.cookies.set('session', 'planted')
  await signIn(browser)
  expect(browser.cookies.get('session')).not.toBe('planted')
  const attacker = world.newBrowser()
  attacker.cookies.set('session', 'planted')
  expect(await isSignedIn(attacker)).toBe(false)
})

test('after signing out, the copied cookie opens nothing', async () => {
  const browser = world.newBrowser()
  await signIn(browser)
  const copy = browser.cookies.get('session') ?? ''
  await browser.submit(await browser.get('account'), 'Sign out')
  expect(browser.cookies.has('session')).toBe(false)
  browser.cookies.set('session', copy)
  expect(await isSignedIn(browser)).toBe(false)
  expect((await browser.postJson('account/passkeys/options', {})).status).toBe(401)
})

test('on a shared computer the cookie ends with the browser, and the session after twelve hours', async () => {
  const browser = world.newBrowser()
  const page = await askForCode(browser, ZOE, { shared: 'on' })
  const confirmed = await browser.submit(page, 'Confirm', { code: newestCode() }, { follow: false })
  const cookie = confirmed.headers.getSetCookie().find((line) => line.startsWith('session='))
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/)
  expect(cookie).not.toMatch(/max-age|expires/i)
  world.clock.now += limits.sharedSessionMs - 1
  expect(await isSignedIn(browser)).toBe(true)
  world.clock.now += 1
  expect(await isSignedIn(browser)).toBe(false)
})

test('elsewhere the cookie stays', async () => {
  const browser = world.newBrowser()
  const page = await askForCode(browser)
  const confirmed = await browser.submit(page, 'Confirm', { code: newestCode() }, { follow: false })
  expect(confirmed.headers.getSetCookie().find((line) => line.startsWith('session='))).toMatch(/Max-Age=\d+/)
})

test('over https the cookies are bound to this host', async () => {
  const secure = await createWorld({
    PUBLIC_URL: 'https://backpack.example',
    SMTP_URL: 'smtp://x',
    TRUST_PROXY: '1',
  })
  try {
    const answer = await fetch(`http://localhost:${secure.deps.config.port}/sign-in`)
    for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/^__Host-.*; Secure/)
    expect(answer.headers.get('strict-transport-security')).toContain('max-age')
  } finally {
    await secure.close()
  }
})

test('no GET signs in or out', async () => {
  const browser = world.newBrowser()
  await askForCode(browser)
  for (const path of ['sign-in/confirm', 'sign-in/code', 'sign-out'])
    expect((await browser.get(`${path}?code=${newestCode()}`)).status).toBe(404)
  expect(await isSignedIn(browser)).toBe(false)
})

test.each([
  ['of another site', { site: 'cross-site' }],
  ['of a sister host', { site: 'same-site' }],
  ['without our form token', { site: null }],
])('a form %s signs nobody in', async (_, options) => {
  const browser = world.newBrowser()
  await browser.get('sign-in')
  const answer = await browser.post('sign-in/code', { address: ZOE }, options)
  expect(answer.status).toBe(403)
  expect(world.mails).toHaveLength(0)
})

test('odd forms are refused with a sentence and cost nothing', async () => {
  const browser = world.newBrowser()
  const page = await browser.get('sign-in')
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  for (const path of ['code', 'confirm', 'restart']) {
    for (const fields of [
      [['token', token]],
      [
        ['token', token],
        ['address', 'a@b.example'],
        ['address', 'c@d.example'],
        ['code', '1'],
        ['code', '2'],
      ],
      [
        ['token', token],
        ['address', 'x'.repeat(20_000)],
        ['code', 'x'.repeat(20_000)],
        ['next', 'x'.repeat(5000)],
      ],
      [
        ['token', token],
        ['address[a]', '1'],
        ['code[]', '1'],
        ['__proto__', '1'],
        ['shared', 'maybe'],
      ],
    ] as [string, string][][]) {
      expect((await browser.post(`sign-in/${path}`, fields)).status).toBeLessThan(500)
    }
  }
  expect(world.mails).toHaveLength(0)
})

test('nothing that was logged has the address, the code or a token in it', async () => {
  const browser = world.newBrowser()
  await signIn(browser)
  await browser.submit(await browser.get('account'), 'Sign out everywhere')
  const secrets = [
    ZOE,
    'zoe@home.example',
    newestCode(),
    newestCode().replace('-', ''),
    ...browser.cookies.values(),
  ]
  const log = world.logged.join('\n').toLowerCase()
  for (const secret of secrets) expect(log).not.toContain(secret.toLowerCase())
})
