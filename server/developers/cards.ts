import { gzipSync } from 'node:zlib'
import type { FetchFailure } from '../fetching/safe-fetch.ts'
import { limits } from '../limits.ts'
import type { RejectionCode } from '../openbadges/rejections.ts'
import type { Document, Kit } from './kit.ts'

/**
 * What stands at an address of a card: a document; a text or bytes of a type; or nothing, for which the backpack is
 * told that the fetch ended so.
 */
export type Served =
  | Document
  | { text: string | Uint8Array; type: string; status?: 410 }
  | { fails: FetchFailure['code'] }

/** A card: what its own address gives, and what stands below it, by name. */
type Card = (
  kit: Kit,
) => { self: Served; [name: string]: Served } | Promise<{ self: Served; [name: string]: Served }>

/** The codes that no document brings about: they are about the call, the visitor or the backpack. */
type NotOfADocument =
  | 'declined'
  | 'already-held'
  | 'not-a-reference'
  | 'too-many'
  | 'forbidden-address'
  | 'backpack-unavailable'

/** One card for each code that a document can bring about, named after it; the compiler lists a code without one. */
export const CARDS: Record<Exclude<RejectionCode, NotOfADocument> | 'valid', Card> = {
  valid: ({ assertion }) => ({ self: assertion() }),

  unreachable: () => ({ self: { fails: 'unreachable' } }),
  'certificate-invalid': () => ({ self: { fails: 'certificate-invalid' } }),
  timeout: () => ({ self: { fails: 'timeout' } }),
  'not-found': () => ({ self: NOTHING }),
  'http-error': () => ({ self: { fails: 'http-error' } }),
  'too-many-redirects': () => ({ self: { fails: 'too-many-redirects' } }),
  'badge-class-inaccessible': ({ assertion, url }) => ({
    self: assertion({ badge: url('class.json') }),
    'class.json': NOTHING,
  }),
  'issuer-inaccessible': (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { issuer: kit.url('issuer.json') }),
    'issuer.json': NOTHING,
  }),
  'image-inaccessible': (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { image: kit.url('badge.png') }),
    'badge.png': NOTHING,
  }),
  'key-inaccessible': (kit) => signWith(kit, {}, { 'key.json': NOTHING }),
  'revocation-list-inaccessible': (kit) =>
    signWith(kit, { revocationList: kit.url('revocations.json') }, { 'revocations.json': NOTHING }),

  'not-json': () => ({
    self: {
      text: '<!doctype html><title>Sign in</title><h1>Please sign in to see this page</h1>\n',
      type: 'text/html',
    },
  }),
  'too-large': () => ({
    self: { text: ' '.repeat(limits.documentBytes + 1), type: 'application/json' },
  }),
  'missing-field': ({ assertion }) => ({ self: assertion({ issuedOn: undefined }) }),
  'wrong-type': ({ assertion }) => ({ self: assertion({ issuedOn: true }) }),
  'unknown-version': ({ assertion }) => ({
    self: assertion({ '@context': 'https://example.org/badges/v9' }),
  }),
  'badge-class-malformed': (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { name: undefined }),
  }),
  'issuer-malformed': (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { issuer: kit.url('issuer.json') }),
    'issuer.json': kit.issuer('issuer.json', { name: undefined }),
  }),
  'revocation-list-malformed': (kit) =>
    signWith(kit, { revocationList: kit.url('revocations.json') }, { 'revocations.json': { is: 'no list' } }),
  'image-missing': (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { image: undefined }),
  }),
  'image-unreadable': (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { image: kit.url('badge.png') }),
    'badge.png': { text: 'GIF89a', type: 'image/gif' },
  }),
  'image-too-large': (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { image: kit.url('badge.png') }),
    'badge.png': { text: new Uint8Array(limits.imageBytes + 1), type: 'image/png' },
  }),
  'image-without-badge': () => ({
    self: {
      text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>\n',
      type: 'image/svg+xml',
    },
  }),
  'recipient-malformed': ({ assertion, recipient }) => ({
    self: assertion({ recipient: { type: 'email', hashed: true, identity: recipient } }),
  }),
  'jws-malformed': async ({ signer }) => ({
    self: { text: await signer.sign(['no', 'assertion']), type: 'text/plain' },
  }),

  revoked: () => ({ self: { text: 'This award was withdrawn.\n', type: 'text/plain', status: 410 } }),
  suspended: (kit) => signSuspended(kit),
  'status-unsupported': async (kit) => ({
    self: await asToken(kit, { credentialStatus: { id: kit.url('status'), type: 'UnheardOfStatus' } }),
  }),
  'recipient-mismatch': ({ assertion }) => ({
    self: assertion({ recipient: { type: 'email', hashed: false, identity: 'somebody.else@example.org' } }),
  }),
  'recipient-type': ({ assertion }) => ({
    self: assertion({ recipient: { type: 'telephone', hashed: false, identity: '+1 555 0100' } }),
  }),
  expired: ({ assertion }) => ({ self: assertion({ expires: '2024-06-01T12:00:00Z' }) }),
  'issued-in-future': ({ assertion }) => ({ self: assertion({ issuedOn: '2999-01-01T00:00:00Z' }) }),
  'proof-missing': ({ credential }) => ({ self: credential() }),
  'context-unknown': ({ credential, signer }) => ({
    self: credential({
      '@context': [...(credential()['@context'] as string[]), 'https://example.org/context/v1'],
      proof: {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2024-03-01T12:00:00Z',
        verificationMethod: `${signer.did}#${signer.did.slice('did:key:'.length)}`,
        proofPurpose: 'assertionMethod',
        proofValue: `z${'1'.repeat(64)}`,
      },
    }),
  }),
  signature: async (kit) => {
    const [head, , signature] = (await kit.signer.sign(signedAssertion(kit))).split('.')
    const changed = encode(signedAssertion(kit, { narrative: 'Written in afterwards.' }))
    return { self: { text: [head, changed, signature].join('.'), type: 'text/plain' } }
  },
  algorithm: (kit) => ({
    self: { text: `${encode({ alg: 'none' })}.${encode(signedAssertion(kit))}.`, type: 'text/plain' },
  }),
  'key-unusable': (kit) => signWith(kit, {}, { 'key.json': { publicKeyPem: 'no key' } }),
  'key-not-linked': (kit) => signWith(kit, { publicKey: [] }, {}),
  'verification-mismatch': ({ assertion }) => ({
    self: assertion({ verification: { type: 'SignedBadge' } }),
  }),
  'id-mismatch': ({ assertion, url }) => ({
    self: assertion({ id: url('elsewhere.json') }),
    'elsewhere.json': NOTHING,
  }),
  scope: (kit) => ({
    self: kit.assertion({ badge: kit.url('class.json') }),
    'class.json': kit.badgeClass('class.json', { issuer: kit.url('issuer.json') }),
    'issuer.json': kit.issuer('issuer.json', {
      verification: { type: 'HostedBadge', startsWith: kit.shared('elsewhere/') },
    }),
  }),
  'origin-mismatch': ({ recipient, shared }) => ({
    self: {
      recipient,
      badge: {
        version: '0.5.0',
        name: 'Test badge',
        description: 'Shows what a backpack does with a badge.',
        image: shared('badge.png'),
        criteria: shared('criteria'),
        issuer: { origin: 'https://elsewhere.example', name: 'Test issuer' },
      },
    },
  }),
}

const NOTHING: Served = { fails: 'not-found' }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const signedAssertion = ({ assertion, shared }: Kit, change: Document = {}): Document =>
  assertion({ verification: { type: 'SignedBadge' }, badge: shared('class.json'), ...change })

/** A signed assertion whose issuer's profile is bent, with what that names. */
async function signWith(kit: Kit, profile: Document, others: Record<string, Served>) {
  const text = await kit.signer.sign(signedAssertion(kit, { badge: kit.url('class.json') }))
  return {
    self: { text, type: 'text/plain' },
    'class.json': kit.badgeClass('class.json', { issuer: kit.url('issuer.json') }),
    'issuer.json': kit.issuer('issuer.json', profile),
    'key.json': kit.key('key.json'),
    ...others,
  }
}

const asToken = async (kit: Kit, change: Document): Promise<Served> => ({
  text: await kit.token(kit.credential(change)),
  type: 'text/plain',
})

/** A credential whose bit is set in its issuer's list of suspended ones. */
async function signSuspended(kit: Kit) {
  const bits = new Uint8Array(16_384)
  bits[0] = 0x80
  const list = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: kit.url('status.jwt'),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: kit.signer.did,
    validFrom: '2024-03-01T12:00:00Z',
    credentialSubject: {
      id: `${kit.url('status.jwt')}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'suspension',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  }
  const self = await asToken(kit, {
    credentialStatus: {
      id: `${kit.url('status.jwt')}#0`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex: '0',
      statusListCredential: kit.url('status.jwt'),
    },
  })
  return { self, 'status.jwt': { text: await kit.token(list), type: 'text/plain' } }
}
