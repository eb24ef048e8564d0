import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createSample,
  createSigner,
  HOST,
  makeSigned,
  type Sample,
  type SampleVersion,
  serve,
} from '../../checking/testing/sample-badges.ts'
import { createCredential, createParty, prove } from '../../checking/testing/sample-credentials.ts'
import { createAccount, openSignedIn } from '../../testing/badges.ts'
import type { Browser } from '../../testing/browser.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { recheckAll } from './start-rechecking.ts'

const ENTRY = `${HOST}/assertion.json`
const LIST = `${HOST}/revoked.json`
const REASON = 'Awarded by <b>mistake</b>'
const SHOWN = 'The issuer’s reason: Awarded by &lt;b>mistake&lt;/b>'

let world: World
let earner: Browser
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'earner', 'Earner@home.example')
  earner = await openSignedIn(world, 'earner')
})
afterEach(() => world.close())

async function add(entry: string): Promise<void> {
  const offer = await earner.get(`/issuer/accept?assertion=${encodeURIComponent(entry)}`)
  await earner.submit(offer, 'Add 1 badge')
}

/** What the badge's page says after a night in which it turned out to be revoked. */
async function readPageAfterNight(): Promise<string> {
  world.clock.now += 36 * 60 * 60_000
  await recheckAll({ ...world.deps, pause: async () => {}, signal: new AbortController().signal })
  const { id } = await world.deps.db.selectFrom('badge').select('id').executeTakeFirstOrThrow()
  const words = (await earner.get(`/badges/${id}`)).html.replace(/<[^>]*>/g, '')
  expect(words).toContain('Revoked on')
  return words
}

async function addSigned(version: SampleVersion, list: object): Promise<Sample> {
  const signer = await createSigner()
  const sample = makeSigned(createSample(version), signer.pem)
  sample.issuer.revocationList = LIST
  world.web.put(LIST, { body: list })
  serve(world.web, sample)
  await add(await signer.sign(sample.assertion))
  return sample
}

test.each([
  ['what is served in its place', { body: { revoked: true, revocationReason: REASON } }],
  ['what is said beside "gone"', { status: 410, body: { revoked: true, revocationReason: REASON } }],
])('an issuer’s reason is told from %s', async (_where, page) => {
  serve(world.web, createSample('2.0'))
  await add(ENTRY)
  world.web.put(ENTRY, page)
  expect(await readPageAfterNight()).toContain(SHOWN)
})

test('an issuer’s reason is told from a list of 2.0', async () => {
  const list = { type: 'RevocationList', id: LIST, issuer: `${HOST}/issuer.json` }
  const { assertion } = await addSigned('2.0', { ...list, revokedAssertions: [] })
  const revoked = [
    { id: 'urn:x', revocationReason: 'another' },
    { id: assertion.id, revocationReason: REASON },
  ]
  world.web.put(LIST, { body: { ...list, revokedAssertions: revoked } })
  expect(await readPageAfterNight()).toContain(SHOWN)
})

test('an issuer’s reason is told from a list of 1.1', async () => {
  const { assertion } = await addSigned('1.1', {})
  world.web.put(LIST, { body: { other: 'another', [String(assertion.uid)]: REASON } })
  expect(await readPageAfterNight()).toContain(SHOWN)
})

test('an issuer’s reason is told from a list of 3.0', async () => {
  const party = createParty('Ed25519', 'did:key')
  const credential = createCredential(party.issuer)
  const status = { id: LIST, type: '1EdTechRevocationList' }
  const url = `${HOST}/credential.json`
  serve(world.web, createSample('2.0'))
  world.web.put(LIST, { body: { issuer: party.issuer, revokedCredential: [] } })
  const secured = await prove({ ...credential, credentialStatus: status }, party, {
    cryptosuite: 'eddsa-jcs-2022',
  })
  world.web.put(url, { body: secured })
  await add(url)
  const revoked = [{ id: credential.id, revoked: true, revocationReason: REASON }]
  world.web.put(LIST, { body: { issuer: party.issuer, revokedCredential: revoked } })
  expect(await readPageAfterNight()).toContain(SHOWN)
})

test.each([
  ['is no text', { '@value': REASON }],
  ['is empty', ' '],
])('a reason that %s is none: what the check found is told', async (_what, revocationReason) => {
  serve(world.web, createSample('2.0'))
  await add(ENTRY)
  world.web.put(ENTRY, { body: { revoked: true, revocationReason } })
  const words = await readPageAfterNight()
  expect(words).not.toContain('The issuer’s reason')
  expect(words).toContain('the assertion says that it is revoked')
})

test('a long reason is cut', async () => {
  serve(world.web, createSample('2.0'))
  await add(ENTRY)
  world.web.put(ENTRY, { body: { revoked: true, revocationReason: 'x'.repeat(5000) } })
  expect(await readPageAfterNight()).not.toContain('x'.repeat(301))
})
