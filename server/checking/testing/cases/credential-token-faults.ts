import { type Bendable, HOST, NOON } from '../sample-badges.ts'
import { createController, createParty, makeToken } from '../sample-credentials.ts'
import { type Bend, both, set } from './bend.ts'
import { type Case, ends, VALID } from './case.ts'
import {
  ATTACKER,
  type CredentialDraft,
  type CredentialRow,
  multiplyCredentials,
  RSA,
  TOKEN,
  tokenWith,
} from './credential-kinds.ts'

/** What may be wrong with a token, its header, its claims and its key. */

const group = (clause: string, rows: readonly CredentialRow[]) =>
  multiplyCredentials([TOKEN, '3.0 token, VC 1.1'], clause, rows)

const JWKS_URL = `${HOST}/.well-known/jwks.json`
const KEY_URL = `${HOST}/keys/1`
const OTHER_ISSUER = 'https://issuer.example/2'
const P256 = createParty('P-256')
const FORGER = createParty('RSA')

const CONTRADICTS = ends('signature', 'INVALID verification-mismatch')
const ALGORITHM = ends('signature', 'INVALID algorithm')
const NOT_LINKED = ends('key', 'INVALID key-not-linked')
const BAD = ends('signature', 'INVALID signature')

const claims = (members: Bendable) => tokenWith({ claims: members })
const header = (members: Bendable) => tokenWith({ header: members })
const kid = (url: string) => header({ kid: url })
const byHeaderKey = header({ kid: undefined, jwk: RSA.jwk })

/** Nothing is at the issuer's identifier that lists a key. */
const LISTS_NONE: Bend<CredentialDraft> = set('controller', { id: RSA.issuer })

const serve =
  (url: string, body: object): Bend<CredentialDraft> =>
  (draft) => {
    const { late } = draft
    draft.late = (web) => {
      late(web)
      web.put(url, { body })
    }
  }

const failAll =
  (why: 'unreachable' | 'certificate-invalid', ...urls: string[]): Bend<CredentialDraft> =>
  (draft) => {
    const { late } = draft
    draft.late = (web) => {
      late(web)
      for (const url of urls) web.fail(url, why)
    }
  }

/** Changes the token after it was signed. */
const afterwards =
  (change: (header: Bendable, payload: string, signature: string) => string): Bend<CredentialDraft> =>
  (draft) => {
    draft.secure = async (document, party) => {
      const [head = '', payload = '', signature = ''] = (await makeToken(document, party)).split('.')
      return change(JSON.parse(Buffer.from(head, 'base64url').toString()), payload, signature)
    }
  }
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const bendHeader = (members: object) =>
  afterwards((head, payload, signature) => `${encode({ ...head, ...members })}.${payload}.${signature}`)
const replaceIn = (payload: string, text: string, by: string) =>
  Buffer.from(Buffer.from(payload, 'base64url').toString().replace(text, by)).toString('base64url')

export const CREDENTIAL_TOKEN_CASES: readonly Case[] = [
  ...group('OB 3.0 "Verify a Credential VC-JWT Signature"', [
    ['a claim of another issuer', CONTRADICTS, claims({ iss: 'https://x.example' })],
    ['a claim of another id', CONTRADICTS, claims({ jti: 'urn:x' })],
    ['a claim of another subject', CONTRADICTS, claims({ sub: 'did:example:x' })],
    ['a claim of another start', CONTRADICTS, claims({ nbf: 1 })],
    ['a claim that is a number', CONTRADICTS, claims({ iss: 7 })],
    ['no claims at all', VALID, claims({ iss: undefined, jti: undefined, nbf: undefined })],
  ]),
  ...group('RFC 7519 "exp (Expiration Time) Claim"', [
    ['an end that is no number', CONTRADICTS, claims({ exp: 'never' })],
    ['the token ends at this very moment', ends('expiry', 'INVALID expired'), claims({ exp: NOON / 1000 })],
    ['the token ends later', VALID, claims({ exp: NOON / 1000 + 1 })],
  ]),
  ...group('VC Data Model 1.1 "JWT Decoding"', [
    ['a vc claim', VALID, tokenWith({ isWrapped: true })],
    [
      "a vc claim beside another's credential",
      VALID,
      tokenWith({ isWrapped: true, claims: { credentialSubject: { identifier: 'other@home.example' } } }),
    ],
  ]),
  ...group('RFC 7515 "crit (Critical) Header Parameter"', [
    ['an extension that must be understood', ALGORITHM, bendHeader({ crit: ['exp'], exp: 1 })],
  ]),
  ...group('RFC 8725 "Use Appropriate Algorithms"', [
    ['no signature, as alg none', ALGORITHM, bendHeader({ alg: 'none' })],
    ['signed with the public key as a secret', ALGORITHM, bendHeader({ alg: 'HS256' })],
  ]),
  ...group('OB 3.0 "Create the JOSE Header"', [
    [
      'a private key in the header',
      ends('key', 'INVALID key-unusable'),
      bendHeader({ jwk: { kty: 'OKP', d: 'x' } }),
    ],
  ]),
  ...group('RFC 7515 "Message Signature or MAC Validation"', [
    [
      'a payload changed',
      BAD,
      afterwards(
        (head, payload, signature) => `${encode(head)}.${replaceIn(payload, 'Reads', 'Wrote')}.${signature}`,
      ),
    ],
    ['another algorithm of the same key', BAD, bendHeader({ alg: 'RS512' })],
  ]),
  ...group('RFC 7518 "Digital Signature with RSASSA-PKCS1-v1_5"', [
    [
      'a key of 1024 bits',
      ends('key', 'INVALID key-unusable'),
      both(serve(KEY_URL, { ...RSA.jwk, n: Buffer.alloc(128, 0xff).toString('base64url') }), kid(KEY_URL)),
    ],
    [
      'a key of 16,384 bits',
      ends('key', 'INVALID key-unusable'),
      both(serve(KEY_URL, { ...RSA.jwk, n: Buffer.alloc(2048, 0xff).toString('base64url') }), kid(KEY_URL)),
    ],
  ]),
  ...group('OB 3.0 Implementation Guide "Recommended Practices"', [
    ['a key that only the header brings', NOT_LINKED, both(LISTS_NONE, byHeaderKey)],
    [
      "a forger's key that only the header brings",
      NOT_LINKED,
      (draft) => {
        draft.secure = (document) =>
          makeToken(
            document,
            { ...FORGER, issuer: RSA.issuer },
            { header: { kid: undefined, jwk: FORGER.jwk } },
          )
      },
    ],
    [
      'a key in the well-known set',
      VALID,
      both(LISTS_NONE, serve(JWKS_URL, { keys: [{ ...RSA.jwk, kid: 'k', iss: RSA.issuer }] }), kid('k')),
    ],
    [
      'a header key that the well-known set has',
      VALID,
      both(LISTS_NONE, serve(JWKS_URL, { keys: [RSA.jwk] }), byHeaderKey),
    ],
    [
      'a key that the well-known set gives to another',
      NOT_LINKED,
      both(
        serve(JWKS_URL, { keys: [{ ...RSA.jwk, iss: OTHER_ISSUER }] }),
        serve(KEY_URL, RSA.jwk),
        kid(KEY_URL),
      ),
    ],
    [
      'a listed key that the well-known set gives to another',
      NOT_LINKED,
      serve(JWKS_URL, { keys: [{ ...RSA.jwk, kid: RSA.method, iss: OTHER_ISSUER }] }),
    ],
  ]),
  ...group('OB 3.0 "Dereferencing the Public Key"', [
    [
      'a kid on another host',
      NOT_LINKED,
      both(LISTS_NONE, serve('https://evil.example/key', RSA.jwk), kid('https://evil.example/key')),
    ],
    ['a kid that is a stranger DID', NOT_LINKED, kid(`${ATTACKER.issuer}#0`)],
    ['a kid of the issuer that is gone', ends('key', 'INACCESSIBLE key-inaccessible'), kid(KEY_URL)],
    [
      'a kid that is only a name, and nobody answers for the issuer',
      ends('key', 'INACCESSIBLE key-inaccessible'),
      both(failAll('unreachable', JWKS_URL, RSA.issuer), kid('k')),
    ],
    [
      'a kid that is only a name, and the certificate of the issuer does not hold',
      ends('key', 'INACCESSIBLE certificate-invalid'),
      both(failAll('certificate-invalid', JWKS_URL, RSA.issuer), kid('k')),
    ],
    [
      'a kid that is only a name, and the issuer lists no key',
      NOT_LINKED,
      both(LISTS_NONE, failAll('unreachable', JWKS_URL), kid('k')),
    ],
    ['a kid at the issuer, with a bare key', VALID, both(serve(KEY_URL, RSA.jwk), kid(KEY_URL))],
    [
      'a kid at the issuer, with a key that is for another',
      NOT_LINKED,
      both(serve(KEY_URL, { ...RSA.jwk, iss: OTHER_ISSUER }), kid(KEY_URL)),
    ],
    [
      'a kid at the issuer, with a set of keys',
      VALID,
      both(
        serve(KEY_URL, {
          keys: [
            { ...P256.jwk, kid: 'a' },
            { ...RSA.jwk, kid: 'b' },
          ],
        }),
        kid(`${KEY_URL}#b`),
      ),
    ],
    [
      "a kid in another controller's document at the issuer's host",
      NOT_LINKED,
      both(
        serve(KEY_URL, createController({ ...RSA, issuer: KEY_URL, method: `${KEY_URL}#key-1` })),
        kid(`${KEY_URL}#key-1`),
      ),
    ],
  ]),
  ...group('Controlled Identifiers 1.0 "Verification Methods"', [
    [
      'a key that its controller has withdrawn',
      NOT_LINKED,
      set('controller.verificationMethod.0.revoked', '2026-01-01T00:00:00Z'),
    ],
  ]),
]
