import { generateKeyPairSync } from 'node:crypto'
import { createSample, createSigner, HOST } from '../sample-badges.ts'
import { type Bend, drop, set } from './bend.ts'
import { ends, VALID } from './case.ts'
import { type Fault, group, only, SIGNED, V1, V2 } from './faults.ts'
import { type Draft, KEY_URL } from './kinds.ts'

const [S1, S2] = [only(V1, SIGNED), only(V2, SIGNED)]
const FORGER = await createSigner()
const ELLIPTIC = await createSigner('ES256')
const toPem = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ format: 'pem', type: 'spki' })
const WEAK = toPem(1024)
const PRIVATE = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  format: 'pem',
  type: 'pkcs8',
})
/** A key of 16,384 bits takes a minute to make; its public half is only a long number. */
const HUGE = JSON.stringify({ kty: 'RSA', e: 'AQAB', n: Buffer.alloc(2048, 0xff).toString('base64url') })

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The header is another, and the signature what it was, so that only the header can be at fault. */
const header =
  (members: object): Bend<Draft> =>
  (draft) => {
    const { signer } = draft
    draft.sign = async (payload) => {
      const [, body, signature] = (await signer.sign(payload)).split('.')
      return `${encode({ alg: 'RS256', ...members })}.${body}.${signature}`
    }
  }

/** Changes the token after it was signed. */
const afterwards =
  (change: (header: string, payload: string, signature: string) => string): Bend<Draft> =>
  (draft) => {
    const { signer } = draft
    draft.sign = async (payload) => {
      const [head = '', body = '', signature = ''] = (await signer.sign(payload)).split('.')
      return change(head, body, signature)
    }
  }

const signedBy =
  (other: { sign: Draft['sign'] }): Bend<Draft> =>
  (draft) => {
    draft.sign = other.sign
  }

/** The key stands where it stood, as something else. */
const key =
  (body: string, status = 200): Bend<Draft> =>
  (draft) => {
    draft.late = (web) => web.put(KEY_URL, { status, body })
  }

const ALGORITHM = ends('signature', 'INVALID algorithm')
const BAD = ends('signature', 'INVALID signature')
const UNUSABLE = ends('key', 'INVALID key-unusable')
const NOT_LINKED = ends('key', 'INVALID key-not-linked')
const INACCESSIBLE = ends('key', 'INACCESSIBLE key-inaccessible')
const MALFORMED = ends('structure', 'MALFORMED jws-malformed')
const OTHER_KIND = ends('verification-type', 'INVALID verification-mismatch')
const CHECKED = 'RFC 7515 "Message Signature or MAC Validation"'

const HEADERS: readonly Fault[] = [
  ...group(SIGNED, 'RFC 8725 "Use Appropriate Algorithms"', [
    ['alg none', ALGORITHM, header({ alg: 'none' })],
    ['alg nOnE', ALGORITHM, header({ alg: 'nOnE' })],
  ]),
  ...group(SIGNED, 'RFC 8725 "Perform Algorithm Verification"', [
    ['the public key as a secret', ALGORITHM, header({ alg: 'HS256' })],
  ]),
  ...group(SIGNED, 'RFC 8725 "Use Appropriate Algorithms"', [
    ['an algorithm that nobody knows', ALGORITHM, header({ alg: 'RS1' })],
  ]),
  ...group(SIGNED, 'RFC 7518 "Cryptographic Algorithms for Digital Signatures and MACs"', [
    ['an algorithm that is a number', ALGORITHM, header({ alg: 7 })],
  ]),
  ...group(SIGNED, 'RFC 7515 "crit (Critical) Header Parameter"', [
    ['an extension that must be understood', ALGORITHM, header({ crit: ['exp'], exp: 1 })],
  ]),
  ...group(SIGNED, 'RFC 7797 "The b64 Header Parameter"', [
    ['a payload that is not encoded', ALGORITHM, header({ b64: false, crit: ['b64'] })],
  ]),
  ...group(SIGNED, CHECKED, [
    ['a private key in the header', UNUSABLE, header({ jwk: { kty: 'RSA', d: 'x' } })],
  ]),
  ...group(SIGNED, 'RFC 8725 "Perform Algorithm Verification"', [
    ['another algorithm than it was signed with', BAD, header({ alg: 'RS512' })],
  ]),
]

const SIGNATURES: readonly Fault[] = [
  ...group(SIGNED, CHECKED, [
    ['signed with another key', BAD, signedBy(FORGER)],
    [
      'signed with another key, which the header brings',
      BAD,
      (draft) => {
        draft.sign = (payload) => FORGER.sign(payload, { jku: `${HOST}/keys`, x5c: ['AAAA'] })
      },
    ],
    ['no signature', BAD, afterwards((head, body) => `${head}.${body}.`)],
    [
      'a signature that is cut off',
      BAD,
      afterwards((head, body, signature) => `${head}.${body}.${signature.slice(0, -8)}`),
    ],
    [
      'a payload that was changed',
      BAD,
      afterwards(
        (head, body, signature) =>
          `${head}.${encode({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), narrative: 'Better' })}.${signature}`,
      ),
    ],
    [
      'a header that was changed',
      BAD,
      afterwards((_head, body, signature) => `${encode({ alg: 'RS256', typ: 'JWT' })}.${body}.${signature}`),
    ],
  ]),
  ...group(SIGNED, 'signed', [
    [
      'a payload that is a text',
      MALFORMED,
      (draft) => {
        draft.sign = () => draft.signer.sign('hello')
      },
    ],
    [
      'a payload that is a list',
      MALFORMED,
      (draft) => {
        draft.sign = () => draft.signer.sign('[]')
      },
    ],
  ]),
  ...group(S1, 'verification type', [
    ['signed, and says that it is hosted', OTHER_KIND, set('assertion.verify.type', 'hosted')],
  ]),
  ...group(S2, 'verification type', [
    [
      'signed, and says that it is hosted',
      OTHER_KIND,
      ({ assertion }) => Object.assign(assertion.verification ?? assertion.verify, { type: 'HostedBadge' }),
    ],
  ]),
  ...group(SIGNED, 'OB 0.5 "Badge Assertion"', [
    [
      'an assertion of 0.5, which cannot be signed',
      OTHER_KIND,
      (draft) => {
        draft.sign = () => draft.signer.sign(createSample('0.5').assertion)
      },
    ],
  ]),
]

const KEYS: readonly Fault[] = [
  ...group(SIGNED, 'signed', [
    ['a key that is not there', INACCESSIBLE, key('', 404)],
    ['a key that is gone', INACCESSIBLE, key('', 410)],
    [
      'a key that hangs',
      INACCESSIBLE,
      (draft) => {
        draft.late = (web) => web.fail(KEY_URL, 'timeout')
      },
    ],
    ['a key that is a page', UNUSABLE, key('<html>')],
    ['a key that is no key', UNUSABLE, key('{}')],
    ['a key that is a secret', UNUSABLE, key('{"kty":"oct","k":"AAAA"}')],
    ['a key that is private', UNUSABLE, key(String(PRIVATE))],
  ]),
  ...group(SIGNED, 'RFC 7518 "Digital Signature with RSASSA-PKCS1-v1_5"', [
    ['a key of 1024 bits', UNUSABLE, key(String(WEAK))],
    ['a key of 16,384 bits', UNUSABLE, key(HUGE)],
  ]),
  ...group(SIGNED, CHECKED, [
    ['a key of another kind', UNUSABLE, key(ELLIPTIC.pem)],
    ['a key that was changed since', BAD, key(FORGER.pem)],
  ]),
  ...group(S1, 'verification url', [
    [
      'a key on another origin than its issuer',
      NOT_LINKED,
      set('assertion.verify.url', 'https://forger.example/key'),
    ],
    [
      'a key on another port than its issuer',
      NOT_LINKED,
      set('assertion.verify.url', `${HOST}:8443/key.json`),
    ],
  ]),
  ...group(S2, 'issuer publicKey', [
    ['a key that its issuer does not link', NOT_LINKED, drop('issuer.publicKey')],
    ['a key that its issuer has replaced', INACCESSIBLE, set('issuer.publicKey', `${HOST}/new-key.json`)],
    ['a key beside an old one', VALID, set('issuer.publicKey', [`${HOST}/old-key.json`, KEY_URL])],
  ]),
  ...group(S2, 'verification creator', [
    [
      "a creator that is not the issuer's",
      NOT_LINKED,
      ({ assertion }) =>
        Object.assign(assertion.verification ?? assertion.verify, { creator: 'https://forger.example/key' }),
    ],
    [
      "a creator that is the issuer's",
      VALID,
      ({ assertion }) => Object.assign(assertion.verification ?? assertion.verify, { creator: KEY_URL }),
    ],
  ]),
  ...group(S2, 'OB 2.0 "CryptographicKey", property owner', [
    ["a key that says it is another's", NOT_LINKED, set('key.owner', 'https://other.example/issuer')],
  ]),
  ...group(S2, 'OB 2.0 "CryptographicKey", property publicKeyPem', [
    ['a key that is bare PEM', VALID, (draft) => Object.assign(draft, { key: draft.signer.pem })],
  ]),
  ...group(S2, 'signed', [
    [
      "a forger's profile inside the assertion",
      BAD,
      (draft) => {
        const { badgeClass, issuer } = draft
        draft.assertion.badge = {
          ...badgeClass,
          id: 'urn:uuid:2',
          issuer: { ...issuer, publicKey: { publicKeyPem: FORGER.pem } },
        }
        draft.sign = FORGER.sign
      },
    ],
  ]),
]

export const SIGNATURE_FAULTS: readonly Fault[] = [...HEADERS, ...SIGNATURES, ...KEYS]
