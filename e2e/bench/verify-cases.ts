import {
  createSigner,
  type SampleVersion,
  verifyForEarner,
} from '../../server/checking/testing/sample-badges.ts'
import {
  createParty,
  makeToken,
  type Party,
  prove,
} from '../../server/checking/testing/sample-credentials.ts'
import { COUNTS, type ManyBadges, serveCredentials, serveSamples } from './many-badges.ts'

export type Algorithm = 'RS256' | 'ES256' | 'EdDSA'

/**
 * A kind of badge to be verified.
 *
 * @property algorithm the one that it is signed with; of a hosted one, the one to hold it against
 * @property target how many times as long as the platform's check of one signature it may take; null where there is none
 */
export type VerifyCase = {
  name: string
  algorithm: Algorithm
  target: number | null
  createBadges: () => Promise<ManyBadges>
}

/** Half of the platform's own rate, and three tenths of it. */
const TARGETS = { signed: 2, 'eddsa-jcs-2022': 3.3 }
const CURVE_OF = { RS256: 'RSA', ES256: 'P-256', EdDSA: 'Ed25519' } as const

/** Every version, hosted and signed, and every kind of signature that is usual. All are issued to a hash of `EARNER`. */
export const VERIFY_CASES: readonly VerifyCase[] = [
  ...(['0.5', '1.0', '1.1', '2.0'] as const).map(describeHosted),
  describeSigned('1.0', 'RS256'),
  describeSigned('1.1', 'RS256'),
  describeSigned('2.0', 'RS256'),
  describeSigned('2.0', 'ES256'),
  describeToken('RS256', TARGETS.signed),
  describeToken('ES256', TARGETS.signed),
  describeToken('EdDSA', null),
  describeProven('EdDSA', 'eddsa-jcs-2022', TARGETS['eddsa-jcs-2022']),
  describeProven('ES256', 'ecdsa-jcs-2019', null),
  describeProven('EdDSA', 'eddsa-rdfc-2022', null),
  describeProven('ES256', 'ecdsa-rdfc-2019', null),
]

/** Makes an act of verifying the next badge, to the report; what is not valid here is a fault of the bench. */
export function createVerifyNext({ web, inputs }: ManyBadges): () => Promise<void> {
  let next = 0
  return async () => {
    const input = inputs[next % inputs.length] ?? ''
    next += 1
    const { verdict, detail } = await verifyForEarner(web, input)
    web.fetched.length = 0
    if (verdict !== 'valid') throw new Error(`${input}: ${detail}`)
  }
}

function describeHosted(version: SampleVersion): VerifyCase {
  const createBadges = () => serveSamples(version, null)
  return { name: `${version} hosted`, algorithm: 'RS256', target: null, createBadges }
}

function describeSigned(version: SampleVersion, algorithm: 'RS256' | 'ES256'): VerifyCase {
  const createBadges = async () =>
    serveSamples(version, await Promise.all(forEachIssuer(() => createSigner(algorithm))))
  return { name: `${version} signed, ${algorithm}`, algorithm, target: TARGETS.signed, createBadges }
}

function describeToken(algorithm: Algorithm, target: number | null): VerifyCase {
  const createBadges = () =>
    serveCredentials(createParties(algorithm), (credential, party) => makeToken(credential, party))
  return { name: `3.0 token, ${algorithm}`, algorithm, target, createBadges }
}

function describeProven(algorithm: Algorithm, cryptosuite: string, target: number | null): VerifyCase {
  const createBadges = () =>
    serveCredentials(createParties(algorithm), async (credential, party, web) => {
      web.put(credential.id, { body: JSON.stringify(await prove(credential, party, { cryptosuite })) })
      return credential.id
    })
  return { name: `3.0 ${cryptosuite}`, algorithm, target, createBadges }
}

const forEachIssuer = <T>(create: () => T): T[] => Array.from({ length: COUNTS.issuers }, create)

const createParties = (algorithm: Algorithm): Party[] =>
  forEachIssuer(() => createParty(CURVE_OF[algorithm], algorithm === 'RS256' ? 'did:jwk' : 'did:key'))
