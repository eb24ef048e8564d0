import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { type Authenticator, createAuthenticator } from '../testing/authenticator.ts'
import type { Browser } from '../testing/browser.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let browser: Browser
let authenticator: Authenticator

beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
  authenticator = createAuthenticator(world.deps.config.publicUrl.origin)
  await signIn(world, browser, 'zoe@home.example')
})
afterEach(() => world.close())

const optionsFrom = async (one: Browser, path: string) => (await one.postJson(`${path}/options`, {})).json()

async function addPasskey(changes = {}) {
  const options = await optionsFrom(browser, 'account/passkeys')
  return browser.postJson('account/passkeys', { response: authenticator.create(options, changes) })
}

async function newVisitor(): Promise<Browser> {
  const visitor = world.newBrowser()
  await visitor.get('sign-in')
  return visitor
}

async function signInByPasskey(visitor: Browser, changes = {}, fields = {}) {
  const options = await optionsFrom(visitor, 'sign-in/passkey')
  return visitor.postJson('sign-in/passkey/verify', {
    response: authenticator.get(options, changes),
    ...fields,
  })
}

const isSignedIn = async (one: Browser) => new URL((await one.get('account')).url).pathname === '/account'

test('a passkey that was added signs in, and goes where the person wanted to be', async () => {
  expect((await addPasskey()).json()).toEqual({ href: '/account?done=passkey-added' })
  const visitor = await newVisitor()
  const answer = await signInByPasskey(visitor, {}, { next: '/account' })
  expect(answer.status).toBe(200)
  expect(answer.json()).toEqual({ href: '/sign-in?next=%2Faccount' })
  expect(new URL((await visitor.get('sign-in?next=/account')).url).pathname).toBe('/account')
  expect((await visitor.get('account')).html).toContain('zoe@home.example')
})

test('adding a passkey gives the session another token, and what was copied before opens nothing', async () => {
  const copy = world.newBrowser()
  copy.cookies.set('session', browser.cookies.get('session') ?? '')
  expect(await isSignedIn(copy)).toBe(true)
  await addPasskey()
  expect(await isSignedIn(copy)).toBe(false)
  expect(await isSignedIn(browser)).toBe(true)
})

const isOffered = async (one: Browser) => (await one.get('/')).html.includes('data-passkey-offer')

test('who signs in with codes is offered a passkey in the backpack, until there is one', async () => {
  expect(await isOffered(browser)).toBe(true)
  await addPasskey()
  expect(await isOffered(browser)).toBe(false)
})

test('"Not now" puts the offer off for half a year, in this browser', async () => {
  const home = await browser.submit(await browser.get('/'), 'Not now')
  expect(new URL(home.url).pathname).toBe('/')
  expect(home.html).not.toContain('data-passkey-offer')
  const other = world.newBrowser()
  await signIn(world, other, 'zoe@home.example')
  expect(await isOffered(other)).toBe(true)
})

test('on a shared computer no passkey is offered', async () => {
  const shared = world.newBrowser()
  await signIn(world, shared, 'zoe@home.example', { shared: 'on' })
  expect(await isOffered(shared)).toBe(false)
})

test('a text browser, which shows what is only hidden, is offered no passkey', async () => {
  expect((await browser.get('/', { site: null })).html).not.toContain('data-passkey-offer')
})

test('the options name our host, ask for the person, and offer the three algorithms that are known good', async () => {
  const options = await optionsFrom(browser, 'account/passkeys')
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    user: { name: 'zoe@home.example' },
    pubKeyCredParams: [{ alg: -8 }, { alg: -7 }, { alg: -257 }],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  expect(await optionsFrom(await newVisitor(), 'sign-in/passkey')).toMatchObject({
    rpId: 'localhost',
    userVerification: 'required',
  })
})

test('a shared computer keeps the session only while the browser is open', async () => {
  await addPasskey()
  const answer = await signInByPasskey(await newVisitor(), {}, { shared: true })
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('session='))
  expect(cookie).not.toMatch(/max-age|expires/i)
})

test.each([
  ['of another origin', { origin: 'http://evil.example' }],
  ['for another host', { rpId: 'evil.example' }],
  ['of another kind', { type: 'webauthn.create' }],
  ['without the person', { isUserVerified: false }],
  ['with a challenge of its own', { challenge: 'AAAA' }],
  ['with a wrong signature', { signature: 'MEUCIQDAAAAA' }],
])('an answer %s signs nobody in', async (_, changes) => {
  await addPasskey()
  const visitor = await newVisitor()
  expect((await signInByPasskey(visitor, changes)).status).toBe(403)
  expect(await isSignedIn(visitor)).toBe(false)
})

test.each([
  ['of another origin', { origin: 'http://evil.example' }],
  ['for another host', { rpId: 'evil.example' }],
  ['without the person', { isUserVerified: false }],
  ['with a challenge of its own', { challenge: 'AAAA' }],
])('a passkey made %s is not kept', async (_, changes) => {
  expect((await addPasskey(changes)).status).toBe(403)
  expect(await world.deps.db.selectFrom('passkey').selectAll().execute()).toHaveLength(0)
})

test('an answer works once, in the browser that was asked, and before its challenge runs out', async () => {
  await addPasskey()
  const visitor = await newVisitor()
  const response = authenticator.get(await optionsFrom(visitor, 'sign-in/passkey'))
  expect((await (await newVisitor()).postJson('sign-in/passkey/verify', { response })).status).toBe(403)
  expect((await visitor.postJson('sign-in/passkey/verify', { response })).status).toBe(200)
  expect((await visitor.postJson('sign-in/passkey/verify', { response })).status).toBe(403)

  const late = await newVisitor()
  const lateResponse = authenticator.get(await optionsFrom(late, 'sign-in/passkey'))
  world.clock.now += limits.passkeyChallengeMs
  expect((await late.postJson('sign-in/passkey/verify', { response: lateResponse })).status).toBe(403)
})

test('a challenge for signing in adds no passkey, and the other way round', async () => {
  await addPasskey()
  const forSignIn = await optionsFrom(browser, 'sign-in/passkey')
  const created = createAuthenticator(world.deps.config.publicUrl.origin).create(forSignIn)
  expect((await browser.postJson('account/passkeys', { response: created })).status).toBe(403)
  const forAdding = await optionsFrom(browser, 'account/passkeys')
  const got = authenticator.get(forAdding)
  expect((await browser.postJson('sign-in/passkey/verify', { response: got })).status).toBe(403)
})

test('a passkey that nobody here has is told as such', async () => {
  const visitor = await newVisitor()
  const answer = await signInByPasskey(visitor)
  expect(answer.status).toBe(403)
  expect(answer.json()).toMatchObject({ error: 'passkey-unknown' })
})

test('a passkey that was removed signs nobody in', async () => {
  await addPasskey()
  const page = await browser.get('account')
  const name = /aria-label="(Remove the passkey[^"]*)"/.exec(page.html)?.[1] ?? ''
  await browser.submit(page, name)
  const visitor = await newVisitor()
  await signInByPasskey(visitor)
  expect(await isSignedIn(visitor)).toBe(false)
})

test('the passkey of one account cannot be taken over by another', async () => {
  await addPasskey()
  const thief = world.newBrowser()
  await signIn(world, thief, 'thief@evil.example')
  const response = authenticator.create(await optionsFrom(thief, 'account/passkeys'))
  expect((await thief.postJson('account/passkeys', { response })).status).toBe(403)
})

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const MALFORMED: unknown[] = [
  undefined,
  null,
  [],
  'text',
  {},
  { id: 'a', rawId: 'a', type: 'public-key' },
  { id: 'a', rawId: 'a', type: 'public-key', response: null },
  { id: 1, rawId: {}, type: 'public-key', response: { clientDataJSON: 'e30' } },
  { id: 'a', rawId: 'a', type: 'password', response: {} },
  ...[
    '',
    '!!',
    'AAAA',
    b64(null),
    b64([]),
    b64({ challenge: 1 }),
    b64({ challenge: '' }),
    'A'.repeat(30_000),
  ].map((clientDataJSON) => ({
    id: 'a',
    rawId: 'a',
    type: 'public-key',
    response: { clientDataJSON, authenticatorData: 'AA', signature: 'AA', attestationObject: 'AA' },
  })),
]

test.each(MALFORMED.map((response) => [JSON.stringify(response)?.slice(0, 60), response]))(
  'the malformed answer %s is refused as a bad request',
  async (_, response) => {
    for (const path of ['sign-in/passkey/verify', 'account/passkeys']) {
      expect((await browser.postJson(path, { response })).status).toBe(400)
    }
  },
)

test('bytes that are no attestation are refused', async () => {
  const { challenge } = (await optionsFrom(browser, 'account/passkeys')) as { challenge: string }
  const response = {
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    response: {
      clientDataJSON: b64({ type: 'webauthn.create', challenge, origin: world.deps.config.publicUrl.origin }),
      attestationObject: Buffer.alloc(300, 0xbf).toString('base64url'),
    },
  }
  expect((await browser.postJson('account/passkeys', { response })).status).toBe(403)
})

test('bodies that are not JSON objects, other sites, and browsers without our cookie are refused', async () => {
  expect((await browser.postJson('sign-in/passkey/verify', [])).status).toBe(400)
  expect((await browser.post('sign-in/passkey/verify', { a: 'b' })).status).toBe(415)
  expect((await browser.postJson('sign-in/passkey/options', {}, { site: 'cross-site' })).status).toBe(403)
  expect((await browser.postJson('sign-in/passkey/options', {}, { site: null })).status).toBe(403)
  expect((await world.newBrowser().postJson('sign-in/passkey/options', {})).status).toBe(403)
})

test('only who is signed in may add a passkey', async () => {
  const visitor = await newVisitor()
  expect((await visitor.postJson('account/passkeys/options', {})).status).toBe(401)
  expect((await visitor.postJson('account/passkeys', {})).status).toBe(401)
})

test('on an IP address passkeys are neither offered nor taken', async () => {
  await world.close()
  world = await createWorld({ PUBLIC_URL: 'http://127.0.0.1:1', TRUST_PROXY: '1' })
  const url = `http://127.0.0.1:${world.deps.config.port}/sign-in`
  expect(await (await fetch(url)).text()).not.toMatch(/Sign in with a passkey|webauthn/)
  const answer = await fetch(`${url}/passkey/options`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: '{}',
  })
  expect(answer.status).toBe(404)
})

test('a client that asks for challenges without end is told to wait', async () => {
  await world.close()
  world = await createWorld({ REQUESTS_PER_CLIENT_PER_MINUTE: '2' })
  const visitor = await newVisitor()
  const ask = async () => (await visitor.postJson('sign-in/passkey/options', {})).status
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429])
  world.clock.now += 60_000
  expect(await ask()).toBe(200)
})
