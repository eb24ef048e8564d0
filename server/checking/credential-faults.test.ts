import { expect, test } from 'vitest'
import type { RejectionCode } from '../openbadges/rejections.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { type Bendable, check, createPng, HOST, NOON } from './testing/sample-badges.ts'
import {
  CREDENTIAL_URL,
  createController,
  createCredential,
  createParty,
  getControllerUrl,
  makeToken,
  type Party,
  prove,
} from './testing/sample-credentials.ts'

const ISSUER = createParty('Ed25519')
const P256 = createParty('P-256')
const RSA = createParty('RSA')
const ATTACKER = createParty('Ed25519', 'did:key')
const JWKS_URL = `${HOST}/.well-known/jwks.json`
const KEY_URL = `${HOST}/keys/1`

type Web = ReturnType<typeof createFakeWeb>

function createWeb(party: Party): Web {
  const web = createFakeWeb()
  const url = getControllerUrl(party)
  if (url !== null) web.put(url, createController(party))
  web.put(`${HOST}/image.png`, { body: createPng(), contentType: 'image/png' })
  return web
}

async function judge(web: Web, body: Bendable | string, now = NOON) {
  web.put(CREDENTIAL_URL, { body: typeof body === 'string' ? body : JSON.stringify(body) })
  const checked = await check(web, CREDENTIAL_URL, { now })
  return checked.outcome === 'fault' ? checked.rejection.code : checked.outcome
}

type Bend = (document: Bendable) => unknown

/** Faults that the issuer signed: whatever secures it, they are faults. */
const SIGNED_FAULTS: [clause: string, what: string, code: RejectionCode, bend: Bend][] = [
  ['OB 3.0 Context', 'the Open Badges context is missing', 'wrong-type', (d) => d['@context'].splice(1, 1)],
  ['VC 2.0 4.3', 'the credentials context is not first', 'wrong-type', (d) => d['@context'].reverse()],
  [
    'VC 2.0 4.3',
    'a context that nobody here has read',
    'context-unknown',
    (d) => d['@context'].push('https://x.example/v1'),
  ],
  [
    'VC 2.0 4.3',
    'a dictionary of its own',
    'context-unknown',
    (d) => d['@context'].push({ badge: 'https://x.example/#badge' }),
  ],
  ['OB 3.0 B.1.1', 'no id', 'missing-field', (d) => delete d.id],
  ['OB 3.0 B.1.1', 'no type of credential', 'wrong-type', (d) => d.type.shift()],
  [
    'OB 3.0 B.1.1',
    'another type of credential',
    'wrong-type',
    (d) => d.type.splice(1, 1, 'EndorsementCredential'),
  ],
  ['OB 3.0 B.1.1', 'no issuer', 'missing-field', (d) => delete d.issuer],
  ['OB 3.0 B.1.1', 'an issuer without an id', 'wrong-type', (d) => delete d.issuer.id],
  ['OB 3.0 B.1.1', 'no start', 'missing-field', (d) => delete d.validFrom],
  [
    'OB 3.0 B.1.1',
    'a start that is no date',
    'wrong-type',
    (d) => {
      d.validFrom = 'today'
    },
  ],
  ['OB 3.0 B.1.1', 'no subject', 'missing-field', (d) => delete d.credentialSubject],
  [
    'OB 3.0 B.1.1',
    'two subjects',
    'wrong-type',
    (d) => {
      d.credentialSubject = [d.credentialSubject, d.credentialSubject]
    },
  ],
  [
    'OB 3.0 B.1.3',
    'another type of subject',
    'wrong-type',
    (d) => {
      d.credentialSubject.type = ['Person']
    },
  ],
  ['OB 3.0 B.1.3', 'no achievement', 'missing-field', (d) => delete d.credentialSubject.achievement],
  [
    'OB 3.0 B.1.3',
    'neither id nor identifier',
    'missing-field',
    (d) => delete d.credentialSubject.identifier,
  ],
  [
    'OB 3.0 B.1.2',
    'an achievement without a name',
    'badge-class-malformed',
    (d) => delete d.credentialSubject.achievement.name,
  ],
  [
    'OB 3.0 B.1.2',
    'an achievement without criteria',
    'badge-class-malformed',
    (d) => delete d.credentialSubject.achievement.criteria,
  ],
  [
    'OB 3.0 B.1.2',
    'an achievement of another type',
    'badge-class-malformed',
    (d) => {
      d.credentialSubject.achievement.type = 'Course'
    },
  ],
  [
    'OB 3.0 B.1.2',
    'a picture that is none',
    'badge-class-malformed',
    (d) => {
      d.credentialSubject.achievement.image.id = 'picture'
    },
  ],
  [
    'OB 3.0 B.1.2',
    'a picture that is not there',
    'image-inaccessible',
    (d) => {
      d.credentialSubject.achievement.image.id = `${HOST}/gone.png`
    },
  ],
  [
    'OB 3.0 B.1.4',
    'an issuer of another type',
    'issuer-malformed',
    (d) => {
      d.issuer.type = 'Person'
    },
  ],
  [
    'OB 3.0 B.1.5',
    'another recipient',
    'recipient-mismatch',
    (d) => {
      d.credentialSubject.identifier[0].identityHash = 'other@home.example'
    },
  ],
  [
    'OB 3.0 B.1.5',
    'a recipient by something else than an address',
    'recipient-type',
    (d) => {
      d.credentialSubject.identifier[0].identityType = 'userName'
    },
  ],
  [
    'OB 3.0 B.1.5',
    'a hash that is none',
    'recipient-malformed',
    (d) => {
      d.credentialSubject.identifier[0].hashed = true
    },
  ],
  [
    'OB 3.0 B.1.3',
    'a recipient by DID alone',
    'recipient-type',
    (d) => {
      delete d.credentialSubject.identifier
      d.credentialSubject.id = 'did:example:me'
    },
  ],
  [
    'OB 3.0 8.5',
    'expired at this very moment',
    'expired',
    (d) => {
      d.validUntil = new Date(NOON).toISOString()
    },
  ],
  [
    'OB 3.0 8.5',
    'not yet valid',
    'issued-in-future',
    (d) => {
      d.validFrom = '2027-01-01T00:00:00Z'
    },
  ],
  [
    'VC 2.0 4.10',
    'a status that cannot be checked',
    'status-unsupported',
    (d) => {
      d.credentialStatus = {
        id: 'urn:x',
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusSize: 2,
        statusListIndex: '1',
        statusListCredential: `${HOST}/status.json`,
      }
    },
  ],
  [
    'revocation stub',
    'it says that it is revoked',
    'revoked',
    (d) => {
      d.revoked = true
    },
  ],
]

test.each(SIGNED_FAULTS)('%s: %s (%s), with a proof', async (_clause, _what, code, bend) => {
  const document = createCredential(ISSUER.issuer)
  bend(document)
  // Over JSON, since what is bent here cannot always be canonicalized as RDF.
  expect(
    await judge(createWeb(ISSUER), await prove(document, ISSUER, { cryptosuite: 'eddsa-jcs-2022' })),
  ).toBe(code)
})

test.each(SIGNED_FAULTS)('%s: %s (%s), as a token', async (_clause, _what, code, bend) => {
  const document = createCredential(P256.issuer)
  bend(document)
  // A token says the start in its claims too, as far as it can be said.
  const claims = Number.isNaN(Date.parse(document.validFrom)) ? { nbf: undefined } : {}
  expect(await judge(createWeb(P256), await makeToken(document, P256, { claims }))).toBe(code)
})

const PROOF_FAULTS: [clause: string, what: string, code: RejectionCode, bend: Bend][] = [
  ['OB 3.0 8.4', 'no proof', 'proof-missing', (d) => delete d.proof],
  [
    'DI 1.0 4.6',
    'only a suite that nobody here knows',
    'algorithm',
    (d) => {
      d.proof.cryptosuite = 'ecdsa-sd-2023'
    },
  ],
  [
    'DI 1.0 4.6',
    'a value that is no multibase',
    'signature',
    (d) => {
      d.proof.proofValue = 'uAAAA'
    },
  ],
  [
    'DI 1.0 4.6',
    'a value of another proof',
    'signature',
    (d) => {
      d.proof.proofValue = `z${'2'.repeat(87)}`
    },
  ],
  [
    'DI 1.0 4.6',
    'another purpose',
    'signature',
    (d) => {
      d.proof.proofPurpose = 'authentication'
    },
  ],
  ['DI 1.0 4.6', 'no key named', 'signature', (d) => delete d.proof.verificationMethod],
  [
    'DI 1.0 4.6',
    'an option changed',
    'signature',
    (d) => {
      d.proof.created = '2026-05-02T00:00:00Z'
    },
  ],
  [
    'DI 1.0 4.6',
    'run out at this very moment',
    'expired',
    (d) => {
      d.proof.expires = new Date(NOON).toISOString()
    },
  ],
  [
    'DI 1.0 4.6',
    'a chain without its beginning',
    'signature',
    (d) => {
      d.proof.previousProof = 'urn:uuid:gone'
    },
  ],
  [
    'DI 1.0 4.7',
    'a member changed',
    'signature',
    (d) => {
      d.credentialSubject.achievement.name = 'Writer'
    },
  ],
  [
    'DI 1.0 4.7',
    'an evidence added',
    'signature',
    (d) => {
      d.evidence = { id: 'https://x.example/', type: ['Evidence'] }
    },
  ],
  [
    'JSON-LD 1.1 safe mode',
    'a word added that no context defines',
    'context-unknown',
    (d) => {
      d.tested = 'yes'
    },
  ],
  [
    'VC 2.0 8',
    'the end renamed to its full IRI',
    'context-unknown',
    (d) => {
      d['https://www.w3.org/2018/credentials#validUntil'] = {
        '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        '@value': d.validUntil,
      }
      delete d.validUntil
    },
  ],
  [
    'VC 2.0 8',
    'the end hidden in a nest',
    'context-unknown',
    (d) => {
      d['@nest'] = { validUntil: d.validUntil }
      delete d.validUntil
    },
  ],
  [
    'VC 2.0 8',
    'the end moved to a twin',
    'id-mismatch',
    (d) => {
      d.evidence = { id: d.id, type: ['Evidence'], validUntil: d.validUntil }
      delete d.validUntil
    },
  ],
  [
    'VC 2.0 8',
    'a dictionary of its own inside',
    'context-unknown',
    (d) => {
      d.credentialSubject['@context'] = { x: 'https://x.example/' }
    },
  ],
]

test.each(PROOF_FAULTS)('%s: %s (%s)', async (_clause, _what, code, bend) => {
  const document = await prove(
    { ...createCredential(ISSUER.issuer), validUntil: '2030-01-01T00:00:00Z' },
    ISSUER,
  )
  bend(document)
  expect(await judge(createWeb(ISSUER), document)).toBe(code)
})

test('DI EdDSA 3.3: a JCS proof over other contexts than the credential begins with is refused', async () => {
  const document = createCredential(ISSUER.issuer)
  const own = await prove(document, ISSUER, {
    cryptosuite: 'eddsa-jcs-2022',
    '@context': document['@context'],
  })
  expect(await judge(createWeb(ISSUER), own)).toBe('ready')
  own['@context'] = [...own['@context']].reverse().concat(own['@context'])
  const other = await prove(document, ISSUER, {
    cryptosuite: 'eddsa-jcs-2022',
    '@context': [document['@context'][1]],
  })
  expect(await judge(createWeb(ISSUER), other)).toBe('signature')
})

const attacked = () => prove(createCredential(ISSUER.issuer), { ...ATTACKER, issuer: ISSUER.issuer })

type KeyFault = [
  clause: string,
  what: string,
  code: RejectionCode,
  make: (web: Web, controller: Bendable) => Promise<Bendable>,
]

const good = () => prove(createCredential(ISSUER.issuer), ISSUER)

/** Who holds which key is what all else rests on. */
const KEY_FAULTS: KeyFault[] = [
  [
    'CID 1.0 3.3',
    'a key behind the # of an issuer who does not list it',
    'key-not-linked',
    async () =>
      prove(createCredential(ISSUER.issuer), {
        ...ATTACKER,
        method: `${ISSUER.issuer}#${ATTACKER.multibase}`,
      }),
  ],
  ['CID 1.0 3.3', "an attacker's did:key under another's name", 'key-not-linked', attacked],
  [
    'did:key 2',
    'a did:key whose fragment is another key',
    'key-not-linked',
    async () => {
      const victim = createParty('Ed25519', 'did:key')
      return prove(createCredential(victim.issuer), {
        ...ATTACKER,
        method: `${victim.issuer}#${ATTACKER.multibase}`,
      })
    },
  ],
  [
    'CID 1.0 2.3',
    'an issuer that nothing ties a key to',
    'key-not-linked',
    () => prove(createCredential('urn:uuid:1'), { ...ATTACKER }),
  ],
  [
    'CID 1.0 2.3',
    "the issuer's document is another's",
    'key-not-linked',
    (_, c) => {
      c.id = `${HOST}/other.json`
      return good()
    },
  ],
  [
    'CID 1.0 2.3.1',
    'the key is not for assertions',
    'key-not-linked',
    (_, c) => {
      c.authentication = c.assertionMethod
      delete c.assertionMethod
      return good()
    },
  ],
  [
    'CID 1.0 2.3',
    'the key says that another controls it',
    'key-not-linked',
    (_, c) => {
      c.verificationMethod[0].controller = 'did:example:other'
      return good()
    },
  ],
  [
    'CID 1.0 2.2',
    'the key was withdrawn',
    'key-not-linked',
    (_, c) => {
      c.verificationMethod[0].revoked = new Date(NOON).toISOString()
      return good()
    },
  ],
  [
    'CID 1.0 2.2',
    'the key has run out',
    'key-not-linked',
    (_, c) => {
      c.verificationMethod[0].expires = '2026-01-01T00:00:00Z'
      return good()
    },
  ],
  [
    'CID 1.0 2.2',
    'the key was changed since (rotation)',
    'signature',
    (_, c) => {
      c.verificationMethod[0].publicKeyMultibase = ATTACKER.multibase
      return good()
    },
  ],
  [
    'CID 1.0 2.2',
    'the key was taken out since (rotation)',
    'key-not-linked',
    (_, c) => {
      c.verificationMethod = []
      c.assertionMethod = []
      return good()
    },
  ],
  [
    'DI EdDSA 2.1.1',
    'a key of another kind',
    'key-unusable',
    (_, c) => {
      c.verificationMethod[0].publicKeyMultibase = P256.multibase
      return good()
    },
  ],
  [
    'CID 1.0 2.2',
    'a key that is none',
    'key-not-linked',
    (_, c) => {
      c.verificationMethod[0].publicKeyMultibase = 'zABC'
      return good()
    },
  ],
  [
    'OB 3.0 8.4',
    "the issuer's document is gone",
    'key-inaccessible',
    (web) => {
      web.put(ISSUER.issuer, { status: 404, body: '' })
      return good()
    },
  ],
  [
    'OB 3.0 8.4',
    "the issuer's document is a page",
    'key-unusable',
    (web) => {
      web.put(ISSUER.issuer, { body: '<p>Hello' })
      return good()
    },
  ],
  [
    'CID 1.0 3.3',
    'a key document that names the issuer, who does not list it',
    'key-not-linked',
    (web) => {
      web.put(KEY_URL, {
        id: KEY_URL,
        type: 'Multikey',
        controller: ISSUER.issuer,
        publicKeyMultibase: ATTACKER.multibase,
      })
      return prove(createCredential(ISSUER.issuer), { ...ATTACKER, method: KEY_URL })
    },
  ],
  [
    'CID 1.0 3.3',
    'a key document that the issuer lists and that names another',
    'key-not-linked',
    (web, c) => {
      c.assertionMethod.push(KEY_URL)
      web.put(KEY_URL, {
        id: KEY_URL,
        type: 'Multikey',
        controller: 'did:example:other',
        publicKeyMultibase: ISSUER.multibase,
      })
      return prove(createCredential(ISSUER.issuer), { ...ISSUER, method: KEY_URL })
    },
  ],
]

test.each(KEY_FAULTS)('%s: %s (%s)', async (_clause, _what, code, make) => {
  const web = createWeb(ISSUER)
  const controller = createController(ISSUER)
  web.put(ISSUER.issuer, { body: controller })
  const document = await make(web, controller)
  expect(await judge(web, document)).toBe(code)
})

test('CID 1.0 3.3: a key document that the issuer lists and that names the issuer is accepted', async () => {
  const web = createWeb(ISSUER)
  const controller = createController(ISSUER)
  web.put(ISSUER.issuer, { ...controller, assertionMethod: [KEY_URL] })
  web.put(KEY_URL, {
    id: KEY_URL,
    type: 'Multikey',
    controller: ISSUER.issuer,
    publicKeyMultibase: ISSUER.multibase,
  })
  expect(await judge(web, await prove(createCredential(ISSUER.issuer), { ...ISSUER, method: KEY_URL }))).toBe(
    'ready',
  )
})

type TokenCase = [clause: string, what: string, code: string, make: (web: Web) => Promise<string>]

const token = (options = {}, party: Party = RSA) => makeToken(createCredential(party.issuer), party, options)
const own = (web: Web, document: Bendable) => web.put(RSA.issuer, document)

const TOKEN_CASES: TokenCase[] = [
  [
    'OB 3.0 8.2',
    'a claim of another issuer',
    'verification-mismatch',
    () => token({ claims: { iss: 'https://x.example' } }),
  ],
  ['OB 3.0 8.2', 'a claim of another id', 'verification-mismatch', () => token({ claims: { jti: 'urn:x' } })],
  [
    'OB 3.0 8.2',
    'a claim of another subject',
    'verification-mismatch',
    () => token({ claims: { sub: 'did:example:x' } }),
  ],
  ['OB 3.0 8.2', 'a claim of another start', 'verification-mismatch', () => token({ claims: { nbf: 1 } })],
  [
    'RFC 7519 4.1.4',
    'an end that is no number',
    'verification-mismatch',
    () => token({ claims: { exp: 'never' } }),
  ],
  [
    'RFC 7519 4.1.4',
    'the token ends at this very moment',
    'expired',
    () => token({ claims: { exp: NOON / 1000 } }),
  ],
  [
    'VC-JOSE-COSE 3.1',
    'no registered claims at all',
    'ready',
    () => token({ claims: { iss: undefined, jti: undefined, nbf: undefined } }),
  ],
  [
    'VC 1.1 6.3.1',
    'a vc claim beside a credential of another recipient',
    'ready',
    () => token({ isWrapped: true, claims: { credentialSubject: { identifier: 'other@home.example' } } }),
  ],
  [
    'RFC 7515 4.1.11',
    'an extension that must be understood',
    'algorithm',
    () => token({ header: { crit: ['exp'], exp: 1 } }).catch(() => bendHeader({ crit: ['exp'] })),
  ],
  ['RFC 8725 3.1', 'no signature, as alg none', 'algorithm', () => bendHeader({ alg: 'none' })],
  ['RFC 8725 3.1', 'signed with the public key as a secret', 'algorithm', () => bendHeader({ alg: 'HS256' })],
  [
    'OB 3.0 8.2',
    'a private key in the header',
    'key-unusable',
    () => bendHeader({ jwk: { kty: 'OKP', d: 'x' } }),
  ],
  [
    'OB 3.0 8.2.3',
    'a key that only the header brings',
    'key-not-linked',
    (web) => {
      own(web, { id: RSA.issuer })
      return token({ header: { kid: undefined, jwk: RSA.jwk } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    "a key that only the header brings, beside the issuer's",
    'key-not-linked',
    () =>
      makeToken(createCredential(RSA.issuer), createParty('RSA'), {
        header: { kid: undefined, jwk: createParty('RSA').jwk },
      }),
  ],
  [
    'OB 3.0 8.2.3',
    'a kid on another host',
    'key-not-linked',
    (web) => {
      web.put('https://evil.example/key', { ...RSA.jwk })
      own(web, { id: RSA.issuer })
      return token({ header: { kid: 'https://evil.example/key' } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a kid that is a stranger DID',
    'key-not-linked',
    () => token({ header: { kid: `${ATTACKER.issuer}#0` } }),
  ],
  [
    'OB 3.0 8.2.3',
    'a kid of the issuer that is gone',
    'key-inaccessible',
    () => token({ header: { kid: KEY_URL } }),
  ],
  [
    'OB 3.0 8.2.3',
    'a kid at the issuer, with a bare key',
    'ready',
    (web) => {
      web.put(KEY_URL, { ...RSA.jwk })
      return token({ header: { kid: KEY_URL } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a kid at the issuer, with a key that is for another',
    'key-not-linked',
    (web) => {
      web.put(KEY_URL, { ...RSA.jwk, iss: 'https://issuer.example/2' })
      return token({ header: { kid: KEY_URL } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a kid at the issuer, with a set of keys',
    'ready',
    (web) => {
      web.put(KEY_URL, {
        keys: [
          { ...P256.jwk, kid: 'a' },
          { ...RSA.jwk, kid: 'b' },
        ],
      })
      return token({ header: { kid: `${KEY_URL}#b` } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    "a kid in another controller's document at the issuer's host",
    'key-not-linked',
    (web) => {
      web.put(KEY_URL, createController({ ...RSA, issuer: KEY_URL, method: `${KEY_URL}#key-1` }))
      return token({ header: { kid: `${KEY_URL}#key-1` } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a key in the well-known set',
    'ready',
    (web) => {
      own(web, { id: RSA.issuer })
      web.put(JWKS_URL, { keys: [{ ...RSA.jwk, kid: 'k', iss: RSA.issuer }] })
      return token({ header: { kid: 'k' } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a header key that the well-known set has',
    'ready',
    (web) => {
      own(web, { id: RSA.issuer })
      web.put(JWKS_URL, { keys: [RSA.jwk] })
      return token({ header: { kid: undefined, jwk: RSA.jwk } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a key that the well-known set gives to another',
    'key-not-linked',
    (web) => {
      web.put(JWKS_URL, { keys: [{ ...RSA.jwk, iss: 'https://issuer.example/2' }] })
      web.put(KEY_URL, { ...RSA.jwk })
      return token({ header: { kid: KEY_URL } })
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a key that the issuer lists, and the well-known set gives to another',
    'key-not-linked',
    (web) => {
      web.put(JWKS_URL, { keys: [{ ...RSA.jwk, kid: RSA.method, iss: 'https://issuer.example/2' }] })
      return token()
    },
  ],
  [
    'OB 3.0 8.2.3',
    'a key that its controller has withdrawn',
    'key-not-linked',
    (web) => {
      const controller = createController(RSA)
      controller.verificationMethod[0].revoked = '2026-01-01T00:00:00Z'
      own(web, controller)
      return token()
    },
  ],
  [
    'RFC 7518 3.3',
    'a key of 1024 bits',
    'key-unusable',
    async (web) => {
      const weak = { ...RSA.jwk, n: Buffer.alloc(128, 0xff).toString('base64url') }
      web.put(KEY_URL, weak)
      return token({ header: { kid: KEY_URL } })
    },
  ],
  [
    'RFC 7515 5.2',
    'a payload changed',
    'signature',
    async () => {
      const [header, payload, signature] = (await token()).split('.')
      const text = Buffer.from(payload ?? '', 'base64url')
        .toString()
        .replace('Reads', 'Wrote')
      return `${header}.${Buffer.from(text).toString('base64url')}.${signature}`
    },
  ],
]

async function bendHeader(members: Bendable): Promise<string> {
  const [header, payload, signature] = (await token()).split('.')
  const bent = { ...JSON.parse(Buffer.from(header ?? '', 'base64url').toString()), ...members }
  return `${Buffer.from(JSON.stringify(bent)).toString('base64url')}.${payload}.${signature}`
}

test.each(TOKEN_CASES)('%s: %s (%s)', async (_clause, _what, code, make) => {
  const web = createWeb(RSA)
  expect(await judge(web, await make(web))).toBe(code)
})

test('a credential with more statements than may be made canonical is turned away, whatever its proof', async () => {
  const document = await prove(createCredential(ISSUER.issuer), ISSUER)
  document.evidence = Array.from({ length: 1000 }, () => ({ type: ['Evidence'], name: 'the same' }))
  expect(await judge(createWeb(ISSUER), document)).toBe('too-large')
})

test.each([
  ['half a letter', '"\\ud800"'],
  ['a number beyond all', '1e999'],
])('RFC 8785 3.2.2: %s has no canonical form, so no proof holds', async (_what, value) => {
  for (const cryptosuite of ['eddsa-jcs-2022', 'eddsa-rdfc-2022']) {
    const document = await prove(createCredential(ISSUER.issuer), ISSUER, { cryptosuite })
    for (const name of ['name', 'created']) {
      const text = JSON.stringify(document).replace(new RegExp(`"${name}":"[^"]*"`), `"${name}":${value}`)
      expect(await judge(createWeb(ISSUER), text)).toMatch(/^(signature|context-unknown|wrong-type)$/)
    }
  }
})
