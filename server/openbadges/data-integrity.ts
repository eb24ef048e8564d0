import { sha256, sha384 } from '@noble/hashes/sha2.js'
import canonicalizeJson from 'canonicalize'
import type { Json, JsonObject } from './assertion.ts'
import { checkCompactForm } from './compact-form.ts'
import { parseDate } from './dates.ts'
import { getOwn, isObject, listValues } from './json.ts'
import { decodeMultibase } from './multikey.ts'
import { ok, type Result, reject } from './rejections.ts'
import { type VerifyBytes, verifyByPlatform } from './signature.ts'
import { importPublicKey } from './signing-key.ts'

export type HashName = 'SHA-256' | 'SHA-384'

/**
 * Writes what a JSON-LD document states as canonical N-Quads (RDF Dataset Canonicalization 1.0), with the hash that
 * is used for all else of the proof too.
 *
 * `context-unknown`: a context that is not known here, or a word that none of them defines.
 */
export type CanonicalizeRdf = (document: JsonObject, hash: HashName) => Promise<Result<string>>

type Suite = { form: 'rdf' | 'json'; curves: readonly string[] }

const EDDSA = ['Ed25519']
const ECDSA = ['P-256', 'P-384']

/**
 * The suites that are verified here, by `cryptosuite`, or by `type` for the one from before there were suites.
 * `eddsa-2022` is a draft's name for what became `eddsa-rdfc-2022`.
 */
const SUITES = new Map<string, Suite>([
  ['eddsa-rdfc-2022', { form: 'rdf', curves: EDDSA }],
  ['eddsa-2022', { form: 'rdf', curves: EDDSA }],
  ['Ed25519Signature2020', { form: 'rdf', curves: EDDSA }],
  ['eddsa-jcs-2022', { form: 'json', curves: EDDSA }],
  ['ecdsa-rdfc-2019', { form: 'rdf', curves: ECDSA }],
  ['ecdsa-jcs-2019', { form: 'json', curves: ECDSA }],
])

/** So much is hashed sooner than the platform has handed it to a thread of its own. */
const MAX_HASHED_HERE_BYTES = 8 * 1024

/** Proofs are tried until one holds; more than this nobody needs. */
const MAX_PROOFS = 4

/**
 * A proof that can be verified here.
 *
 * @property method names the key that it was made with
 * @property earlier proofs of the same document that it was made over (`previousProof`)
 */
export type Proof = {
  options: JsonObject
  signature: Uint8Array
  suite: Suite
  method: string
  earlier: Json[]
}

/**
 * Lists the proofs of a document that can be verified here; others beside them are no fault (Data Integrity 1.0,
 * section "Proof Sets").
 *
 * `proof-missing`: none at all. `algorithm`: only of suites that are not known here. `signature`: a known one that
 * is not made to assert, or is not whole.
 */
export function readProofs(document: JsonObject): Result<Proof[]> {
  const listed = listValues(getOwn(document, 'proof')).filter(isObject)
  if (listed.length === 0) return reject('proof-missing', 'the credential has no proof', PROOF)
  const known = listed.filter((proof) => findSuite(proof) !== undefined).slice(0, MAX_PROOFS)
  if (known.length === 0)
    return reject('algorithm', 'the proof is of no cryptosuite that is accepted', {
      ...PROOF,
      field: 'proof.cryptosuite',
    })
  const proofs = known.map((proof) => readProof(proof, listed))
  const whole = proofs.flatMap((proof) => (proof.ok ? [proof.value] : []))
  const [first] = proofs
  return whole.length > 0 || first === undefined || first.ok ? ok(whole) : first
}

/** Rejects a proof that has run out (Data Integrity 1.0 section "Proofs", property `expires`). */
export function checkProofInForce({ options }: Proof, now: number): Result<void> {
  const expires = getOwn(options, 'expires') ?? null
  if (expires === null) return ok(undefined)
  const endsAt = parseDate(expires, { asEndOfDay: false })
  if (endsAt !== null && endsAt > now) return ok(undefined)
  return reject('expired', 'the proof has run out', {
    document: 'assertion',
    field: 'proof.expires',
    ...(endsAt === null ? {} : { at: endsAt }),
  })
}

/**
 * Verifies one proof with a key (Data Integrity EdDSA and ECDSA Cryptosuites 1.0, sections
 * "Verify Proof (eddsa-rdfc-2022)" and its like).
 *
 * 1. The options are the proof without its value; over RDF they take the document's `@context`.
 * 2. Options and document are made canonical and hashed each; the options' hash comes first.
 * 3. The signature over both hashes must fit the key, and the key the suite.
 */
export async function verifyProof(
  document: JsonObject,
  proof: Proof,
  jwk: JsonObject,
  canonicalizeRdf: CanonicalizeRdf,
  verifyBytes: VerifyBytes = verifyByPlatform,
): Promise<Result<void>> {
  const { crv } = jwk
  if (typeof crv !== 'string' || !proof.suite.curves.includes(crv))
    return reject('key-unusable', 'the key is of another kind than the proof', { document: 'key' })
  const hash = crv === 'P-384' ? 'SHA-384' : 'SHA-256'
  const texts = await writeCanonical(document, proof, (each) => canonicalizeRdf(each, hash))
  if (!texts.ok) return texts
  const [options, unsecured] = await Promise.all(texts.value.map((text) => digest(hash, text)))
  const signed = new Uint8Array([...(options ?? []), ...(unsecured ?? [])])
  const algorithm = crv === 'Ed25519' ? { name: 'Ed25519' } : { name: 'ECDSA', hash }
  const key = await importPublicKey(jwk, ALGORITHM_OF[crv] ?? '')
  if (!key.ok) return key
  const isGood = await verifyBytes(algorithm, key.value, new Uint8Array(proof.signature), signed)
  return isGood
    ? ok(undefined)
    : reject('signature', 'the proof does not fit the credential and its key', PROOF)
}

const PROOF = { document: 'assertion', field: 'proof' } as const
const ALGORITHM_OF: Record<string, string> = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384' }

function findSuite(proof: JsonObject): Suite | undefined {
  const types = listValues(getOwn(proof, 'type'))
  const name = types.includes('DataIntegrityProof') ? getOwn(proof, 'cryptosuite') : types[0]
  const isLegacy = name === 'Ed25519Signature2020'
  return typeof name === 'string' && isLegacy !== types.includes('DataIntegrityProof')
    ? SUITES.get(name)
    : undefined
}

function readProof(proof: JsonObject, all: JsonObject[]): Result<Proof> {
  const { proofValue, ...options } = proof
  const suite = findSuite(proof)
  const signature = typeof proofValue === 'string' ? decodeMultibase(proofValue) : null
  const named = getOwn(proof, 'verificationMethod')
  const method = isObject(named) ? getOwn(named, 'id') : named
  if (suite === undefined || signature === null || typeof method !== 'string')
    return reject('signature', 'the proof is not whole', PROOF)
  if (getOwn(proof, 'proofPurpose') !== 'assertionMethod')
    return reject('signature', 'the proof was made for another purpose', {
      ...PROOF,
      field: 'proof.proofPurpose',
    })
  const previous = listValues(getOwn(proof, 'previousProof'))
  const earlier = all.filter((each) => previous.includes(getOwn(each, 'id') ?? null))
  if (earlier.length < previous.length)
    return reject('signature', 'a proof before this one is missing', PROOF)
  return ok({ options, signature, suite, method: method.trim(), earlier })
}

async function writeCanonical(
  document: JsonObject,
  { options, suite, earlier }: Proof,
  canonicalizeRdf: (document: JsonObject) => Promise<Result<string>>,
): Promise<Result<[string, string]>> {
  const { proof: _, ...bare } = document
  const unsecured: JsonObject = earlier.length === 0 ? bare : { ...bare, proof: earlier }
  const context = getOwn(document, '@context') ?? null
  if (suite.form === 'json') return writeCanonicalJson(unsecured, options, context)
  const compact = checkCompactForm(document)
  if (!compact.ok) return compact
  const config = await canonicalizeRdf({ ...options, '@context': context })
  if (!config.ok) return config
  const statements = await canonicalizeRdf(unsecured)
  return statements.ok ? ok([config.value, statements.value]) : statements
}

/** JCS (RFC 8785). A proof may have a context of its own, which the document's then begins with. */
function writeCanonicalJson(
  unsecured: JsonObject,
  options: JsonObject,
  context: Json,
): Result<[string, string]> {
  const own = getOwn(options, '@context')
  const signed = own === undefined ? unsecured : { ...unsecured, '@context': own }
  const [config, document] = [options, signed].map(canonicalize)
  if (config === undefined || document === undefined)
    return reject('signature', 'the credential has no canonical form', PROOF)
  const texts = [listValues(own), listValues(context)].map((contexts) => contexts.map(canonicalize))
  const begins = texts[0]?.every((text, at) => text !== undefined && text === texts[1]?.[at])
  if (!begins) return reject('signature', 'the proof has other contexts than the credential', PROOF)
  return ok([config, document])
}

function canonicalize(value: Json): string | undefined {
  try {
    return canonicalizeJson(value)
  } catch {
    return undefined // half of a surrogate pair, or a number beyond all (1e999), which have no form of their own
  }
}

async function digest(hash: HashName, text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > MAX_HASHED_HERE_BYTES) return new Uint8Array(await crypto.subtle.digest(hash, bytes))
  return hash === 'SHA-256' ? sha256(bytes) : sha384(bytes)
}
