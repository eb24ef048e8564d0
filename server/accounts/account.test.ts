import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveBadge, makeBadge } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createEmbedCredential, findEmbedCredential } from './embed-credential.ts'

const ZOE = 'zoe@home.example'
const SCHOOL = 'zoe@school.example'
const ASKER = 'https://learn.example.edu'

let world: World
let browser: Browser

beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
  await signIn(world, browser, ZOE)
})
afterEach(() => world.close())

/** "Add an address" is a button of a GET form. */
const openAdding = () => browser.get('account?add=address')

async function addAddress(address = SCHOOL): Promise<Page> {
  const page = await browser.submit(await openAdding(), 'Send code', { address })
  return browser.submit(page, 'Confirm', { code: codeFor(world, address) })
}

const isSignedIn = async (one: Browser) => new URL((await one.get('account')).url).pathname === '/account'
const accountOf = async (address: string) =>
  (
    await world.deps.db
      .selectFrom('address')
      .select('account_id')
      .where('canonical', '=', address)
      .executeTakeFirst()
  )?.account_id

test('the account has one h1 and its buttons by their names', async () => {
  const { html } = await browser.get('account')
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('<h1>Account</h1>')
  for (const name of ['Add an address', 'Sign out everywhere', 'Sign out'])
    expect(html).toMatch(new RegExp(`<button[^>]*>${name}</button>`))
  // Text browsers show what is only hidden, so the script makes this one.
  expect(html).toContain('data-passkey-add="Add a passkey"')
  expect(html).not.toContain('>Add a passkey<')
})

test('an address that one has already is not said to have been added', async () => {
  const page = await addAddress('Zoe@Home.Example')
  expect(page.html).toContain('That address was yours already.')
  expect(page.html).not.toContain('The address was added.')
})

test('a second address is added with a code, and then opens the same account', async () => {
  const page = await addAddress()
  expect(page.html).toContain(SCHOOL)
  expect(page.html).toContain('The address was added.')
  const other = world.newBrowser()
  await signIn(world, other, 'Zoe@School.Example')
  expect((await other.get('account')).html).toContain(ZOE)
  expect(await accountOf(SCHOOL)).toBe(await accountOf(ZOE))
})

test('adding an address gives the session another token, and what was copied before opens nothing', async () => {
  const copy = world.newBrowser()
  copy.cookies.set('session', browser.cookies.get('session') ?? '')
  expect(await isSignedIn(copy)).toBe(true)
  const otherTab = await browser.get('account')
  await addAddress()
  expect(await isSignedIn(copy)).toBe(false)
  expect(await isSignedIn(browser)).toBe(true)
  // A form that another tab had open still holds: the session is the same.
  expect((await browser.submit(otherTab, 'Sign out')).status).toBe(200)
  expect(await isSignedIn(browser)).toBe(false)
})

test('a code that adds nothing leaves the session as it was', async () => {
  const before = browser.cookies.get('session')
  await addAddress(ZOE)
  expect(browser.cookies.get('session')).toBe(before)
})

test('an address of another account is not added, and that is told only after the code', async () => {
  await signIn(world, world.newBrowser(), SCHOOL)
  const asked = await browser.submit(await openAdding(), 'Send code', { address: SCHOOL })
  expect(asked.html).not.toContain('another Backpack')
  const told = await browser.submit(asked, 'Confirm', { code: codeFor(world, SCHOOL) })
  expect(told.html).toContain('It opens another Backpack.')
  expect(await accountOf(SCHOOL)).not.toBe(await accountOf(ZOE))
})

test('an address that is here already changes nothing', async () => {
  const page = await addAddress('ZOE@home.example')
  expect(page.html).not.toContain('ZOE@home.example')
  expect(await world.deps.db.selectFrom('address').selectAll().execute()).toHaveLength(1)
})

test('a code for adding does not sign in, and a code for signing in does not add', async () => {
  const asked = await browser.submit(await openAdding(), 'Send code', { address: SCHOOL })
  const code = codeFor(world, SCHOOL)
  expect((await browser.get('account?add=address')).html).toContain('name="code"')
  await browser.submit(await browser.get('account'), 'Sign out')
  const page = await browser.get('sign-in')
  expect(page.html).not.toContain('name="code"')
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  await browser.post('sign-in/confirm', { token, code })
  expect(await isSignedIn(browser)).toBe(false)
  expect((await browser.submit(asked, 'Confirm', { code })).status).toBe(401)
  expect(await accountOf(SCHOOL)).toBeUndefined()
})

test('the primary address can be changed, and an address removed, but not the last', async () => {
  await addAddress()
  await browser.submit(await browser.get('account'), `Make primary: ${SCHOOL}`)
  const page = await browser.submit(await browser.get('account'), `Remove ${ZOE}`)
  expect(page.html).not.toContain(`Remove ${SCHOOL}`)
  const id = (await world.deps.db.selectFrom('address').select('id').executeTakeFirstOrThrow()).id
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const told = await browser.post('account/addresses/remove', { token, id })
  expect(told.html).toContain('your only address')
  expect(await accountOf(SCHOOL)).toBeDefined()
})

test('badges stay when the address that they were issued to goes', async () => {
  await addAddress()
  const accountId = (await accountOf(ZOE)) ?? ''
  const given = await giveBadge(world.deps, accountId, { ...makeBadge('welding'), recipient: SCHOOL })
  await browser.submit(await browser.get('account'), `Remove ${SCHOOL}`)
  expect(await accountOf(SCHOOL)).toBeUndefined()
  expect(given.added).toBe(true)
  const page = await browser.get(`badges/${given.added ? given.id : ''}`)
  expect(page.status).toBe(200)
  expect(page.html).toContain(SCHOOL)
})

test('rows of another account cannot be touched', async () => {
  await addAddress()
  const stranger = world.newBrowser()
  await signIn(world, stranger, 'stranger@evil.example')
  await createEmbedCredential(world.deps.db, {
    accountId: (await accountOf(ZOE)) ?? '',
    asker: ASKER,
    userAgent: '',
    now: world.clock.now,
  })
  const token = /name="token" value="([^"]*)"/.exec((await stranger.get('account')).html)?.[1] ?? ''
  const rows = async () =>
    Promise.all(
      (['address', 'session', 'embed_credential'] as const).map((table) =>
        world.deps.db.selectFrom(table).selectAll().orderBy('id').execute(),
      ),
    )
  const before = await rows()
  const ids = before.flat().map((row) => row.id)
  const own = new Set(
    [
      ...(await world.deps.db
        .selectFrom('session')
        .select('id')
        .where('account_id', '=', (await accountOf('stranger@evil.example')) ?? '')
        .execute()),
    ].map((row) => row.id),
  )
  for (const id of ids.filter((each) => !own.has(each))) {
    for (const path of [
      'addresses/primary',
      'addresses/remove',
      'passkeys/remove',
      'sessions/end',
      'embeds/revoke',
    ])
      expect((await stranger.post(`account/${path}`, { token, id })).status).toBe(200)
  }
  expect(await rows()).toEqual(before)
})

test('a session elsewhere is listed with its device, and can be ended', async () => {
  const phone = world.newBrowser()
  const asked = await phone.submit(await phone.get('sign-in'), 'Send code', { address: ZOE })
  await phone.submit(
    asked,
    'Confirm',
    { code: codeFor(world, ZOE) },
    { headers: { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' } },
  )
  const page = await browser.get('account')
  const name = /aria-label="(End the session on Firefox, Android[^"]*)"/.exec(page.html)?.[1] ?? ''
  await browser.submit(page, name)
  expect(await isSignedIn(phone)).toBe(false)
  expect(await isSignedIn(browser)).toBe(true)
})

test('"Sign out everywhere" ends every session and every skipped window', async () => {
  const phone = world.newBrowser()
  await signIn(world, phone, ZOE)
  const { token } = await createEmbedCredential(world.deps.db, {
    accountId: (await accountOf(ZOE)) ?? '',
    asker: ASKER,
    userAgent: '',
    now: world.clock.now,
  })
  await browser.submit(await browser.get('account'), 'Sign out everywhere')
  expect([await isSignedIn(browser), await isSignedIn(phone)]).toEqual([false, false])
  expect(await findEmbedCredential(world.deps.db, token, ASKER, world.clock.now)).toBeNull()
})

test('a page that skips the window is listed by its host, and can be revoked', async () => {
  const { token } = await createEmbedCredential(world.deps.db, {
    accountId: (await accountOf(ZOE)) ?? '',
    asker: ASKER,
    userAgent: 'Firefox/140.0',
    now: world.clock.now,
  })
  await browser.submit(await browser.get('account'), 'Ask again on learn.example.edu, in Firefox')
  expect(await findEmbedCredential(world.deps.db, token, ASKER, world.clock.now)).toBeNull()
})

test('signed out, the account leads to signing in and its buttons are refused', async () => {
  const page = await browser.get('account')
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  await browser.submit(page, 'Sign out')
  expect(new URL((await browser.get('account')).url).searchParams.get('next')).toBe('/account')
  expect((await browser.post('account/sign-out-everywhere', { token })).status).toBe(401)
  const fresh = /name="token" value="([^"]*)"/.exec((await browser.get('sign-in')).html)?.[1] ?? ''
  expect((await browser.post('account/sign-out-everywhere', { token: fresh })).status).toBe(401)
  expect((await browser.post('account/addresses/code', { token: fresh, address: SCHOOL })).status).toBe(401)
})

test('a button without its row is a bad request', async () => {
  const token = /name="token" value="([^"]*)"/.exec((await browser.get('account')).html)?.[1] ?? ''
  expect((await browser.post('account/addresses/remove', { token })).status).toBe(400)
  const twice: [string, string][] = [
    ['token', token],
    ['id', 'a'],
    ['id', 'b'],
  ]
  expect((await browser.post('account/addresses/remove', twice)).status).toBe(400)
})

test('a sentence of somebody else’s choosing cannot be put on the account', async () => {
  expect((await browser.get('account?done=%3Cb%3Ehello')).html).not.toContain('hello')
  expect((await browser.get('account?done=toString')).status).toBe(200)
  expect((await browser.get('account?done=a&done=b&add=a&add=b')).status).toBe(200)
})

test('everything works below a mount path', async () => {
  await world.close()
  world = await createWorld({ PUBLIC_URL: 'http://localhost:1/pack', TRUST_PROXY: '1' })
  const root = `http://localhost:${world.deps.config.port}/pack`
  const answer = await fetch(`${root}/account`, { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/pack/sign-in?next=%2Fpack%2Faccount')
  const html = await (await fetch(`${root}/sign-in`)).text()
  expect(html).toContain('action="/pack/sign-in/code"')
})
