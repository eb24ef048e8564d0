import { CompactSign, exportSPKI, generateKeyPair } from 'jose'
import { PNG } from 'pngjs'
import type { createFakeWeb } from '../../testing/fake-web.ts'
import { type CheckContext, type Checked, checkAssertion } from '../check-assertion.ts'
import { type Report, verify } from '../verify.ts'

export const EARNER = 'earner@home.example'
export const NOON = Date.parse('2026-05-05T12:00:00Z')
export const HOST = 'https://issuer.example'
const ASSERTION_URL = `${HOST}/assertion.json`

/** A document of a test, to be bent before it is served. */
// biome-ignore lint/suspicious/noExplicitAny: tests bend documents into every wrong shape
export type Bendable = any

/** A whole badge in memory. @property entry what a page would hand over */
export type Sample = {
  entry: string
  assertion: Bendable
  badgeClass: Bendable
  issuer: Bendable
  key: Bendable
  image: Uint8Array
}

export type SampleVersion = '0.5' | '1.0' | '1.1' | '2.0'
type Web = ReturnType<typeof createFakeWeb>

export const createPng = (width = 4): Uint8Array =>
  new Uint8Array(PNG.sync.write(new PNG({ width, height: 4 })))

/** A good hosted badge of a version, for `EARNER`. */
export function createSample(version: SampleVersion): Sample {
  const shared = { entry: ASSERTION_URL, image: createPng(), key: null }
  const issuer = { name: 'Issuer', url: HOST, email: 'badges@issuer.example' }
  const badgeClass = {
    name: 'Reader',
    description: 'Reads specifications',
    image: `${HOST}/image.png`,
    criteria: `${HOST}/criteria`,
    issuer: `${HOST}/issuer.json`,
  }
  if (version === '0.5') {
    const badge = {
      version: '0.5.0',
      ...badgeClass,
      image: '/image.png',
      issuer: { origin: HOST, name: 'Issuer' },
    }
    return { ...shared, assertion: { recipient: EARNER, badge }, badgeClass: badge, issuer: badge.issuer }
  }
  const assertion = {
    recipient: { type: 'email', hashed: false, identity: EARNER },
    badge: `${HOST}/badge.json`,
    issuedOn: '2026-05-01T00:00:00Z',
  }
  if (version === '2.0') {
    const context = { '@context': 'https://w3id.org/openbadges/v2' }
    const typed = { ...context, type: 'Assertion', id: ASSERTION_URL, ...assertion }
    return {
      ...shared,
      assertion: { ...typed, verification: { type: 'HostedBadge' } },
      badgeClass: { ...context, type: 'BadgeClass', id: `${HOST}/badge.json`, ...badgeClass },
      issuer: { ...context, type: 'Profile', id: `${HOST}/issuer.json`, ...issuer },
    }
  }
  const context = version === '1.1' ? { '@context': 'https://w3id.org/openbadges/v1' } : {}
  const type = (name: string) => (version === '1.1' ? { ...context, type: name } : {})
  return {
    ...shared,
    assertion: {
      ...type('Assertion'),
      uid: 'award-1',
      ...assertion,
      verify: { type: 'hosted', url: ASSERTION_URL },
    },
    badgeClass: { ...type('BadgeClass'), ...badgeClass },
    issuer: { ...type('Issuer'), ...issuer },
  }
}

/** Turns a sample into one that is verified by signature; sign it when it has its last form. */
export function makeSigned(sample: Sample, publicPem: string): Sample {
  const { verification, verify, ...assertion } = sample.assertion
  if (verification === undefined)
    return {
      ...sample,
      key: publicPem,
      assertion: { ...assertion, verify: { type: 'signed', url: `${HOST}/key.json` } },
    }
  return {
    ...sample,
    key: {
      id: `${HOST}/key.json`,
      type: 'CryptographicKey',
      owner: `${HOST}/issuer.json`,
      publicKeyPem: publicPem,
    },
    assertion: {
      ...assertion,
      id: 'urn:uuid:11111111-2222-3333-4444-555555555555',
      verification: { type: 'SignedBadge' },
    },
    issuer: { ...sample.issuer, publicKey: `${HOST}/key.json` },
  }
}

export async function createSigner(algorithm = 'RS256') {
  const pair = await generateKeyPair(algorithm, { extractable: true })
  return {
    privateKey: pair.privateKey,
    pem: await exportSPKI(pair.publicKey),
    sign: (payload: unknown, header: { alg?: string; [name: string]: unknown } = {}) =>
      new CompactSign(
        new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)),
      )
        .setProtectedHeader({ alg: algorithm, ...header })
        .sign(pair.privateKey),
  }
}

/** Puts all documents of a sample where they say that they are. */
export function serve(web: Web, { assertion, badgeClass, issuer, key, image }: Sample): void {
  web.put(ASSERTION_URL, { body: JSON.stringify(assertion) })
  web.put(`${HOST}/badge.json`, { body: JSON.stringify(badgeClass) })
  web.put(`${HOST}/issuer.json`, { body: JSON.stringify(issuer) })
  web.put(`${HOST}/image.png`, { body: image, contentType: 'image/png' })
  if (key !== null) web.put(`${HOST}/key.json`, { body: typeof key === 'string' ? key : JSON.stringify(key) })
}

/** Checks an entry for `EARNER` at `NOON`. */
export function check(web: Web, entry: string, context: Partial<CheckContext> = {}): Promise<Checked> {
  return checkAssertion(entry, {
    fetchSafely: web.fetchSafely,
    now: NOON,
    ownHost: 'backpack.example',
    addresses: [EARNER],
    findHeld: async () => null,
    ...context,
  })
}

/** Reports on an input for `EARNER` at `NOON`, as the command line does. */
export const verifyForEarner = ({ fetchSafely }: Pick<Web, 'fetchSafely'>, input: string): Promise<Report> =>
  verify(input, { fetchSafely, now: NOON, ownHost: null, addresses: [EARNER] })
