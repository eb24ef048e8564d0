import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { compactVerify, importSPKI } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeAddress } from './addresses.ts'
import { BADGES } from './catalogue.ts'
import { createDemoApp } from './demo-app.ts'
import type { References } from './references.ts'

const ADDRESS = 'ada@example.org'
const WHO = encodeAddress(ADDRESS)
const BACKPACK = 'http://localhost:8888/pack/'

let server: Server
let root: string

beforeAll(async () => {
  server = createServer((req, res) => app(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const app = createDemoApp({ backpackUrl: BACKPACK, publicUrl: root })
})

afterAll(() => {
  server.close()
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, root), { redirect: 'manual', ...init })
const readJson = async (url: string) => {
  const response = await ask(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  return (await response.json()) as Record<string, unknown>
}
const askReferences = async (address = ADDRESS) =>
  (await (await ask(`references?address=${encodeURIComponent(address)}`)).json()) as References

function expectRecipient(identity: unknown, salt: unknown, address = ADDRESS): void {
  expect(identity).toBe(`sha256$${createHash('sha256').update(`${address}${salt}`).digest('hex')}`)
}

/** Everything that a badge class names has to be there, and to be what it is named as. */
async function expectBadgeClass(url: string, version: 'v1' | 'v2', issuerPath: string): Promise<void> {
  const badgeClass = await readJson(url)
  expect(badgeClass).toMatchObject({
    '@context': `https://w3id.org/openbadges/${version}`,
    type: 'BadgeClass',
    id: url,
    issuer: `${root}${issuerPath}`,
  })
  const issuer = await readJson(`${badgeClass.issuer}`)
  expect(issuer).toMatchObject({ type: 'Issuer', id: badgeClass.issuer, url: root, name: expect.any(String) })
  const image = await ask(`${badgeClass.image}`)
  expect(image.headers.get('content-type')).toMatch(/^image\/(png|svg\+xml)/)
  const { criteria } = badgeClass as { criteria: string | { id: string } }
  const page = await ask(typeof criteria === 'string' ? criteria : criteria.id)
  expect(page.headers.get('content-type')).toContain('text/html')
}

test.each(BADGES.filter(({ form }) => form === 'hosted-2.0').map(({ id }) => id))(
  'the award of %s is a hosted assertion of version 2.0',
  async (id) => {
    const { badges } = await askReferences()
    const url = badges[id] ?? ''
    const assertion = await readJson(url)
    expect(assertion).toMatchObject({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: url,
      recipient: { type: 'email', hashed: true },
      verification: { type: 'HostedBadge' },
    })
    const { identity, salt } = assertion.recipient as Record<string, unknown>
    expectRecipient(identity, salt)
    expect(new URL(`${assertion.badge}`).origin).toBe(new URL(url).origin)
    await expectBadgeClass(`${assertion.badge}`, 'v2', 'issuer.json')
  },
)

test('the award of version 1.1 says where it is hosted', async () => {
  const { badges } = await askReferences()
  const url = badges.dovetail ?? ''
  const assertion = await readJson(url)
  expect(assertion).toMatchObject({ id: url, uid: expect.any(String), verify: { type: 'hosted', url } })
  const { identity, salt } = assertion.recipient as Record<string, unknown>
  expectRecipient(identity, salt)
  await expectBadgeClass(`${assertion.badge}`, 'v1', 'issuer-1.1.json')
})

test('the award of version 0.5 carries its badge inside, and its origin is the origin of its URL', async () => {
  const { badges } = await askReferences()
  const assertion = await readJson(badges['bike-doctor'] ?? '')
  expectRecipient(assertion.recipient, assertion.salt)
  expect(assertion.badge).toMatchObject({ issuer: { origin: new URL(root).origin } })
  const { image, criteria } = assertion.badge as Record<string, string>
  expect((await ask(`${image}`)).headers.get('content-type')).toBe('image/png')
  expect((await ask(`${criteria}`)).status).toBe(200)
  expect((await ask('badges/bike-doctor.json')).status).toBe(404)
})

test('the signed award verifies with the key that the issuer links', async () => {
  const { badges } = await askReferences()
  const text = badges['night-sky'] ?? ''
  const issuer = await readJson('issuer.json')
  const key = await readJson(`${issuer.publicKey}`)
  expect(key).toMatchObject({ type: 'CryptographicKey', id: issuer.publicKey, owner: issuer.id })
  const { payload } = await compactVerify(text, await importSPKI(`${key.publicKeyPem}`, 'RS256'))
  const assertion = JSON.parse(new TextDecoder().decode(payload))
  expect(assertion.verification).toEqual({ type: 'SignedBadge', creator: key.id })
  expectRecipient(assertion.recipient.identity, assertion.recipient.salt)
  await expectBadgeClass(assertion.badge, 'v2', 'issuer.json')
  expect(await (await ask(assertion.id)).text()).toBe(text)
  expect(await readJson(`${issuer.revocationList}`)).toMatchObject({ revokedAssertions: [] })
})

test('the signed award is the same text each time, and another one for another person', async () => {
  const [once, again, other] = [
    await askReferences(),
    await askReferences(' ADA@example.org'),
    await askReferences('grace@example.org'),
  ]
  expect(again).toEqual(once)
  expect(other.badges['night-sky']).not.toBe(once.badges['night-sky'])
})

test('each outcome has its situation behind it', async () => {
  const { outcomes, badges, labels } = await askReferences()
  expect(outcomes.DENIED).toEqual([badges['laser-cutter']])
  expect(outcomes.EXISTS).toEqual([badges['first-solder'], badges['first-solder']])

  expect((await ask(outcomes.INACCESSIBLE[0] ?? '')).status).toBe(404)

  const malformed = await ask(outcomes.MALFORMED[0] ?? '')
  expect(malformed.status).toBe(200)
  expect(await malformed.text()).toMatch(/^<!doctype html>/)

  const expired = await readJson(outcomes.INVALID[0] ?? '')
  expect(expired.id).toBe(outcomes.INVALID[0])
  expect(Date.parse(`${expired.expires}`)).toBeLessThan(Date.UTC(2022, 0))
  const { identity, salt } = expired.recipient as Record<string, unknown>
  expectRecipient(identity, salt)

  for (const reference of Object.values(outcomes).flat())
    expect(labels[reference]?.name).toEqual(expect.any(String))
})

test('without scripts the form leads to the full page of the backpack with the same awards', async () => {
  const { badges, outcomes } = await askReferences()
  const follow = async (query: string) => {
    const response = await ask(`add?address=${ADDRESS}&${query}`)
    expect(response.status).toBe(303)
    const target = new URL(response.headers.get('location') ?? '')
    expect(`${target.origin}${target.pathname}`).toBe(`${BACKPACK}issuer/accept`)
    return target.searchParams.getAll('assertion')
  }
  expect(await follow('badge=first-solder')).toEqual([badges['first-solder']])
  expect(await follow('badge=dovetail&badge=night-sky')).toEqual([badges.dovetail, badges['night-sky']])
  expect(await follow('badge=first-solder&outcome=INVALID')).toEqual(outcomes.INVALID)
})

test('the page allows the backpack its script and its frame, and nobody else anything', async () => {
  const policy = (await ask('')).headers.get('content-security-policy') ?? ''
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self' http://localhost:8888",
      'frame-src http://localhost:8888',
    ]),
  )
})

test('the page has what its policy lets it have: no script or style of its own inside', async () => {
  const page = await (await ask('')).text()
  expect(page).toContain('<script src="http://localhost:8888/pack/issuer.js" async></script>')
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+="/)
  for (const path of ['base.css', 'page.css', 'page.js', 'logo.svg'])
    expect((await ask(path)).status).toBe(200)
})

test.each([
  ['GET', `assertions/nothing/${WHO}.json`, 404],
  ['GET', `assertions/constructor/${WHO}.json`, 404],
  ['GET', 'assertions/first-solder/ada@example.org.json', 404],
  ['GET', 'assertions/first-solder/.json', 404],
  ['GET', `assertions/first-solder/${'A'.repeat(9000)}.json`, 404],
  ['GET', `assertions/night-sky/${WHO}.json`, 404],
  ['GET', `assertions/first-solder/${WHO}.jws`, 404],
  ['GET', 'assertions/first-solder/%E0%A4%A.json', 400],
  ['GET', 'badges/%', 400],
  ['GET', 'badges/nothing', 404],
  ['GET', 'badges/nothing.json', 404],
  ['GET', 'badges/first-solder.svg', 404],
  ['GET', 'badges/..%2f..%2fpackage.json', 404],
  ['GET', `outcomes/expired/${WHO}x.json`, 404],
  ['GET', 'outcomes/nothing/x.json', 404],
  ['GET', 'references', 400],
  ['GET', 'references?address=ada', 400],
  ['GET', `references?address=${ADDRESS}&address=${ADDRESS}`, 400],
  ['GET', 'add?badge=first-solder', 400],
  ['GET', `add?address=${ADDRESS}`, 400],
  ['GET', `add?address=${ADDRESS}&badge=nothing`, 400],
  ['GET', `add?address=${ADDRESS}&badge[toString]=1`, 400],
  ['GET', `add?address=${ADDRESS}&outcome=nothing`, 400],
  ['POST', '', 404],
  ['DELETE', 'issuer.json', 404],
])('%s %.60s is answered with %i', async (method, path, status) => {
  const response = await ask(path, { method })
  expect(response.status).toBe(status)
  expect(await response.text()).toMatch(/^[^\n<]+\.\n$/)
})
