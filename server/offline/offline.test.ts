import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { codeFor } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@home.example')
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

const keeperOf = async (browser: Browser, path = '/') =>
  (await browser.get(path)).headers.get('backpack-keep-for')

test('a page says for whom it may be kept: for one account, told from others, and not what it is called', async () => {
  await createAccount(world.deps.db, 'eve', 'eve@home.example')
  const keepers = [await keeperOf(ada), await keeperOf(await openSignedIn(world, 'eve'))]
  expect(keepers[0]).toMatch(/^[\w-]{22}$/)
  expect(keepers[0]).not.toBe(keepers[1])
  expect(await keeperOf(ada, '/add')).toBe(keepers[0])
})

test('a page says until when it may be kept: no longer than the session lasts', async () => {
  const { headers } = await ada.get('/')
  const { expires_at } = await world.deps.db
    .selectFrom('session')
    .select('expires_at')
    .executeTakeFirstOrThrow()
  expect(headers.get('backpack-keep-until')).toBe(String(expires_at))
  expect((await world.newBrowser().get('/')).headers.get('backpack-keep-until')).toBeNull()
})

test('a page is kept for nobody when nobody is signed in, and on a shared computer', async () => {
  expect(await keeperOf(world.newBrowser())).toBe('nobody')
  await world.deps.db.updateTable('session').set({ is_shared: 1 }).execute()
  expect(await keeperOf(ada)).toBe('nobody')
})

test('who wants nothing kept in a browser gets it, signed in again too, until they want it otherwise', async () => {
  await giveBadge(world.deps, 'ada', makeBadge('one'))
  const off = await ada.submit(await ada.get('/account'), 'Remove from this browser')
  expect(off.html).toContain('Nothing of your badges is kept in this browser any more.')
  expect(off.headers.get('backpack-keep-for')).toBe('nobody')
  expect((await ada.get('/offline/badges')).status).toBe(204)
  await ada.submit(await ada.get('/'), 'Sign out')
  const again = await openSignedIn(world, 'ada')
  ada.cookies.set('session', again.cookies.get('session') ?? '')
  expect(await keeperOf(ada)).toBe('nobody')
  const on = await ada.submit(await ada.get('/account'), 'Keep my badges in this browser')
  expect(on.html).toContain('Your badges are kept in this browser from now on.')
  expect(await keeperOf(ada)).toBe(await keeperOf(again))
  expect((await ada.get('/offline/badges')).json()).toMatchObject({ count: 1 })
})

test('on a shared computer, where nothing is kept, the account does not speak of it', async () => {
  await world.deps.db.updateTable('session').set({ is_shared: 1 }).execute()
  expect((await ada.get('/account')).html).not.toContain('Without the internet')
})

test('whoever is signed in and wants nothing kept is told apart from nobody: what they share waits for its page', async () => {
  const tell = async (browser: Browser, path: string) => {
    const { headers } = await browser.get(path)
    return [headers.get('backpack-keep-for'), headers.get('backpack-signed-in')]
  }
  expect(await tell(world.newBrowser(), '/sign-in')).toEqual(['nobody', null])
  expect((await tell(ada, '/add'))[1]).toBe('1')
  await ada.submit(await ada.get('/account'), 'Remove from this browser')
  for (const path of ['/add?shared=1', '/offline/badges'])
    expect(await tell(ada, path)).toEqual(['nobody', '1'])
  await world.deps.db.updateTable('session').set({ is_shared: 1 }).execute()
  expect(await tell(ada, '/add?shared=1')).toEqual(['nobody', '1'])
})

test('signing out has the browser forget what it keeps', async () => {
  const out = await ada.submit(await ada.get('/'), 'Sign out', {}, { follow: false })
  expect(out.headers.get('clear-site-data')).toBe('"storage"')
})

test('the manifest names everything below the mount path', async () => {
  const manifest = await world.newBrowser().get('/app.webmanifest')
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json')
  expect(manifest.json()).toMatchObject({
    start_url: '/',
    scope: '/',
    display: 'standalone',
    share_target: { action: '/add/shared', method: 'POST' },
    shortcuts: [
      { name: 'Add badges', url: '/add' },
      { name: 'Collections', url: '/collections' },
    ],
  })
})

test('the manifest tells what the app is in the language that the browser asks for; its names stay', async () => {
  const ask = (lang: string) =>
    world.newBrowser().get('/app.webmanifest', { headers: { 'accept-language': lang } })
  const told = await ask('ar')
  expect(told.headers.get('vary')).toContain('Accept-Language')
  expect(told.json()).toMatchObject({ name: 'Open Backpack', id: '/', lang: 'ar', dir: 'rtl' })
  expect((await ask('fi')).json()).toMatchObject({
    description: expect.stringContaining('osaamismerkkisi'),
    shortcuts: [{ name: 'Lisää osaamismerkkejä' }, { name: 'Kokoelmat' }],
  })
  expect((await ask('da')).json()).toMatchObject({ lang: 'en', dir: 'ltr' })
})

test('what was shared while the session had ended is asked for again after signing in', async () => {
  const visitor = world.newBrowser()
  const form = await visitor.get('/add?shared=1')
  expect(new URL(form.url).searchParams.get('next')).toBe('/add?shared=lost')
  const asked = await visitor.submit(form, 'Send code', { address: 'ada@example.org' })
  const page = await visitor.submit(asked, 'Confirm', { code: codeFor(world, 'ada@example.org') })
  expect(page.html).toContain('<h1>Add badges</h1>')
  expect(page.html).toContain('What you shared did not get here. Share it once more, or choose it here.')
  // As the worker leads there with what it has taken, and as anybody comes.
  for (const path of ['/add?shared=1', '/add'])
    expect((await visitor.get(path)).html).not.toContain('What you shared did not')
})

test('what a device shares where no worker takes it is read by nobody, and leads to where it can be brought', async () => {
  const shared = { text: 'https://badges.example/1' }
  const out = await world.newBrowser().post('/add/shared', shared, { site: 'none' })
  expect(out.status).toBe(401)
  expect(out.html).toContain('<h1>You are not signed in</h1>')
  expect(out.html).toContain('You are signed out. Sign in and try again.')
  expect(out.html).toContain('href="/sign-in?next=%2Fadd%3Fshared%3Dlost"')
  for (const site of ['none', 'cross-site'] as const) {
    const answer = await ada.post('/add/shared', shared, { site, follow: false })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/add?shared=lost'])
  }
  // Longer than any form of ours, and more fields than one has.
  const many = Array.from({ length: 7000 }, (): [string, string] => ['text', ''])
  for (const long of [{ text: 'x'.repeat(200_000) }, many]) {
    const answer = await ada.post('/add/shared', long, { site: 'none', follow: false })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/add?shared=lost'])
  }
  expect(await world.deps.db.selectFrom('consent_request').selectAll().execute()).toEqual([])
})
