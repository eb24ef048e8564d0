import { randomBytes } from 'node:crypto'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { bake } from '../openbadges/bake.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import type { Check } from './notes.ts'
import {
  createPng,
  createSample,
  createSigner,
  EARNER,
  HOST,
  makeSigned,
  NOON,
  type Sample,
  type SampleVersion,
  serve,
} from './testing/sample-badges.ts'
import { createCredential, createParty, makeToken, prove } from './testing/sample-credentials.ts'
import { type VerifyContext, verify } from './verify.ts'

const VERSIONS: SampleVersion[] = ['0.5', '1.0', '1.1', '2.0']
const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>')

function createWorld(sample: Sample, context: Partial<VerifyContext> = {}) {
  const web = createFakeWeb()
  serve(web, sample)
  const judge = (input: string | Uint8Array) =>
    verify(input, {
      fetchSafely: web.fetchSafely,
      now: NOON,
      ownHost: null,
      addresses: [EARNER],
      ...context,
    })
  return { web, judge }
}

const listNames = (checks: Check[], outcome: Check['outcome']) =>
  checks.filter((check) => check.outcome === outcome).map(({ name }) => name)

async function createSignedSample(version: SampleVersion) {
  const signer = await createSigner()
  const sample = makeSigned(createSample(version), signer.pem)
  return { sample, jws: await signer.sign(sample.assertion) }
}

test.each(VERSIONS)('the report of a good hosted badge of %s has no failed check', async (version) => {
  const { judge } = createWorld(createSample(version))
  const report = await judge(`${HOST}/assertion.json`)
  expect(report).toMatchObject({ verdict: 'valid', reason: null, code: null, version })
  expect(report.badge?.content.name).toBe('Reader')
  expect(listNames(report.checks, 'failed')).toEqual([])
  expect(listNames(report.checks, 'passed')).toEqual(
    expect.arrayContaining(['retrieval', 'version', 'recipient', 'badge-class', 'issuer', 'expiry']),
  )
  expect(listNames(report.checks, 'skipped')).toEqual(
    expect.arrayContaining(['key', 'signature', 'revocation']),
  )
})

test.each(['1.0', '1.1', '2.0'] as const)('a signed badge of %s tells of its key', async (version) => {
  const { sample, jws } = await createSignedSample(version)
  const report = await createWorld(sample).judge(jws)
  expect(report).toMatchObject({ verdict: 'valid', version, badge: { kind: 'signed' } })
  expect(report.checks.find(({ name }) => name === 'key')).toMatchObject({
    outcome: 'passed',
    clause: expect.stringContaining(`OB ${version}`),
    detail: `the issuer's, at ${HOST}/key.json`,
  })
})

test('every check names its clause, and what comes after a fault was not looked at', async () => {
  const sample = createSample('2.0')
  sample.assertion.expires = '2026-01-01T00:00:00Z'
  const report = await createWorld(sample).judge(`${HOST}/assertion.json`)
  expect(report).toMatchObject({ verdict: 'invalid', reason: 'INVALID', code: 'expired', badge: null })
  expect(listNames(report.checks, 'failed')).toEqual(['expiry'])
  expect(report.checks.find(({ name }) => name === 'hosting')).toMatchObject({
    outcome: 'skipped',
    detail: 'not looked at, since another check failed',
  })
  expect(report.checks.every(({ clause, detail }) => clause !== '' && detail !== '')).toBe(true)
})

const faults: [string, string, (sample: Sample) => void][] = [
  ['not-withdrawn', 'revoked', ({ assertion }) => Object.assign(assertion, { revoked: true })],
  [
    'version',
    'unknown-version',
    ({ assertion }) => delete assertion['@context'] && delete assertion.badge && delete assertion.recipient,
  ],
  ['structure', 'missing-field', ({ assertion }) => delete assertion.issuedOn],
  [
    'recipient',
    'recipient-mismatch',
    ({ assertion }) => Object.assign(assertion.recipient, { identity: 'a@b.example' }),
  ],
  [
    'verification-type',
    'verification-mismatch',
    ({ assertion }) => Object.assign(assertion.verification, { type: 'SignedBadge' }),
  ],
  ['identity', 'id-mismatch', ({ assertion }) => Object.assign(assertion, { id: `${HOST}/other.json` })],
  ['badge-class', 'badge-class-malformed', ({ badgeClass }) => delete badgeClass.name],
  ['issuer', 'issuer-malformed', ({ issuer }) => delete issuer.name],
  ['image', 'image-unreadable', (sample) => Object.assign(sample, { image: new Uint8Array(4) })],
  [
    'issue-date',
    'issued-in-future',
    ({ assertion }) => Object.assign(assertion, { issuedOn: '2027-01-01T00:00:00Z' }),
  ],
  ['hosting', 'scope', ({ issuer }) => Object.assign(issuer, { verification: { startsWith: `${HOST}/x/` } })],
]
test.each(faults)('the check "%s" fails with %s', async (name, code, bend) => {
  const sample = createSample('2.0')
  bend(sample)
  const report = await createWorld(sample).judge(`${HOST}/assertion.json`)
  expect(report).toMatchObject({ verdict: 'invalid', code })
  expect(listNames(report.checks, 'failed')).toContain(name)
})

test('a changed token fails by its signature, one by a key elsewhere by its key', async () => {
  const { sample, jws } = await createSignedSample('2.0')
  const other = await createSigner()
  const forged = await createWorld(sample).judge(await other.sign(sample.assertion))
  expect(forged.code).toBe('signature')
  expect(listNames(forged.checks, 'failed')).toEqual(['signature'])
  delete sample.issuer.publicKey
  const unlinked = await createWorld(sample).judge(jws)
  expect(unlinked.code).toBe('key-not-linked')
  expect(listNames(unlinked.checks, 'failed')).toEqual(['key'])
})

test('an issuer’s list is told of', async () => {
  const { sample, jws } = await createSignedSample('2.0')
  sample.issuer.revocationList = `${HOST}/revoked.json`
  const { web, judge } = createWorld(sample)
  web.put(`${HOST}/revoked.json`, { body: { type: 'RevocationList', revokedAssertions: [] } })
  const good = await judge(jws)
  expect(listNames(good.checks, 'passed')).toContain('revocation')
  web.put(`${HOST}/revoked.json`, {
    body: { type: 'RevocationList', revokedAssertions: [sample.assertion.id] },
  })
  const revoked = await judge(jws)
  expect(revoked.code).toBe('revoked')
  expect(listNames(revoked.checks, 'failed')).toEqual(['revocation'])
})

test('without an address whose it is does not count, and is said to be skipped', async () => {
  const { judge } = createWorld(createSample('2.0'), { addresses: null })
  const report = await judge(`${HOST}/assertion.json`)
  expect(report.verdict).toBe('valid')
  expect(listNames(report.checks, 'skipped')).toContain('recipient')
})

test('a picture is opened, and what is baked into it verified', async () => {
  const sample = createSample('2.0')
  const { judge } = createWorld(sample)
  const pictures = [
    { type: 'image/png', bytes: createPng() },
    { type: 'image/svg+xml', bytes: SVG },
  ] as const
  for (const picture of pictures) {
    const baked = bake(picture, JSON.stringify(sample.assertion), { version: '2.0', kind: 'hosted' })
    expect(await judge(baked.ok ? baked.value : picture.bytes)).toMatchObject({ verdict: 'valid' })
  }
  expect(await judge(createPng())).toMatchObject({ reason: 'MALFORMED', code: 'image-without-badge' })
  expect(await judge(SVG)).toMatchObject({ reason: 'MALFORMED', code: 'image-without-badge' })
})

describe('a picture at a URL', () => {
  const url = `${HOST}/baked`
  async function judgeServed(body: Uint8Array, sample = createSample('2.0')) {
    const { web, judge } = createWorld(sample)
    web.put(url, { body, contentType: 'image/png' })
    return judge(url)
  }
  const bakeInto = (bytes: Uint8Array, payload: string) => {
    const baked = bake({ type: 'image/png', bytes }, payload, { version: '2.0', kind: 'signed' })
    return baked.ok ? baked.value : bytes
  }

  test('is opened, and what is baked into it verified where it is hosted', async () => {
    const sample = createSample('2.0')
    const report = await judgeServed(bakeInto(createPng(), JSON.stringify(sample.assertion)), sample)
    expect(report).toMatchObject({ verdict: 'valid', version: '2.0', badge: { host: 'issuer.example' } })
    expect(report.badge?.documents.assertion?.url).toBe(`${HOST}/assertion.json`)
  })

  test('may carry a token, or an address', async () => {
    const { sample, jws } = await createSignedSample('2.0')
    expect(await judgeServed(bakeInto(createPng(), jws), sample)).toMatchObject({ verdict: 'valid' })
    const byUrl = bakeInto(createPng(), `${HOST}/assertion.json`)
    expect(await judgeServed(byUrl)).toMatchObject({ verdict: 'valid' })
  })

  test('may be larger than an assertion', async () => {
    const filled = new PNG({ width: 700, height: 700 })
    filled.data.set(randomBytes(filled.data.length))
    const baked = bakeInto(new Uint8Array(PNG.sync.write(filled)), `${HOST}/assertion.json`)
    expect(baked.length).toBeGreaterThan(limits.documentBytes)
    expect(await judgeServed(baked)).toMatchObject({ verdict: 'valid' })
  })

  test('without a badge is told from a broken one', async () => {
    for (const bytes of [createPng(), SVG]) {
      const report = await judgeServed(bytes)
      expect(report).toMatchObject({ reason: 'MALFORMED', code: 'image-without-badge', badge: null })
      expect(listNames(report.checks, 'failed')).toEqual(['retrieval'])
    }
  })

  test('is opened once: a picture that names a picture is no badge', async () => {
    expect(await judgeServed(bakeInto(createPng(), url))).toMatchObject({ verdict: 'invalid' })
  })
})

test('a document only tells where it is hosted: what is there counts', async () => {
  const sample = createSample('2.0')
  const copy = JSON.stringify({
    ...sample.assertion,
    narrative: 'I am better',
    recipient: sample.assertion.recipient,
  })
  const { web, judge } = createWorld(sample)
  const report = await judge(copy)
  expect(report.verdict).toBe('valid')
  expect(report.badge?.content).not.toHaveProperty('narrative')
  web.put(`${HOST}/assertion.json`, { body: { ...sample.assertion, revoked: true } })
  expect(await judge(copy)).toMatchObject({ code: 'revoked' })
  web.remove(`${HOST}/assertion.json`)
  expect(await judge(copy)).toMatchObject({ reason: 'INACCESSIBLE', code: 'not-found' })
  web.put(`${HOST}/assertion.json`, { body: { ...sample.assertion, id: `${HOST}/third.json` } })
  expect(await judge(copy)).toMatchObject({ code: 'id-mismatch' })
})

test('a document that names no address has none to be hosted at', async () => {
  const { judge } = createWorld(createSample('0.5'))
  const report = await judge(JSON.stringify(createSample('0.5').assertion))
  expect(report).toMatchObject({ version: '0.5', reason: 'INACCESSIBLE', code: 'not-a-reference' })
})

test.each([
  ['ftp://issuer.example/a', 'not-a-reference'],
  ['', 'not-a-reference'],
  ['{', 'not-json'],
  ['[]', 'not-json'],
  [new Uint8Array([0x7b, 0xff]), 'not-json'],
  [new TextEncoder().encode('hello'), 'not-json'],
  [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image-without-badge'],
  ['x'.repeat(9_000_000), 'too-large'],
])('%j is no badge: %s', async (input, code) => {
  const report = await createWorld(createSample('2.0')).judge(input)
  expect(report).toMatchObject({ verdict: 'invalid', code, version: null, badge: null })
  expect(listNames(report.checks, 'failed')).toHaveLength(1)
})

test('a token and an address may be quoted, and stand in bytes', async () => {
  const { sample, jws } = await createSignedSample('2.0')
  const { judge } = createWorld(sample)
  for (const text of [`"${jws}"`, `\uFEFF${jws}\n`, new TextEncoder().encode(`${jws}\n`)])
    expect(await judge(text)).toMatchObject({ verdict: 'valid' })
})

test('a credential of 3.0 proves itself, as its document, as a token and in its picture', async () => {
  const party = createParty('Ed25519', 'did:key')
  const { web, judge } = createWorld(createSample('2.0'), { addresses: null })
  const proven = JSON.stringify(await prove(createCredential(party.issuer), party))
  const token = await makeToken(createCredential(party.issuer), party)
  const baked = bake({ type: 'image/png', bytes: createPng() }, proven, { version: '3.0', kind: 'signed' })
  for (const input of [proven, token, baked.ok ? baked.value : '']) {
    const report = await judge(input)
    expect(report).toMatchObject({ verdict: 'valid', version: '3.0' })
    expect(listNames(report.checks, 'passed')).toEqual(
      expect.arrayContaining(['context', 'key', 'signature']),
    )
    expect(listNames(report.checks, 'skipped')).toContain('hosting')
  }
  expect(web.fetched).not.toContain(`${HOST}/assertion.json`)
  const changed = await judge(proven.replace('validFrom":"2026', 'validFrom":"2025'))
  expect(changed).toMatchObject({ verdict: 'invalid', reason: 'INVALID', version: '3.0' })
  expect(listNames(changed.checks, 'failed')).toEqual(['signature'])
})
