import { expect, test } from 'vitest'
import { bake } from '../openbadges/bake.ts'
import { REASON_OF, type RejectionCode } from '../openbadges/rejections.ts'
import { createFakeWeb, hashedIdentity } from '../testing/fake-web.ts'
import { checkBent, rejectionOf } from './testing/bent-badges.ts'
import {
  check,
  createSample,
  EARNER,
  HOST,
  NOON,
  type SampleVersion,
  serve,
} from './testing/sample-badges.ts'

const VERSIONS: SampleVersion[] = ['0.5', '1.0', '1.1', '2.0']
const LINKING: SampleVersion[] = ['1.0', '1.1', '2.0']
test.each(VERSIONS)('a good hosted badge of version %s is ready', async (version) => {
  const checked = await checkBent(version, () => {})
  expect(checked).toMatchObject({
    outcome: 'ready',
    badge: {
      version,
      kind: 'hosted',
      host: 'issuer.example',
      recipient: EARNER,
      source: `${HOST}/assertion.json`,
      content: { name: 'Reader', description: 'Reads specifications', issuer: { name: 'Issuer' } },
      image: { type: 'image/png' },
    },
  })
})

test('what is baked is the document, and for 0.5 its address', async () => {
  const modern = await checkBent('2.0', () => {})
  const old = await checkBent('0.5', () => {})
  expect(modern).toMatchObject({ badge: { payload: JSON.stringify(createSample('2.0').assertion) } })
  expect(old).toMatchObject({ badge: { payload: `${HOST}/assertion.json` } })
})

test('the recipient is checked before anything that the assertion names is fetched', async () => {
  const web = createFakeWeb()
  const sample = createSample('2.0')
  sample.assertion.recipient.identity = 'other@home.example'
  serve(web, sample)
  const checked = await check(web, sample.entry)
  expect(checked).toMatchObject({
    rejection: { code: 'recipient-mismatch', recipient: 'other@home.example' },
  })
  expect(web.fetched).toEqual([sample.entry])
})

test('a rejection stays short, whatever an issuer writes into what it names', async () => {
  const rejection = await rejectionOf('2.0', ({ assertion, badgeClass }) => {
    assertion.badge = { ...badgeClass, id: 'urn:uuid:1', name: 'n'.repeat(9000) }
    assertion.recipient.identity = `${'a'.repeat(9000)}@home.example`
  })
  expect(JSON.stringify(rejection).length).toBeLessThan(2000)
  expect(rejection).toMatchObject({ code: 'recipient-mismatch', name: 'n'.repeat(500) })
})

test('a text with U+0000 in it is no text', async () => {
  const rejection = await rejectionOf('1.0', ({ badgeClass }) => {
    badgeClass.name = 'Rea\0der'
  })
  expect(rejection).toMatchObject({ code: 'badge-class-malformed', field: 'name' })
})

test('a hashed recipient that does not match gives no address away', async () => {
  const rejection = await rejectionOf('2.0', ({ assertion }) => {
    assertion.recipient = { type: 'email', hashed: true, identity: hashedIdentity('other@home.example') }
  })
  expect(rejection.code).toBe('recipient-mismatch')
  expect(rejection).not.toHaveProperty('recipient')
})

const unfetchable: [string, RejectionCode][] = [
  ['ftp://issuer.example/a', 'not-a-reference'],
  ['file:///etc/passwd', 'not-a-reference'],
  ['data:application/json,{}', 'not-a-reference'],
  ['javascript:alert(1)', 'not-a-reference'],
  ['https://user:secret@issuer.example/a', 'not-a-reference'],
  ['', 'not-a-reference'],
  ['a.b.c', 'not-a-reference'],
  ['https://', 'not-a-reference'],
  ['https://backpack.example/badge', 'forbidden-address'],
  ['https://backpack.example:443/badge', 'forbidden-address'],
  ['https://BACKPACK.example./badge', 'forbidden-address'],
  ['https://nowhere.example/', 'not-found'],
  ['x'.repeat(70_000), 'too-many'],
]
test.each(unfetchable)('%.40s cannot be got: %s', async (entry, code) => {
  const checked = await check(createFakeWeb(), entry)
  expect(checked).toMatchObject({ rejection: { code } })
  expect(REASON_OF[code]).toBe('INACCESSIBLE')
})

test.each(['unreachable', 'timeout', 'forbidden-address'] as const)(
  'an assertion whose host is %s keeps that code',
  async (code) => {
    const web = createFakeWeb()
    web.fail(`${HOST}/a`, code)
    expect(await check(web, `${HOST}/a`)).toMatchObject({ rejection: { code, document: 'assertion' } })
    expect(REASON_OF[code]).toBe('INACCESSIBLE')
  },
)

test('an assertion beyond the limit is malformed', async () => {
  const web = createFakeWeb()
  web.put(`${HOST}/a`, { body: ' '.repeat(1024 * 1024 + 1) })
  expect(await check(web, `${HOST}/a`)).toMatchObject({ rejection: { code: 'too-large' } })
})

test('a server that answers 503 is inaccessible', async () => {
  const web = createFakeWeb()
  web.put(`${HOST}/a`, { status: 503, body: JSON.stringify(createSample('2.0').assertion) })
  expect(await check(web, `${HOST}/a`)).toMatchObject({ rejection: { code: 'http-error' } })
})

const notJson: [string, string | Uint8Array][] = [
  ['text', 'not json'],
  ['nothing', ''],
  ['a page', '<!doctype html><title>Badge</title>'],
  ['null', 'null'],
  ['an array', '[]'],
  ['a number', '7'],
  ['a web page with a drawing in it', '<!doctype html><html><svg viewBox="0 0 1 1"/></html>'],
  ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
]
test.each(notJson)('%s is no assertion', async (_name, body) => {
  const web = createFakeWeb()
  web.put(`${HOST}/a`, { body })
  expect(await check(web, `${HOST}/a`)).toMatchObject({ rejection: { code: 'not-json' } })
  expect(REASON_OF['not-json']).toBe('MALFORMED')
})

test('a picture is no assertion, but may carry one', async () => {
  const { entry, assertion, image } = createSample('2.0')
  const web = createFakeWeb()
  serve(web, createSample('2.0'))
  web.put(`${HOST}/a`, { body: image })
  expect(await check(web, `${HOST}/a`)).toMatchObject({ rejection: { code: 'image-without-badge' } })
  expect(REASON_OF['image-without-badge']).toBe('MALFORMED')
  const baked = bake({ type: 'image/png', bytes: image }, JSON.stringify(assertion), {
    version: '2.0',
    kind: 'hosted',
  })
  web.put(`${HOST}/a`, { body: baked.ok ? baked.value : '' })
  expect(await check(web, `${HOST}/a`)).toMatchObject({
    outcome: 'ready',
    badge: { source: `${HOST}/a`, documents: { assertion: { url: entry } } },
  })
})

test('a byte order mark, an odd content type and white space around are no faults', async () => {
  const checked = await checkBent('2.0', ({ entry, assertion }, web) => {
    web.put(entry, { contentType: 'text/html', body: `\uFEFF\n ${JSON.stringify(assertion)}\n` })
  })
  expect(checked.outcome).toBe('ready')
})

test.each([
  ['nested too deep', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`],
  ['too many members', JSON.stringify({ a: Array.from({ length: 10_001 }, () => 0) })],
  ['deep enough to hurt', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
])('JSON that is %s is refused before anybody walks over it', async (_name, body) => {
  const web = createFakeWeb()
  web.put(`${HOST}/a`, { body })
  expect(await check(web, `${HOST}/a`)).toMatchObject({ rejection: { code: 'too-large' } })
})

test.each([
  '{"revoked": true}',
  '{"@context": "https://w3id.org/openbadges/v2", "id": "x", "revoked": true}',
])('%s is revoked though it is nothing else', async (body) => {
  expect(await rejectionOf('2.0', ({ entry }, web) => web.put(entry, { body }))).toMatchObject({
    code: 'revoked',
  })
})

const required: Record<SampleVersion, string[]> = {
  '0.5': ['recipient', 'badge'],
  '1.0': ['uid', 'recipient', 'badge', 'issuedOn', 'verify'],
  '1.1': ['uid', 'type', 'recipient', 'badge', 'issuedOn', 'verify'],
  '2.0': ['id', 'type', 'recipient', 'badge', 'issuedOn', 'verification'],
}
for (const version of VERSIONS) {
  // Without them the document is of another version, or of none: both are malformed.
  const telling = version === '0.5' ? ['recipient'] : required[version]
  test.each(telling)(`a ${version} assertion without %s is malformed`, async (field) => {
    const rejection = await rejectionOf(version, ({ assertion }) => {
      delete assertion[field]
    })
    expect(rejection).toMatchObject({ code: 'missing-field', field, document: 'assertion' })
  })
  test.each(telling)(`a ${version} assertion whose %s is a number is malformed`, async (field) => {
    const rejection = await rejectionOf(version, ({ assertion }) => {
      assertion[field] = 7
    })
    expect(rejection.code).toBe('wrong-type')
  })
}

test.each(['name', 'description', 'criteria', 'issuer'])(
  'a 0.5 badge without %s is malformed',
  async (field) => {
    const rejection = await rejectionOf('0.5', ({ badgeClass }) => {
      delete badgeClass[field]
    })
    expect(rejection).toMatchObject({ code: 'missing-field', field: `badge.${field}` })
  },
)

test.each(['soon', '2026-02-30', 1777777777777, '', true])('%s is no date', async (date) => {
  for (const field of ['issuedOn', 'expires']) {
    const rejection = await rejectionOf('2.0', ({ assertion }) => {
      assertion[field] = date
    })
    expect(rejection).toMatchObject({ code: 'wrong-type', field })
  }
})

test.each([
  { salt: null },
  { salt: '' },
  { hashed: 'false' },
  { hashed: undefined },
  { type: 'Email' },
  { type: 'http://schema.org/email' },
  { identity: EARNER.toUpperCase() },
  { identity: ` ${EARNER} ` },
])('a plain recipient with %o is fine', async (members) => {
  for (const version of LINKING) {
    const checked = await checkBent(version, ({ assertion }) => Object.assign(assertion.recipient, members))
    expect(checked.outcome).toBe('ready')
  }
})

test.each([{ expires: null }, { issuedOn: '2026-05-01' }, { issuedOn: 1777777777 }, { evidence: null }])(
  'an assertion with %o is fine',
  async (members) => {
    for (const version of LINKING) {
      const checked = await checkBent(version, ({ assertion }) => Object.assign(assertion, members))
      expect(checked.outcome).toBe('ready')
    }
  },
)

test.each([
  { '@context': 'https://www.w3.org/ns/credentials/v9', type: ['VerifiableCredential'] },
  { '@context': 'https://example.org/own' },
  { hello: 'world' },
  {},
])('%o is of no version that is known', async (document) => {
  expect(await rejectionOf('2.0', ({ entry }, web) => web.put(entry, { body: document }))).toMatchObject({
    code: 'unknown-version',
  })
  expect(REASON_OF['unknown-version']).toBe('MALFORMED')
})

test('expiry counts at the very moment, and a date without time lasts until its end', async () => {
  const expire = (expires: unknown) =>
    checkBent('2.0', ({ assertion }) => {
      assertion.expires = expires
    })
  expect(await expire(new Date(NOON).toISOString())).toMatchObject({
    rejection: { code: 'expired', at: NOON },
  })
  expect(await expire(new Date(NOON + 1000).toISOString())).toMatchObject({ outcome: 'ready' })
  expect(await expire('2026-05-05')).toMatchObject({ outcome: 'ready' })
  expect(await expire('2026-05-04')).toMatchObject({ rejection: { code: 'expired', name: 'Reader' } })
  expect(REASON_OF.expired).toBe('INVALID')
})

test('issued in the future is refused beyond five minutes of skew', async () => {
  const issue = (at: number) =>
    checkBent('2.0', ({ assertion }) => {
      assertion.issuedOn = new Date(at).toISOString()
    })
  expect(await issue(NOON + 300_000)).toMatchObject({ outcome: 'ready' })
  expect(await issue(NOON + 301_000)).toMatchObject({ rejection: { code: 'issued-in-future' } })
})

test('0.5: null where something may be missing, a hash, a Unix time and relative evidence are fine', async () => {
  const checked = await checkBent('0.5', ({ assertion, badgeClass }) => {
    badgeClass.issuer.org = null
    Object.assign(assertion, {
      salt: 'sel gris',
      recipient: hashedIdentity(EARNER, 'sel gris'),
      issued_on: 1777777777,
      evidence: '/work',
    })
  })
  expect(checked).toMatchObject({
    badge: { content: { issuedOn: 1777777777000, evidence: [{ url: `${HOST}/work` }] } },
  })
})

test('1.x: documents on another host than the assertion are accepted, and the assertion’s host is shown', async () => {
  for (const version of ['1.0', '1.1'] as const) {
    const elsewhere = 'https://platform.example'
    const checked = await checkBent(version, ({ assertion, badgeClass, issuer }, web) => {
      assertion.badge = `${elsewhere}/badge`
      badgeClass.issuer = `${elsewhere}/issuer`
      issuer.url = 'https://third.example'
      web.put(`${elsewhere}/badge`, { body: badgeClass })
      web.put(`${elsewhere}/issuer`, { body: issuer })
    })
    expect(checked).toMatchObject({ badge: { host: 'issuer.example' } })
  }
})

test('the same document in an array or a string, and contexts in lists, are read alike in 2.0', async () => {
  const checked = await checkBent('2.0', ({ assertion, badgeClass }) => {
    assertion['@context'] = ['https://w3id.org/openbadges/v2', { own: 'https://example.org/own' }]
    assertion.type = ['Assertion', 'Extension']
    assertion.verification = [{ type: ['hosted'] }]
    assertion.badge = [assertion.badge]
    badgeClass.issuer = [badgeClass.issuer]
    badgeClass.tags = 'reading'
  })
  expect(checked).toMatchObject({ badge: { content: { tags: ['reading'] } } })
})

test('an embedded copy counts only where it has no address of its own', async () => {
  const hosted = await checkBent('2.0', ({ assertion, badgeClass }) => {
    assertion.badge = { ...badgeClass, name: 'Forged' }
  })
  expect(hosted).toMatchObject({ badge: { content: { name: 'Reader' } } })
  const loose = await checkBent('2.0', ({ assertion, badgeClass }) => {
    assertion.badge = { ...badgeClass, id: 'urn:uuid:1', name: 'Loose' }
  })
  expect(loose).toMatchObject({ badge: { content: { name: 'Loose' } } })
})

test('uids and members with the names of built-ins harm nothing', async () => {
  const checked = await checkBent('1.0', ({ entry, assertion }, web) => {
    assertion.uid = 'constructor'
    web.put(entry, {
      body: JSON.stringify(assertion).replace('{', '{"__proto__": {"revoked": true}, "constructor": 1,'),
    })
  })
  expect(checked).toMatchObject({ outcome: 'ready' })
})

test('extensions, endorsements and words of one’s own are kept, and baked with the rest', async () => {
  const more = {
    endorsement: [
      'https://board.example/endorsement',
      { type: 'Endorsement', claim: { endorsementComment: 'Good' } },
    ],
    'extensions:location': {
      '@context': 'https://x.example/v1',
      type: ['Extension', 'x:Place'],
      place: 'Here',
    },
    'https://x.example/own': 'word',
  }
  for (const version of ['1.1', '2.0'] as const) {
    const checked = await checkBent(version, ({ assertion, badgeClass, issuer }) => {
      for (const document of [assertion, badgeClass, issuer]) Object.assign(document, more)
    })
    if (checked.outcome !== 'ready') throw new Error(JSON.stringify(checked))
    const { payload, documents } = checked.badge
    const texts = [payload, documents.assertion, documents['badge-class'], documents.issuer]
    for (const text of texts)
      expect(JSON.parse(typeof text === 'string' ? text : (text?.body ?? ''))).toMatchObject(more)
  }
})
