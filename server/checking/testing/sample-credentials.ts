import { createPrivateKey, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { base58 } from '@scure/base'
import canonicalizeJson from 'canonicalize'
import { CompactSign } from 'jose'
import type { JsonObject } from '../../openbadges/assertion.ts'
import type { HashName } from '../../openbadges/data-integrity.ts'
import { canonicalizeRdf } from '../canonicalize-rdf.ts'
import { type Bendable, EARNER, HOST } from './sample-badges.ts'

export const CREDENTIAL_URL = `${HOST}/credential.json`
export const LIST_URL = `${HOST}/status.json`
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2'
export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

export type Curve = 'Ed25519' | 'P-256' | 'P-384'
export type IssuerKind = 'https' | 'did:web' | 'did:key' | 'did:jwk'
export type Model = 'VC 1.1' | 'VC 2.0'

/** What a party signs with. @property method the name of its key at `issuer` */
export type Party = {
  issuer: string
  method: string
  curve: Curve | 'RSA'
  privateKey: KeyObject
  jwk: JsonObject
  multibase: string
}

const CODECS = { Ed25519: [0xed, 0x01], 'P-256': [0x80, 0x24], 'P-384': [0x81, 0x24] }
const JWT_ALGORITHMS = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', RSA: 'RS256' }

export function createParty(curve: Curve | 'RSA' = 'Ed25519', kind: IssuerKind = 'https'): Party {
  const pair = generatePair(curve)
  const jwk = pair.publicKey.export({ format: 'jwk' }) as JsonObject
  const multibase = curve === 'RSA' ? '' : encodeMultikey(curve, jwk)
  const encoded = Buffer.from(JSON.stringify(jwk)).toString('base64url')
  const [issuer, fragment] = {
    https: [`${HOST}/issuer.json`, 'key-1'],
    'did:web': ['did:web:issuer.example:people', 'key-1'],
    'did:key': [`did:key:${multibase}`, multibase],
    'did:jwk': [`did:jwk:${encoded}`, '0'],
  }[kind] as [string, string]
  return { issuer, method: `${issuer}#${fragment}`, curve, privateKey: pair.privateKey, jwk, multibase }
}

/** What stands at an issuer's identifier. */
export function createController({ issuer, method, jwk, multibase, curve }: Party): Bendable {
  const key =
    curve === 'RSA'
      ? { type: 'JsonWebKey', publicKeyJwk: jwk }
      : { type: 'Multikey', publicKeyMultibase: multibase }
  return {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: issuer,
    verificationMethod: [{ id: method, controller: issuer, ...key }],
    assertionMethod: [method],
  }
}

/** Where a party's document is; null where its identifier is the key. */
export function getControllerUrl({ issuer }: Party): string | null {
  if (issuer.startsWith('did:web:')) return `${HOST}/people/did.json`
  return issuer.startsWith('did:') ? null : issuer
}

/** A good credential for `EARNER`, not yet signed. */
export function createCredential(issuer: string, model: Model = 'VC 2.0'): Bendable {
  const isOld = model === 'VC 1.1'
  return {
    '@context': isOld
      ? [CREDENTIALS_V1, OB, 'https://w3id.org/security/data-integrity/v2']
      : [CREDENTIALS_V2, OB],
    id: CREDENTIAL_URL,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Reader',
    issuer: { id: issuer, type: ['Profile'], name: 'Issuer', url: HOST },
    ...(isOld ? { issuanceDate: '2026-05-01T00:00:00Z' } : { validFrom: '2026-05-01T00:00:00Z' }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: EARNER, identityType: 'emailAddress' },
      ],
      achievement: {
        id: `${HOST}/achievement`,
        type: ['Achievement'],
        name: 'Reader',
        description: 'Reads specifications',
        criteria: { narrative: 'Read three of them.' },
        image: { id: `${HOST}/image.png`, type: 'Image' },
      },
    },
  }
}

export type ProofOptions = { cryptosuite?: string | undefined; [member: string]: unknown }

/** Signs with a Data Integrity proof; options given go before those that are right, undefined ones are left out. */
export async function prove(document: Bendable, party: Party, options: ProofOptions = {}): Promise<Bendable> {
  const cryptosuite = party.curve === 'Ed25519' ? 'eddsa-rdfc-2022' : 'ecdsa-rdfc-2019'
  const all = {
    type: 'DataIntegrityProof',
    cryptosuite,
    created: '2026-05-01T00:00:00Z',
    verificationMethod: party.method,
    proofPurpose: 'assertionMethod',
    ...options,
  }
  // What is undefined is not there.
  const config = JSON.parse(JSON.stringify(all))
  const hash = party.curve === 'P-384' ? 'SHA-384' : 'SHA-256'
  const texts = all.cryptosuite?.includes('-jcs-')
    ? [canonicalizeJson(config), canonicalizeJson(document)]
    : [await toQuads({ ...config, '@context': document['@context'] }, hash), await toQuads(document, hash)]
  const hashes = await Promise.all(
    texts.map((text) => crypto.subtle.digest(hash, new TextEncoder().encode(text ?? ''))),
  )
  const bytes = Buffer.concat(hashes.map((each) => new Uint8Array(each)))
  const signature =
    party.curve === 'Ed25519'
      ? signBytes(null, bytes, party.privateKey)
      : signBytes(hash, bytes, { key: party.privateKey, dsaEncoding: 'ieee-p1363' })
  return { ...document, proof: { ...config, proofValue: `z${base58.encode(new Uint8Array(signature))}` } }
}

/** Makes a VC-JWT; members of `header` and `claims` that are undefined are left out. */
export function makeToken(
  document: Bendable,
  party: Party,
  {
    header = {},
    claims = {},
    isWrapped = false,
  }: { header?: Bendable; claims?: Bendable; isWrapped?: boolean } = {},
): Promise<string> {
  const nbf = Date.parse(document.validFrom ?? document.issuanceDate) / 1000
  const subject = document.credentialSubject?.id
  const payload = {
    iss: document.issuer?.id ?? document.issuer,
    jti: document.id,
    nbf,
    ...(subject === undefined ? {} : { sub: subject }),
    ...(isWrapped ? { vc: document } : document),
    ...claims,
  }
  const alg = JWT_ALGORITHMS[party.curve]
  const full = JSON.parse(JSON.stringify({ alg, typ: 'JWT', kid: party.method, ...header }))
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(full)
    .sign(createPrivateKey(party.privateKey.export({ format: 'pem', type: 'pkcs8' })))
}

/** A status list with the bits given set, not yet signed. */
export function createStatusList(
  issuer: string,
  setBits: number[],
  { type = 'BitstringStatusList', purpose = 'revocation', bytes = 16_384 } = {},
): Bendable {
  const bits = new Uint8Array(bytes)
  for (const at of setBits) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7))
  const isOld = type === 'StatusList2021'
  const encoded = gzipSync(bits).toString('base64url')
  return {
    '@context': isOld
      ? [
          CREDENTIALS_V1,
          'https://w3id.org/vc/status-list/2021/v1',
          'https://w3id.org/security/data-integrity/v2',
        ]
      : [CREDENTIALS_V2],
    id: LIST_URL,
    type: ['VerifiableCredential', `${type}Credential`],
    issuer,
    ...(isOld ? { issuanceDate: '2026-05-01T00:00:00Z' } : { validFrom: '2026-05-01T00:00:00Z' }),
    credentialSubject: {
      id: `${LIST_URL}#list`,
      type,
      statusPurpose: purpose,
      encodedList: isOld ? encoded : `u${encoded}`,
    },
  }
}

async function toQuads(document: Bendable, hash: HashName): Promise<string> {
  const quads = await canonicalizeRdf(document, hash)
  if (!quads.ok) throw new Error(quads.rejection.detail)
  return quads.value
}

function generatePair(curve: Curve | 'RSA') {
  if (curve === 'Ed25519') return generateKeyPairSync('ed25519')
  if (curve === 'RSA') return generateKeyPairSync('rsa', { modulusLength: 2048 })
  return generateKeyPairSync('ec', { namedCurve: curve })
}

function encodeMultikey(curve: Curve, { x, y }: JsonObject): string {
  const point = Buffer.from(String(x), 'base64url')
  const last = curve === 'Ed25519' ? undefined : Buffer.from(String(y), 'base64url').at(-1)
  const sign = last === undefined ? [] : [2 + (last & 1)]
  return `z${base58.encode(new Uint8Array([...CODECS[curve], ...sign, ...point]))}`
}
