import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue, verifyCredential } from '@digitalbazaar/vc'
import canonicalizeJson from 'canonicalize'
import { expect, test } from 'vitest'
import type { JsonObject } from '../openbadges/assertion.ts'
import { readProofs, verifyProof } from '../openbadges/data-integrity.ts'
import { isObject, parseJson } from '../openbadges/json.ts'
import { readMultikey } from '../openbadges/multikey.ts'
import { ok } from '../openbadges/rejections.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { createRdfCanonicalizer } from './canonicalize-rdf.ts'
import { CONTEXTS } from './contexts.ts'
import { check, createPng, HOST } from './testing/sample-badges.ts'
import {
  CREDENTIAL_URL,
  createController,
  createCredential,
  createParty,
  type Party,
  prove,
} from './testing/sample-credentials.ts'

const CORPUS = resolve(process.env.CORPUS_DIR ?? '../shared/corpus', 'fixtures')
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2'

/** The W3C's vectors use a vocabulary that no badge may use. */
const canonicalizeRdf = createRdfCanonicalizer(
  new Map([
    ...CONTEXTS,
    [EXAMPLES, { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }],
  ]),
)

type Fixture = { file: string; expect: string; why: string }

const listFixtures = (): Fixture[] => {
  const index = resolve(CORPUS, 'fixtures.json')
  if (!existsSync(index)) return []
  const { fixtures } = JSON.parse(readFileSync(index, 'utf8')) as { fixtures: Fixture[] }
  return fixtures.filter(({ file }) => /\.(json|1ob)$|testlist$/.test(file))
}

/** What the index says that the proof alone is worth; null where it says nothing that can be tested. */
function readExpected({ expect: verdict, why }: Fixture): boolean | null {
  const [, said = ''] = /proof mathematics: ([^.]*)/.exec(`${verdict} ${why}`) ?? []
  if (said.startsWith('true') || said.includes('second true')) return true
  return said.startsWith('false') || said.startsWith('no proof') ? false : null
}

const VECTORS = listFixtures().filter((fixture) => readExpected(fixture) !== null)

test.skipIf(VECTORS.length === 0)('the corpus is there, else its vectors are not tested', () => {
  expect(VECTORS.length).toBeGreaterThan(30)
})

test.each(VECTORS)('the proof of $file is worth what the index says', async (fixture) => {
  const document = parseJson(readFileSync(resolve(CORPUS, fixture.file), 'utf8'))
  if (!isObject(document)) throw new TypeError('no JSON object')
  const proofs = readProofs(document)
  const results: boolean[] = []
  for (const proof of proofs.ok ? proofs.value : []) {
    const [, name = proof.method.replace('did:key:', '')] = proof.method.split('#')
    const jwk = readMultikey(name)
    const verified = jwk === null ? null : await verifyProof(document, proof, jwk, canonicalizeRdf)
    results.push(verified?.ok === true)
  }
  expect(results.length > 0 && results.every((each) => each)).toBe(readExpected(fixture))
})

/** What the W3C's vectors give as the canonical form of their unsigned document. */
const CANONICAL = [
  ['eddsa-rdfc-2022-canonDocDataInt.txt', (document: JsonObject) => canonicalizeRdf(document, 'SHA-256')],
  ['eddsa-jcs-2022-canonDocJCS.txt', async (document: JsonObject) => ok(canonicalizeJson(document) ?? '')],
] as const
const W3C = resolve(CORPUS, 'w3c-vc-di-eddsa')

test.skipIf(!existsSync(W3C)).each(CANONICAL)(
  'the canonical form is that of %s',
  async (file, canonicalize) => {
    const document = parseJson(readFileSync(resolve(W3C, 'unsigned.json'), 'utf8'))
    if (!isObject(document)) throw new TypeError('no JSON object')
    const canonical = await canonicalize(document)
    expect(canonical.ok && canonical.value.trim()).toBe(readFileSync(resolve(W3C, file), 'utf8').trim())
  },
)

/** Another implementation's document loader: our contexts, and the issuer's documents. */
function createLoader(party: Party) {
  const controller = createController(party)
  const [key] = controller.verificationMethod
  const documents = new Map<string, object>([
    ...CONTEXTS,
    [party.issuer, controller],
    [party.method, { '@context': 'https://w3id.org/security/multikey/v1', ...key }],
  ])
  return async (url: string) => {
    const document = documents.get(url)
    if (document === undefined) throw new Error(`${url} is not known`)
    return { contextUrl: null, documentUrl: url, document }
  }
}

const ORACLES = [
  ['Ed25519', eddsaRdfc2022, Ed25519Multikey],
  ['P-256', ecdsaRdfc2019, EcdsaMultikey],
  ['P-384', ecdsaRdfc2019, EcdsaMultikey],
] as const

test.each(ORACLES)(
  'a credential that another implementation signed with %s is accepted',
  async (curve, cryptosuite, Keys) => {
    const pair = curve === 'Ed25519' ? await Ed25519Multikey.generate() : await Keys.generate({ curve })
    const { publicKeyMultibase } = await pair.export({ publicKey: true })
    const party = { ...createParty('Ed25519'), multibase: publicKeyMultibase }
    Object.assign(pair, { id: party.method, controller: party.issuer })
    const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite })
    const credential = await issue({
      credential: createCredential(party.issuer),
      suite,
      documentLoader: createLoader(party),
    })
    const web = createFakeWeb()
    web.put(party.issuer, createController(party))
    web.put(`${HOST}/image.png`, { body: createPng() })
    web.put(CREDENTIAL_URL, credential)
    expect(await check(web, CREDENTIAL_URL)).toMatchObject({ outcome: 'ready' })
  },
)

test.each(ORACLES)(
  'another implementation accepts what our tests sign with %s',
  async (curve, cryptosuite) => {
    const party = createParty(curve)
    const credential = await prove(createCredential(party.issuer), party)
    const verified = await verifyCredential({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: createLoader(party),
      now: new Date('2026-05-05T12:00:00Z'),
    })
    expect(verified.error?.message).toBeUndefined()
    expect(verified.verified).toBe(true)
  },
)

test.each(['Ed25519', 'P-256', 'P-384'] as const)(
  'a proof by %s is over every letter of a credential, however long it is',
  async (curve) => {
    const party = createParty(curve, 'did:key')
    const cryptosuite = curve === 'Ed25519' ? 'eddsa-jcs-2022' : 'ecdsa-jcs-2019'
    for (const length of [10, 8000, 100_000]) {
      const credential = createCredential(party.issuer)
      credential.credentialSubject.achievement.description = 'x'.repeat(length)
      const proven = await prove(credential, party, { cryptosuite })
      const web = createFakeWeb()
      web.put(`${HOST}/image.png`, { body: createPng() })
      web.put(CREDENTIAL_URL, proven)
      expect(await check(web, CREDENTIAL_URL)).toMatchObject({ outcome: 'ready' })
      proven.credentialSubject.achievement.description = `${'x'.repeat(length - 1)}y`
      web.put(CREDENTIAL_URL, proven)
      expect(await check(web, CREDENTIAL_URL)).toMatchObject({ rejection: { code: 'signature' } })
    }
  },
)
