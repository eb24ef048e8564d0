import {
  createPng,
  createSample,
  type createSigner,
  EARNER,
  HOST,
  makeSigned,
  type Sample,
  type SampleVersion,
} from '../../server/checking/testing/sample-badges.ts'
import { createCredential, type Party } from '../../server/checking/testing/sample-credentials.ts'
import { createFakeWeb, type FakeWeb, hashedIdentity } from '../../server/testing/fake-web.ts'

/** Badges in a web of their own in memory, to be verified in turn. Each fetch brings bytes of its own. */
export type ManyBadges = { web: FakeWeb; inputs: string[] }

type Signer = Awaited<ReturnType<typeof createSigner>>

/** As a backpack has them: each of the badges differs, but few issuers and few classes are behind them. */
export const COUNTS = { badges: 1000, classes: 10, issuers: 3 }

/** Badges before 3.0. @param signers one of each issuer; null: they are hosted */
export const serveSamples = (
  version: SampleVersion,
  signers: readonly Signer[] | null,
): Promise<ManyBadges> =>
  serveEach(async (at, web) => {
    const signer = signers === null ? null : pickIssuers(signers, at)
    const sample = createSample(version)
    const whole = place(signer === null ? sample : makeSigned(sample, signer.pem), at)
    hashRecipient(whole.assertion, at)
    serveLinked(web, whole, at)
    if (signer !== null) return signer.sign(whole.assertion)
    web.put(whole.entry, { body: JSON.stringify(whole.assertion) })
    return whole.entry
  })

/** @param secure signs a credential, serves it if it is to be served, and says what is handed over */
export const serveCredentials = (
  parties: readonly Party[],
  secure: (credential: ReturnType<typeof createCredential>, party: Party, web: FakeWeb) => Promise<string>,
): Promise<ManyBadges> =>
  serveEach(async (at, web) => {
    const party = pickIssuers(parties, at)
    const credential = place(createCredential(party.issuer), at)
    const [identifier] = credential.credentialSubject.identifier
    Object.assign(identifier, { hashed: true, identityHash: hashEarner(at), salt: getSalt(at) })
    servePicture(web, at)
    return secure(credential, party, web)
  })

async function serveEach(serve: (at: number, web: FakeWeb) => Promise<string>): Promise<ManyBadges> {
  const web = createFakeWeb()
  const inputs: string[] = []
  for (let at = 0; at < COUNTS.badges; at++) inputs.push(await serve(at, web))
  return { web, inputs }
}

const getClass = (at: number) => at % COUNTS.classes
const getIssuer = (at: number) => getClass(at) % COUNTS.issuers
const getHost = (at: number) => `https://issuer-${getIssuer(at)}.example`

function pickIssuers<T>(each: readonly T[], at: number): T {
  const one = each[getIssuer(at)]
  if (one === undefined) throw new TypeError('there is one for each issuer')
  return one
}

/** Gives a sample names and addresses of its own: the assertion's, its class's and its issuer's. */
function place<T>(sample: T, at: number): T {
  const text = JSON.stringify(sample)
    .replaceAll(/\/(assertion|credential)\.json/g, `/$1s/${at}.json`)
    .replaceAll('/badge.json', `/badges/${getClass(at)}.json`)
    .replaceAll('/achievement"', `/achievements/${getClass(at)}"`)
    .replaceAll('/image.png', `/images/${getClass(at)}.png`)
    .replaceAll('"Reader"', `"Reader ${getClass(at)}"`)
    .replaceAll('award-1', `award-${at}`)
    .replaceAll('urn:uuid:11111111', `urn:uuid:${String(at).padStart(8, '0')}`)
    .replaceAll(HOST, getHost(at))
  return JSON.parse(text) as T
}

function serveLinked(web: FakeWeb, { badgeClass, issuer, key }: Sample, at: number): void {
  web.put(`${getHost(at)}/badges/${getClass(at)}.json`, { body: JSON.stringify(badgeClass) })
  web.put(`${getHost(at)}/issuer.json`, { body: JSON.stringify(issuer) })
  if (key !== null)
    web.put(`${getHost(at)}/key.json`, { body: typeof key === 'string' ? key : JSON.stringify(key) })
  servePicture(web, at)
}

const servePicture = (web: FakeWeb, at: number) =>
  web.put(`${getHost(at)}/images/${getClass(at)}.png`, { body: createPng(4 + getClass(at)) })

const getSalt = (at: number) => `salt ${at}`
const hashEarner = (at: number) => hashedIdentity(EARNER, getSalt(at))

/** As most issuers write whose badge it is: an address nobody can read. */
function hashRecipient(assertion: Sample['assertion'], at: number): void {
  const [identity, salt] = [hashEarner(at), getSalt(at)]
  if (typeof assertion.recipient === 'string') Object.assign(assertion, { recipient: identity, salt })
  else Object.assign(assertion.recipient, { hashed: true, identity, salt })
}
