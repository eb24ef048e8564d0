import { webcrypto } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import {
  check,
  createPng,
  createSample,
  createSigner,
  HOST,
  makeSigned,
  serve,
} from '../../server/checking/testing/sample-badges.ts'
import {
  createCredential,
  createParty,
  makeToken,
  type Party,
  prove,
} from '../../server/checking/testing/sample-credentials.ts'
import { createFakeWeb } from '../../server/testing/fake-web.ts'
import { median } from './median.ts'
import { formatTime, type Row } from './report.ts'

const ROUNDS = 31
const PER_ROUND = 8

type Algorithm = 'RS256' | 'ES256' | 'EdDSA'

const PARAMETERS = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  EdDSA: { name: 'Ed25519' },
} as const

/** All of a verification, from a web in memory, against the platform's check of one such signature alone. */
export async function measureVerify(): Promise<Row[]> {
  const [rsa, elliptic, edwards] = [
    createParty('RSA', 'did:jwk'),
    createParty('P-256', 'did:key'),
    createParty('Ed25519', 'did:key'),
  ]
  const signer = await createSigner()
  const signed = makeSigned(createSample('2.0'), signer.pem)
  const web = createFakeWeb()
  serve(web, signed)
  const hosted = createFakeWeb()
  serve(hosted, createSample('2.0'))
  const atUrl = (document: unknown) => {
    const own = createFakeWeb()
    own.put(`${HOST}/credential.json`, { body: JSON.stringify(document) })
    own.put(`${HOST}/image.png`, { body: createPng() })
    return () => check(own, `${HOST}/credential.json`)
  }
  const jws = await signer.sign(signed.assertion)
  const proveBy = (party: Party, cryptosuite: string) =>
    prove(createCredential(party.issuer), party, { cryptosuite })
  const token = async (party: Party) => {
    const text = await makeToken(createCredential(party.issuer), party)
    return () => check(web, text)
  }
  return [
    await measure('2.0 hosted', 'RS256', null, () => check(hosted, `${HOST}/assertion.json`)),
    await measure('2.0 signed, RS256', 'RS256', 2, () => check(web, jws)),
    await measure('3.0 token, RS256', 'RS256', 2, await token(rsa)),
    await measure('3.0 token, ES256', 'ES256', 2, await token(elliptic)),
    await measure('3.0 token, EdDSA', 'EdDSA', null, await token(edwards)),
    await measure('3.0 eddsa-jcs-2022', 'EdDSA', 3.3, atUrl(await proveBy(edwards, 'eddsa-jcs-2022'))),
    await measure('3.0 eddsa-rdfc-2022', 'EdDSA', null, atUrl(await proveBy(edwards, 'eddsa-rdfc-2022'))),
    await measure('3.0 ecdsa-rdfc-2019', 'ES256', null, atUrl(await proveBy(elliptic, 'ecdsa-rdfc-2019'))),
  ]
}

async function measure(
  name: string,
  algorithm: Algorithm,
  target: number | null,
  verify: () => ReturnType<typeof check>,
): Promise<Row> {
  const verifyWell = async () => {
    const checked = await verify()
    if (checked.outcome !== 'ready') throw new Error(`${name}: ${JSON.stringify(checked)}`)
  }
  const verifyAlone = await createVerifyAlone(algorithm)
  const [ours, alone]: [number[], number[]] = [[], []]
  for (let round = -5; round < ROUNDS; round++) {
    const oursMs = await timeEach(verifyWell)
    const aloneMs = await timeEach(verifyAlone)
    if (round < 0) continue // the first rounds are compiled in
    ours.push(oursMs)
    alone.push(aloneMs)
  }
  return {
    measure: `verify ${name}`,
    ours: formatTime(median(ours)),
    against: `${formatTime(median(alone))} ${algorithm} alone`,
    ratio: median(ours) / median(alone),
    target,
  }
}

/** The platform's own work on a signature over as many bytes as a badge has, its key imported already. */
async function createVerifyAlone(algorithm: Algorithm): Promise<() => Promise<void>> {
  const parameters = PARAMETERS[algorithm]
  const bytes = new TextEncoder().encode(JSON.stringify(createCredential('https://issuer.example/')))
  const { privateKey, publicKey } = await generateKeys(algorithm)
  const signature = await webcrypto.subtle.sign(parameters, privateKey, bytes)
  return async () => {
    if (!(await webcrypto.subtle.verify(parameters, publicKey, signature, bytes)))
      throw new Error('no signature')
  }
}

async function generateKeys(algorithm: Algorithm): Promise<webcrypto.CryptoKeyPair> {
  const { subtle } = webcrypto
  if (algorithm === 'RS256')
    return subtle.generateKey(
      { ...PARAMETERS.RS256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      false,
      ['sign', 'verify'],
    )
  if (algorithm === 'ES256') return subtle.generateKey(PARAMETERS.ES256, false, ['sign', 'verify'])
  const pair = await subtle.generateKey(PARAMETERS.EdDSA, false, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('Ed25519 has pairs of keys')
  return pair
}

async function timeEach(act: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  for (let time = 0; time < PER_ROUND; time++) await act()
  return (performance.now() - begun) / PER_ROUND
}
