import { createHmac, createPrivateKey, createPublicKey } from 'node:crypto'
import { base58 } from '@scure/base'
import { CompactSign } from 'jose'

/** A document of a test badge, before it is JSON. */
export type Document = Record<string, unknown>

const V2 = 'https://w3id.org/openbadges/v2'
const CREDENTIALS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]
const ISSUED_ON = '2024-03-01T12:00:00Z'

/** What stands before 32 bytes to make them an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const ED25519_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @property did the identifier that is this key */
export type CardSigner = {
  publicKeyPem: string
  did: string
  sign: (payload: unknown, header?: Document) => Promise<string>
}

/**
 * Makes the key that signs test badges out of the backpack's secret: each process, and each start, has the same one.
 *
 * It signs nothing that anybody should believe, and nothing else is signed with it.
 */
export function createCardSigner(secret: string): CardSigner {
  const seed = createHmac('sha256', secret).update('test badges').digest()
  const privateKey = createPrivateKey({
    key: Buffer.concat([ED25519_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey)
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const name = `z${base58.encode(new Uint8Array([0xed, 0x01, ...raw]))}`
  return {
    publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    did: `did:key:${name}`,
    sign: (payload, header = {}) =>
      new CompactSign(Buffer.from(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'EdDSA', ...header })
        .sign(privateKey),
  }
}

/**
 * What a card makes its documents with: good ones, to be bent.
 *
 * @property url of the card's own assertion, or of another document of the card
 * @property shared the URL of a document that all cards share
 * @property token a credential of 3.0 as a signed token
 */
export type Kit = {
  recipient: string
  signer: CardSigner
  url: (name?: string) => string
  shared: (name: string) => string
  assertion: (change?: Document) => Document
  badgeClass: (name: string, change?: Document) => Document
  issuer: (name: string, change?: Document) => Document
  key: (name: string) => Document
  credential: (change?: Document) => Document
  token: (document: Document) => Promise<string>
}

/**
 * @param root of the test badges, with its last slash
 * @param card the name of the card
 * @param search what the asked address has after `?`: each such address is another badge
 * @param recipient to whom the badge is made out
 */
export function createKit(
  { root, signer }: { root: string; signer: CardSigner },
  { card, search, recipient }: { card: string; search: string; recipient: string },
): Kit {
  const shared = (name: string) => root + name
  const url = (name?: string) =>
    name === undefined ? `${root}${card}.json${search}` : `${root}${card}/${name}`
  const placeOf = (name: string) => (card === 'shared' ? shared(name) : url(name))
  const did = { id: signer.did, type: ['Profile'], name: 'Test issuer', url: root }
  return {
    recipient,
    signer,
    shared,
    url,
    assertion: (change = {}) => ({
      '@context': V2,
      type: 'Assertion',
      id: url(),
      recipient: { type: 'email', hashed: false, identity: recipient },
      badge: shared('class.json'),
      verification: { type: 'HostedBadge' },
      issuedOn: ISSUED_ON,
      ...change,
    }),
    badgeClass: (name, change = {}) => ({
      '@context': V2,
      type: 'BadgeClass',
      id: placeOf(name),
      name: 'Test badge',
      description: 'Shows what a backpack does with a badge.',
      image: shared('badge.png'),
      criteria: { narrative: 'Pressed a button on the page of test badges.' },
      issuer: shared('issuer.json'),
      ...change,
    }),
    issuer: (name, change = {}) => ({
      '@context': V2,
      type: 'Issuer',
      id: placeOf(name),
      name: 'Test issuer',
      url: root,
      email: 'nobody@example.org',
      publicKey: [placeOf('key.json')],
      ...change,
    }),
    key: (name) => ({
      '@context': V2,
      type: 'CryptographicKey',
      id: placeOf(name),
      owner: placeOf('issuer.json'),
      publicKeyPem: signer.publicKeyPem,
    }),
    credential: (change = {}) => ({
      '@context': CREDENTIALS,
      id: url(),
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Test badge',
      issuer: did,
      validFrom: ISSUED_ON,
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            hashed: false,
            identityHash: recipient,
            identityType: 'emailAddress',
          },
        ],
        achievement: {
          id: shared('achievement'),
          type: ['Achievement'],
          name: 'Test badge',
          description: 'Shows what a backpack does with a credential.',
          criteria: { narrative: 'Pressed a button on the page of test badges.' },
        },
      },
      ...change,
    }),
    token: (document) =>
      signer.sign(
        { iss: signer.did, jti: document.id, nbf: Date.parse(ISSUED_ON) / 1000, ...document },
        { typ: 'JWT', kid: `${signer.did}#${signer.did.slice('did:key:'.length)}` },
      ),
  }
}
