import { expect, test } from 'vitest'
import { createFakeWeb } from '../testing/fake-web.ts'
import type { CheckContext } from './check-assertion.ts'
import { type Bendable, check, createPng, EARNER, HOST } from './testing/sample-badges.ts'
import {
  CREDENTIAL_URL,
  createController,
  createCredential,
  createParty,
  getControllerUrl,
  type IssuerKind,
  type Model,
  makeToken,
  type Party,
  prove,
} from './testing/sample-credentials.ts'

const MODELS: Model[] = ['VC 1.1', 'VC 2.0']
const KINDS: IssuerKind[] = ['https', 'did:web', 'did:key', 'did:jwk']
const PARTIES = new Map<string, Party>(
  (['Ed25519', 'P-256', 'P-384'] as const).flatMap((curve) =>
    KINDS.map((kind) => [`${curve} ${kind}`, createParty(curve, kind)] as const),
  ),
)
const RSA = createParty('RSA')
const SUITES = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-jcs-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
  ['ecdsa-jcs-2019', 'P-384'],
] as const

function getParty(curve: string, kind: IssuerKind = 'https'): Party {
  const party = PARTIES.get(`${curve} ${kind}`)
  if (party === undefined) throw new TypeError(`no such party: ${curve} ${kind}`)
  return party
}

function serve(party: Party, body?: Bendable) {
  const web = createFakeWeb()
  const url = getControllerUrl(party)
  if (url !== null) web.put(url, createController(party))
  web.put(`${HOST}/image.png`, { body: createPng(), contentType: 'image/png' })
  if (body !== undefined)
    web.put(CREDENTIAL_URL, { body: typeof body === 'string' ? body : JSON.stringify(body) })
  return web
}

const judge = (party: Party, body: Bendable, context: Partial<CheckContext> = {}) =>
  check(serve(party, body), CREDENTIAL_URL, context)

test.each(
  SUITES.flatMap(([suite, curve]) =>
    KINDS.flatMap((kind) => MODELS.map((model) => [suite, curve, kind, model] as const)),
  ),
)(
  'a credential proven by %s (%s) of an issuer by %s is accepted (%s)',
  async (cryptosuite, curve, kind, model) => {
    const party = getParty(curve, kind)
    const document = await prove(createCredential(party.issuer, model), party, { cryptosuite })
    expect(await judge(party, document)).toMatchObject({
      badge: {
        version: '3.0',
        kind: 'signed',
        source: CREDENTIAL_URL,
        recipient: EARNER,
        host: kind === 'https' || kind === 'did:web' ? 'issuer.example' : party.issuer.slice(0, 100),
        content: { name: 'Reader', issuer: { name: 'Issuer' }, issuedOn: Date.parse('2026-05-01T00:00:00Z') },
      },
    })
  },
)

test.each(
  (['RSA', 'Ed25519', 'P-256', 'P-384'] as const).flatMap((curve) =>
    MODELS.flatMap((model) => [true, false].map((isWrapped) => [curve, model, isWrapped] as const)),
  ),
)('a token signed with %s is accepted (%s, in a vc claim: %s)', async (curve, model, isWrapped) => {
  const party = curve === 'RSA' ? RSA : getParty(curve)
  const token = await makeToken(createCredential(party.issuer, model), party, { isWrapped })
  const web = serve(party)
  const direct = await check(web, token)
  expect(direct).toMatchObject({ badge: { version: '3.0', kind: 'signed', payload: token } })
  for (const body of [token, `${token}\n`, JSON.stringify(token)]) {
    const served = await judge(party, body)
    expect(served).toMatchObject({ badge: { payload: token } })
    if (served.outcome === 'ready' && direct.outcome === 'ready')
      expect(served.badge.fingerprint).toBe(direct.badge.fingerprint)
  }
})

test.each(KINDS)('a token of an issuer by %s is accepted', async (kind) => {
  const party = getParty('P-256', kind)
  expect(await check(serve(party), await makeToken(createCredential(party.issuer), party))).toMatchObject({
    outcome: 'ready',
  })
})

test('a proof of before there were suites is accepted where the key is provable', async () => {
  const party = getParty('Ed25519')
  const document = createCredential(party.issuer, 'VC 1.1')
  document['@context'][2] = 'https://w3id.org/security/suites/ed25519-2020/v1'
  const proven = await prove(document, party, { type: 'Ed25519Signature2020', cryptosuite: undefined })
  expect(await judge(party, proven)).toMatchObject({ outcome: 'ready' })
})

test('a credential without a picture gets ours, and is baked under its own keyword later', async () => {
  const party = getParty('Ed25519')
  const document = createCredential(party.issuer)
  delete document.credentialSubject.achievement.image
  const proven = await prove(document, party)
  const checked = await judge(party, proven)
  expect(checked).toMatchObject({ badge: { image: { type: 'image/png' }, payload: JSON.stringify(proven) } })
})

test('the same credential by its document, signed again and as a token is the same badge', async () => {
  const party = getParty('P-256')
  const document = createCredential(party.issuer)
  const bodies = [
    await prove(document, party),
    await prove(document, party, { cryptosuite: 'ecdsa-jcs-2019' }),
    await makeToken(document, party),
  ]
  const fingerprints = await Promise.all(
    bodies.map(async (body) => {
      const checked = await judge(party, body)
      return checked.outcome === 'ready' ? checked.badge.fingerprint : checked
    }),
  )
  expect(new Set(fingerprints).size).toBe(1)
})

test('two issuers that call a credential the same have two badges', async () => {
  const parties = [getParty('P-256'), getParty('P-256', 'did:key'), getParty('Ed25519', 'did:key')]
  const fingerprints = await Promise.all(
    parties.map(async (party) => {
      const checked = await judge(party, await prove(createCredential(party.issuer), party))
      return checked.outcome === 'ready' ? checked.badge.fingerprint : checked
    }),
  )
  expect(new Set(fingerprints).size).toBe(3)
})

test('a proof of an unknown kind beside a good one is no fault', async () => {
  const party = getParty('Ed25519')
  const document = await prove(createCredential(party.issuer), party)
  const stranger = {
    type: 'DataIntegrityProof',
    cryptosuite: 'tomorrow-2099',
    proofPurpose: 'assertionMethod',
  }
  expect(await judge(party, { ...document, proof: [stranger, document.proof] })).toMatchObject({
    outcome: 'ready',
  })
})

test('nothing is fetched but the credential before its recipient is known to be the account', async () => {
  const party = getParty('Ed25519')
  const web = serve(party, await prove(createCredential(party.issuer), party))
  expect(await check(web, CREDENTIAL_URL, { addresses: ['other@home.example'] })).toMatchObject({
    rejection: { code: 'recipient-mismatch' },
  })
  expect(web.fetched).toEqual([CREDENTIAL_URL])
})

test('no context is ever fetched', async () => {
  const party = getParty('Ed25519')
  const web = serve(party, await prove(createCredential(party.issuer), party))
  await check(web, CREDENTIAL_URL)
  expect(web.fetched).toEqual([CREDENTIAL_URL, `${HOST}/image.png`, `${HOST}/issuer.json`])
})
