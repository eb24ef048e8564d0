import { type Bendable, NOON } from '../sample-badges.ts'
import { prove } from '../sample-credentials.ts'
import { both, set } from './bend.ts'
import { type Case, ends, VALID } from './case.ts'
import {
  BOTH_MODELS as BOTH,
  type CredentialRow,
  multiplyCredentials as group,
  PROOF,
  proveWith,
} from './credential-kinds.ts'

/** What is done to a credential with a proof over RDF after it was signed. */

const BAD = ends('signature', 'INVALID signature')
const UNKNOWN = ends('context', 'INVALID context-unknown')
const END = '2030-01-01T00:00:00Z'
const END_IRI = 'https://www.w3.org/2018/credentials#validUntil'

const row = (
  what: string,
  ending: CredentialRow[1],
  change: (proven: Bendable) => unknown,
): CredentialRow => [what, ending, both(set('document.validUntil', END), proveWith({}, change))]

const member = (what: string, ending: CredentialRow[1], path: string, value: unknown) =>
  row(what, ending, set(path, value))

/** What JSON can say and no canonical form can: it is put in the place of a text after signing. */
const unwritable = (
  name: 'name' | 'created',
  cryptosuite: string,
  ending: CredentialRow[1],
): CredentialRow[] =>
  (
    [
      ['half a letter', '"\\ud800"'],
      ['a number beyond all', '1e999'],
    ] as const
  ).map(([what, value]) => [
    `${what} as ${name}, ${cryptosuite}`,
    ending,
    (draft) => {
      draft.secure = async (document, party) =>
        JSON.stringify(await prove(document, party, { cryptosuite })).replace(
          new RegExp(`"${name}":"[^"]*"`),
          `"${name}":${value}`,
        )
    },
  ])

/** Nameless parties, each of which belongs to the next two: nothing tells one from another. */
const createRing = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const [own, next, second] = [at, at + 1, at + 2].map((each) => ({
      id: `_:p${each % count}`,
      type: ['Profile'],
    }))
    return { ...own, parentOrg: { ...next, parentOrg: second } }
  })

export const CREDENTIAL_PROOF_CASES: readonly Case[] = [
  ...group(BOTH, 'OB 3.0 "Proofs (Signatures)"', [
    row('nothing changed', VALID, () => undefined),
    row('no proof', ends('signature', 'INVALID proof-missing'), (d) => delete d.proof),
    row('a proof that is a text', ends('signature', 'INVALID proof-missing'), (d) => {
      d.proof = 'z1'
    }),
  ]),
  ...group(BOTH, 'Data Integrity 1.0 "Cryptographic Suites"', [
    member(
      'a suite that nobody here knows',
      ends('signature', 'INVALID algorithm'),
      'proof.cryptosuite',
      'ecdsa-sd-2023',
    ),
    member(
      'a type of proof that nobody here knows',
      ends('signature', 'INVALID algorithm'),
      'proof.type',
      'Signature',
    ),
  ]),
  ...group(BOTH, 'Data Integrity 1.0 "Proof Purposes"', [
    member('another purpose', BAD, 'proof.proofPurpose', 'authentication'),
    row('no purpose', BAD, (d) => delete d.proof.proofPurpose),
  ]),
  ...group(BOTH, 'Data Integrity 1.0 "Proofs"', [
    member('a value that is no multibase', BAD, 'proof.proofValue', 'uAAAA'),
    member('a value of another proof', BAD, 'proof.proofValue', `z${'2'.repeat(87)}`),
    row('no value', BAD, (d) => delete d.proof.proofValue),
    row('no key named', BAD, (d) => delete d.proof.verificationMethod),
    member('an option changed', BAD, 'proof.created', '2026-05-02T00:00:00Z'),
    member(
      'run out at this very moment',
      ends('signature', 'INVALID expired'),
      'proof.expires',
      new Date(NOON).toISOString(),
    ),
  ]),
  ...group(BOTH, 'Data Integrity 1.0 "Proof Chains"', [
    member('a chain without its beginning', BAD, 'proof.previousProof', 'urn:uuid:gone'),
  ]),
  ...group(BOTH, 'Data Integrity 1.0 "Proof Sets"', [
    row('a proof of tomorrow beside it', VALID, (d) => {
      d.proof = [{ ...d.proof, cryptosuite: 'tomorrow-2099' }, d.proof]
    }),
    row('a bad proof beside it', VALID, (d) => {
      d.proof = [{ ...d.proof, created: '2026-05-02T00:00:00Z' }, d.proof]
    }),
  ]),
  ...group(BOTH, 'Data Integrity 1.0 "Verify Proof"', [
    member('a name changed', BAD, 'credentialSubject.achievement.name', 'Writer'),
    member('the end moved', BAD, 'validUntil', '2040-01-01T00:00:00Z'),
    member('an evidence added', BAD, 'evidence', { id: 'https://x.example/', type: ['Evidence'] }),
  ]),
  ...group(BOTH, 'Data Integrity 1.0 "Securing Data Losslessly"', [
    member('a word added that no context defines', UNKNOWN, 'tested', 'yes'),
    row('the end renamed to its full IRI', UNKNOWN, (d) => {
      d[END_IRI] = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': d.validUntil }
      delete d.validUntil
    }),
    row('the end hidden in a nest', UNKNOWN, (d) => {
      d['@nest'] = { validUntil: d.validUntil }
      delete d.validUntil
    }),
    row('the picture under the name of its class', UNKNOWN, ({ credentialSubject: { achievement } }) => {
      achievement.Image = achievement.image
      delete achievement.image
    }),
    row('the end moved to a twin', ends('signature', 'INVALID id-mismatch'), (d) => {
      d.evidence = { id: d.id, type: ['Evidence'], validUntil: d.validUntil }
      delete d.validUntil
    }),
    member('a dictionary of its own inside', UNKNOWN, 'credentialSubject.@context', {
      x: 'https://x.example/',
    }),
    row('more statements than may be made canonical', ends('signature', 'MALFORMED too-large'), (d) => {
      d.evidence = Array.from({ length: 1000 }, () => ({ type: ['Evidence'], name: 'the same' }))
    }),
  ]),
  ...group(BOTH, 'RDF Dataset Canonicalization 1.0 "Dataset Poisoning"', [
    row('statements that take for ever to be made canonical', UNKNOWN, (d) => {
      d.credentialSubject.achievement.creator = createRing(20)
    }),
  ]),
  ...group([PROOF], 'RFC 8785 "Serialization of Primitive Data Types"', [
    ...unwritable('name', 'eddsa-jcs-2022', BAD),
    ...unwritable('created', 'eddsa-jcs-2022', BAD),
    ...unwritable('name', 'eddsa-rdfc-2022', BAD),
    ...unwritable('created', 'eddsa-rdfc-2022', BAD),
  ]),
  ...group([PROOF], 'Data Integrity EdDSA 1.0 "eddsa-jcs-2022"', [
    [
      'contexts of its own that the credential begins with',
      VALID,
      (draft) => proveWith({ cryptosuite: 'eddsa-jcs-2022', '@context': draft.document['@context'] })(draft),
    ],
    [
      'other contexts than the credential begins with',
      BAD,
      (draft) =>
        proveWith({ cryptosuite: 'eddsa-jcs-2022', '@context': [draft.document['@context'][1]] })(draft),
    ],
  ]),
]
