import {
  createPng,
  createSample,
  createSigner,
  EARNER,
  HOST,
  makeSigned,
  NOON,
  type Sample,
  type SampleVersion,
  serve,
} from '../../server/checking/testing/sample-badges.ts'
import {
  CREDENTIAL_URL,
  createCredential,
  createParty,
  makeToken,
  type Party,
  prove,
} from '../../server/checking/testing/sample-credentials.ts'
import { verify } from '../../server/checking/verify.ts'
import { createFakeWeb, type FakeWeb, hashedIdentity } from '../../server/testing/fake-web.ts'

export type Algorithm = 'RS256' | 'ES256' | 'EdDSA'

/**
 * A badge to be verified, in a web of its own in memory.
 *
 * @property algorithm the one that it is signed with; of a hosted one, the one to hold it against
 * @property target how many times as long as the platform's check of one signature it may take; null where there is none
 */
export type VerifyCase = {
  name: string
  algorithm: Algorithm
  target: number | null
  input: string
  web: FakeWeb
}

/** Half of the platform's own rate, and three tenths of it. */
const TARGETS = { signed: 2, 'eddsa-jcs-2022': 3.3 }
const SALT = 'deadsea'

/** Every version, hosted and signed, and every kind of signature that is usual. All are issued to a hash of `EARNER`. */
export async function createVerifyCases(): Promise<VerifyCase[]> {
  const rsa = createParty('RSA', 'did:jwk')
  const elliptic = createParty('P-256', 'did:key')
  const edwards = createParty('Ed25519', 'did:key')
  const hosted = (['0.5', '1.0', '1.1', '2.0'] as const).map(createHosted)
  const proven = async (party: Party, cryptosuite: string, target: number | null) =>
    createProven(
      await prove(createHashedCredential(party), party, { cryptosuite }),
      cryptosuite,
      party,
      target,
    )
  return [
    ...hosted,
    await createSigned('1.0', 'RS256'),
    await createSigned('1.1', 'RS256'),
    await createSigned('2.0', 'RS256'),
    await createSigned('2.0', 'ES256'),
    await createToken(rsa, TARGETS.signed),
    await createToken(elliptic, TARGETS.signed),
    await createToken(edwards, null),
    await proven(edwards, 'eddsa-jcs-2022', TARGETS['eddsa-jcs-2022']),
    await proven(elliptic, 'ecdsa-jcs-2019', null),
    await proven(edwards, 'eddsa-rdfc-2022', null),
    await proven(elliptic, 'ecdsa-rdfc-2019', null),
  ]
}

/** All of a verification, to the report; what is not valid here is a fault of the bench. */
export async function verifyCase({ name, input, web }: VerifyCase): Promise<void> {
  const { verdict, detail } = await verify(input, {
    fetchSafely: web.fetchSafely,
    now: NOON,
    ownHost: 'backpack.example',
    addresses: [EARNER],
  })
  web.fetched.length = 0
  if (verdict !== 'valid') throw new Error(`${name}: ${detail}`)
}

/** How many bytes of documents and picture a case is made of. */
export async function countBytes({ input, web }: VerifyCase): Promise<number> {
  let bytes = input.startsWith('http') ? 0 : input.length
  const fetchSafely: FakeWeb['fetchSafely'] = async (url, options) => {
    const answer = await web.fetchSafely(url, options)
    if (answer.ok) bytes += answer.fetched.bytes.length
    return answer
  }
  await verify(input, { fetchSafely, now: NOON, ownHost: null, addresses: [EARNER] })
  return bytes
}

function createHosted(version: SampleVersion): VerifyCase {
  const sample = hashRecipient(createSample(version))
  return {
    name: `${version} hosted`,
    algorithm: 'RS256',
    target: null,
    input: sample.entry,
    web: serveSample(sample),
  }
}

async function createSigned(version: SampleVersion, algorithm: 'RS256' | 'ES256'): Promise<VerifyCase> {
  const signer = await createSigner(algorithm)
  const sample = hashRecipient(makeSigned(createSample(version), signer.pem))
  const input = await signer.sign(sample.assertion)
  const name = `${version} signed, ${algorithm}`
  return { name, algorithm, target: TARGETS.signed, input, web: serveSample(sample) }
}

async function createToken(party: Party, target: number | null): Promise<VerifyCase> {
  const algorithm = getAlgorithm(party)
  const input = await makeToken(createHashedCredential(party), party)
  return { name: `3.0 token, ${algorithm}`, algorithm, target, input, web: servePicture() }
}

function createProven(document: object, suite: string, party: Party, target: number | null): VerifyCase {
  const web = servePicture()
  web.put(CREDENTIAL_URL, { body: JSON.stringify(document) })
  return { name: `3.0 ${suite}`, algorithm: getAlgorithm(party), target, input: CREDENTIAL_URL, web }
}

const getAlgorithm = ({ curve }: Party): Algorithm =>
  curve === 'RSA' ? 'RS256' : curve === 'Ed25519' ? 'EdDSA' : 'ES256'

function serveSample(sample: Sample): FakeWeb {
  const web = createFakeWeb()
  serve(web, sample)
  return web
}

function servePicture(): FakeWeb {
  const web = createFakeWeb()
  web.put(`${HOST}/image.png`, { body: createPng() })
  return web
}

/** As most issuers write whose badge it is: an address nobody can read. */
function hashRecipient(sample: Sample): Sample {
  const identity = hashedIdentity(EARNER, SALT)
  const { recipient } = sample.assertion
  if (typeof recipient === 'string') Object.assign(sample.assertion, { recipient: identity, salt: SALT })
  else Object.assign(recipient, { hashed: true, identity, salt: SALT })
  return sample
}

function createHashedCredential({ issuer }: Party) {
  const credential = createCredential(issuer)
  const [identifier] = credential.credentialSubject.identifier
  Object.assign(identifier, { hashed: true, identityHash: hashedIdentity(EARNER, SALT), salt: SALT })
  return credential
}
