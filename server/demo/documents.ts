import { createHash } from 'node:crypto'
import { encodeAddress } from './addresses.ts'
import type { DemoBadge } from './catalogue.ts'

const V2 = 'https://w3id.org/openbadges/v2'
const V1 = 'https://w3id.org/openbadges/v1'

const NAME = 'Copperfinch Workshop'
const ABOUT = 'An invented maker space that shows how an issuer works with Open Backpack.'
const CONTACT = 'badges@copperfinch.example'

/** A document that the demo serves, before it is JSON. */
export type Document = Record<string, unknown>

/** Where a badge's picture lies below the demo's own address. */
export const picturePath = (badge: DemoBadge) => `badges/${badge.id}.${badge.picture}`

/** Where the documents of one badge lie. `root` is the demo's own address, with its last slash. */
function urlsOf(root: string, badge: DemoBadge) {
  const base = `${root}badges/${badge.id}`
  return { badgeClass: `${base}.json`, criteria: base, image: `${root}${picturePath(badge)}` }
}

/** The URL of one person's award of one badge. A signed one answers with its signed text. */
export function assertionUrl(root: string, badge: DemoBadge, address: string): string {
  const ending = badge.form === 'signed-2.0' ? 'jws' : 'json'
  return `${root}assertions/${badge.id}/${encodeAddress(address)}.${ending}`
}

/** The issuer's profile in version 2.0, with its key and its list of withdrawn awards. */
export function createIssuer(root: string): Document {
  return {
    '@context': V2,
    type: 'Issuer',
    id: `${root}issuer.json`,
    name: NAME,
    url: root,
    email: CONTACT,
    description: ABOUT,
    image: `${root}logo.svg`,
    publicKey: `${root}key.json`,
    revocationList: `${root}revocations.json`,
  }
}

/** The issuer's organization in version 1.1. */
export function createIssuerV1(root: string): Document {
  return {
    '@context': V1,
    type: 'Issuer',
    id: `${root}issuer-1.1.json`,
    name: NAME,
    url: root,
    email: CONTACT,
    description: ABOUT,
  }
}

export function createKeyDocument(root: string, publicKeyPem: string): Document {
  return {
    '@context': V2,
    type: 'CryptographicKey',
    id: `${root}key.json`,
    owner: `${root}issuer.json`,
    publicKeyPem,
  }
}

/** Nothing was withdrawn; a backpack still has to ask before it believes a signed award. */
export function createRevocationList(root: string): Document {
  return {
    '@context': V2,
    type: 'RevocationList',
    id: `${root}revocations.json`,
    issuer: `${root}issuer.json`,
    revokedAssertions: [],
  }
}

/** The badge class. Null for version 0.5, whose awards carry their badge inside. */
export function createBadgeClass(root: string, badge: DemoBadge): Document | null {
  const urls = urlsOf(root, badge)
  const shared = { type: 'BadgeClass', id: urls.badgeClass, name: badge.name, image: urls.image }
  const description = badge.description
  switch (badge.form) {
    case 'hosted-0.5':
      return null
    case 'hosted-1.1':
      return {
        '@context': V1,
        ...shared,
        description,
        criteria: urls.criteria,
        issuer: `${root}issuer-1.1.json`,
      }
    default:
      return {
        '@context': V2,
        ...shared,
        description,
        criteria: { id: urls.criteria, narrative: badge.criteria },
        issuer: `${root}issuer.json`,
      }
  }
}

/** One person's award, in the form that the badge has. A signed one is this, signed. */
export function createAssertion(root: string, badge: DemoBadge, address: string): Document {
  const id = assertionUrl(root, badge, address)
  const salt = createSalt(badge, address)
  const identity = hashAddress(address, salt)
  const urls = urlsOf(root, badge)

  switch (badge.form) {
    case 'hosted-0.5':
      return {
        recipient: identity,
        salt,
        issued_on: badge.issuedOn.slice(0, 10),
        badge: {
          version: '0.5.0',
          name: badge.name,
          image: urls.image,
          description: badge.description,
          criteria: urls.criteria,
          issuer: { origin: new URL(root).origin, name: NAME, contact: CONTACT },
        },
      }
    case 'hosted-1.1':
      return {
        '@context': V1,
        type: 'Assertion',
        id,
        uid: `${badge.id}-${salt}`,
        recipient: { type: 'email', hashed: true, salt, identity },
        badge: urls.badgeClass,
        verify: { type: 'hosted', url: id },
        issuedOn: badge.issuedOn,
      }
    default:
      return {
        '@context': V2,
        type: 'Assertion',
        id,
        recipient: { type: 'email', hashed: true, salt, identity },
        badge: urls.badgeClass,
        verification:
          badge.form === 'signed-2.0'
            ? { type: 'SignedBadge', creator: `${root}key.json` }
            : { type: 'HostedBadge' },
        issuedOn: badge.issuedOn,
      }
  }
}

/**
 * A salt of its own for every award, the same each time it is asked for.
 *
 * A real issuer would draw it at random and keep it. Here it need not be secret: the URL names the address anyway.
 */
function createSalt(badge: DemoBadge, address: string): string {
  return createHash('sha256').update(`copperfinch ${badge.id} ${address}`).digest('hex').slice(0, 16)
}

/** The recipient as Open Badges hides it: the address, then the salt, hashed (`IdentityHash`). */
export function hashAddress(address: string, salt: string): string {
  return `sha256$${createHash('sha256').update(`${address}${salt}`, 'utf8').digest('hex')}`
}
