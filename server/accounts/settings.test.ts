import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Browser, Page } from '../testing/browser.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { insertPasskey } from './passkey-queries.ts'

const ZOE = 'zoe@home.example'

let world: World
let browser: Browser

beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
  await signIn(world, browser, ZOE)
})
afterEach(() => world.close())

const save = async (one: Browser, fields: { lang: string; theme: string }) =>
  one.submit(await one.get('account'), 'Save', fields)
const langOf = ({ html }: Page) => /<html lang="(\w+)"/.exec(html)?.[1]
const themeOf = ({ html }: Page) => /<html[^>]* data-theme="(\w+)"/.exec(html)?.[1]
const schemeOf = ({ html }: Page) => /<meta name="color-scheme" content="([^"]*)"/.exec(html)?.[1]

/** A second browser of the same person. */
async function openElsewhere(): Promise<Browser> {
  const other = world.newBrowser()
  await signIn(world, other, ZOE)
  return other
}

test('language and theme hold in every browser that the account is signed in with, and stand in the page itself', async () => {
  const elsewhere = await openElsewhere()
  await save(browser, { lang: 'fi', theme: 'dark' })
  for (const one of [browser, elsewhere]) {
    const page = await one.get('/')
    expect([langOf(page), themeOf(page), schemeOf(page)]).toEqual(['fi', 'dark', 'dark'])
  }
  const { html } = await elsewhere.get('account')
  expect(html).toMatch(/<option selected[^>]*value="fi"|<option value="fi"[^>]*selected/)
  expect(html).toMatch(/<option selected[^>]*value="dark"|<option value="dark"[^>]*selected/)
})

test('the account goes before what another browser keeps, and an address goes before both', async () => {
  const elsewhere = await openElsewhere()
  elsewhere.cookies.set('lang', 'de')
  await save(browser, { lang: 'es', theme: 'light' })
  expect(langOf(await elsewhere.get('/'))).toBe('es')
  expect(langOf(await elsewhere.get('/?lang=ar'))).toBe('ar')
})

test('the choice at the foot of a page is the account’s too, but not a stranger’s', async () => {
  const elsewhere = await openElsewhere()
  const stranger = world.newBrowser()
  await stranger.submit(await stranger.get('/'), 'Suomi')
  expect(langOf(await elsewhere.get('/'))).toBe('en')
  await browser.submit(await browser.get('/'), 'Français')
  expect(langOf(await elsewhere.get('/'))).toBe('fr')
})

test('after signing out the browser still has them; a shared one forgets', async () => {
  await save(browser, { lang: 'fi', theme: 'dark' })
  await browser.submit(await browser.get('account'), 'Kirjaudu ulos')
  const page = await browser.get('/sign-in')
  expect([langOf(page), themeOf(page)]).toEqual(['fi', 'dark'])

  const shared = world.newBrowser()
  const asked = await shared.submit(await shared.get('/sign-in'), 'Send code', { address: ZOE, shared: 'on' })
  await shared.submit(asked, 'Confirm', { code: codeFor(world, ZOE) })
  await shared.submit(await shared.get('account'), 'Tallenna', { lang: 'fr', theme: 'dark' })
  expect(langOf(await shared.get('/'))).toBe('fr')
  await shared.submit(await shared.get('/'), 'Se déconnecter')
  const after = await shared.get('/')
  expect([langOf(after), themeOf(after)]).toEqual(['en', undefined])
})

test('“as the browser asks” and “as the device has it” take both back', async () => {
  const elsewhere = await openElsewhere()
  await save(browser, { lang: 'fi', theme: 'dark' })
  await browser.submit(await browser.get('account'), 'Tallenna', { lang: '', theme: 'system' })
  for (const one of [browser, elsewhere]) {
    const page = await one.get('/')
    expect([langOf(page), themeOf(page), schemeOf(page)]).toEqual(['en', undefined, 'light dark'])
  }
})

test.each([
  { lang: 'tlh', theme: 'dark' },
  { lang: 'fi', theme: 'blue"onload=' },
  { lang: 'fi', theme: '' },
])('what is none of ours changes nothing: %j', async (fields) => {
  expect((await save(browser, fields)).status).toBe(400)
  const page = await browser.get('/')
  expect([langOf(page), themeOf(page)]).toEqual(['en', undefined])
})

test('a cookie that somebody planted is no theme', async () => {
  const one = world.newBrowser()
  one.cookies.set('theme', 'x" onload="alert(1)')
  expect(themeOf(await one.get('/'))).toBeUndefined()
})

test('the script and the Frame are the same for everybody, whatever theme is chosen', async () => {
  await save(browser, { lang: 'fi', theme: 'dark' })
  for (const path of ['issuer/frame', 'issuer.js'])
    expect((await browser.get(path)).html).toBe((await world.newBrowser().get(path)).html)
})

async function addPasskey(address: string, name: string): Promise<string> {
  const { account_id: accountId } = await world.deps.db
    .selectFrom('address')
    .select('account_id')
    .where('canonical', '=', address)
    .executeTakeFirstOrThrow()
  const id = `passkey-of-${address}`
  await insertPasskey(world.deps.db, {
    id,
    accountId,
    publicKey: 'k',
    counter: 0,
    transports: [],
    name,
    createdAt: world.clock.now,
  })
  return id
}

const nameOf = async (id: string) =>
  (await world.deps.db.selectFrom('passkey').select('name').where('id', '=', id).executeTakeFirst())?.name

test('a passkey is renamed, as one line that hides nothing', async () => {
  const id = await addPasskey(ZOE, 'Firefox, Windows')
  const button = 'Save the name of the passkey of Firefox, Windows, added 3 Nov 2026'
  const page = await browser.get('account')
  const named = await browser.submit(page, button, { name: '  My \u202eblue\u200b\n key ' })
  expect(named.html).toContain('The passkey has its new name.')
  expect(named.html).toContain('Remove the passkey of My blue key,')
  expect(await nameOf(id)).toBe('My blue key')
})

test('a name is bounded, and none at all changes nothing', async () => {
  const id = await addPasskey(ZOE, 'Phone')
  const button = 'Save the name of the passkey of Phone, added 3 Nov 2026'
  const page = await browser.get('account')
  const told = await browser.submit(page, button, { name: ' \u200b ' })
  expect(told.html).toMatch(/<details[^>]* open>/)
  expect(told.html).toMatch(/<input[^>]* value="Phone"[^>]* aria-invalid="true"/)
  expect(told.html).toContain('Type a name; the old one stays until then.')
  expect(await nameOf(id)).toBe('Phone')
  expect((await browser.get('account?nameless=other')).html).not.toContain('Type a name')
  await browser.submit(page, button, { name: '🔑'.repeat(500) })
  expect(await nameOf(id)).toHaveLength(2 * 60)
})

test('a passkey of another account keeps its name', async () => {
  await signIn(world, world.newBrowser(), 'stranger@evil.example')
  const theirs = await addPasskey('stranger@evil.example', 'Theirs')
  await addPasskey(ZOE, 'Phone')
  const button = 'Save the name of the passkey of Phone, added 3 Nov 2026'
  await browser.submit(await browser.get('account'), button, { id: theirs, name: 'Mine now' })
  expect(await nameOf(theirs)).toBe('Theirs')
})
