import { webcrypto } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { createCredential } from '../../server/checking/testing/sample-credentials.ts'
import { lowestTenth } from './median.ts'
import { formatRate, type Row } from './report.ts'
import { type Algorithm, createVerifyNext, VERIFY_CASES, type VerifyCase } from './verify-cases.ts'

const ROUNDS = 401
/** Both take as long, so that whoever else wants the processor breaks into both as often. */
const ROUND_MS = 1.5
/** A server that has been up for a minute has compiled what it does all day. */
const WARM_UP_COUNT = 1000

const PARAMETERS = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  EdDSA: { name: 'Ed25519' },
} as const

/** All of a verification, from a web in memory, against the platform's check of one such signature alone. */
export async function measureVerify(): Promise<Row[]> {
  const rows: Row[] = []
  for (const each of VERIFY_CASES) rows.push(await measure(each))
  return rows
}

async function measure(verification: VerifyCase): Promise<Row> {
  const { name, algorithm, target, createBadges } = verification
  const timeOurs = await createTimer(createVerifyNext(await createBadges()))
  const alone = await createVerifyAlone(algorithm)
  const timeAlone = await createTimer(alone)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timeOurs())
    // Not counted: the first one after ours finds nothing where it was. So the ratio is never better than it is.
    await alone()
    theirs.push(await timeAlone())
  }
  return {
    measure: `verify ${name}`,
    ours: formatRate(lowestTenth(ours)),
    against: `${formatRate(lowestTenth(theirs))} ${algorithm} alone`,
    ratio: lowestTenth(ours) / lowestTenth(theirs),
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

/** Warms an act up; what it gives back then times it for a round. @returns milliseconds of one */
async function createTimer(act: () => Promise<void>): Promise<() => Promise<number>> {
  await timeEach(act, WARM_UP_COUNT)
  const perRound = Math.max(1, Math.round(ROUND_MS / (await timeEach(act, WARM_UP_COUNT / 10))))
  return () => timeEach(act, perRound)
}

async function timeEach(act: () => Promise<void>, times: number): Promise<number> {
  const begun = performance.now()
  for (let time = 0; time < times; time++) await act()
  return (performance.now() - begun) / times
}
