import type { JsonObject } from '../openbadges/assertion.ts'
import { checkContexts } from '../openbadges/compact-form.ts'
import {
  type CanonicalizeRdf,
  checkProofInForce,
  type Proof,
  readProofs,
  verifyProof,
} from '../openbadges/data-integrity.ts'
import { type Claimed, checkJwtClaims } from '../openbadges/jwt-claims.ts'
import { ok, type Rejection, type Result, reject } from '../openbadges/rejections.ts'
import { checkJwsHeader, type ReadJws, readKeyHint, verifyJws } from '../openbadges/signature.ts'
import { createCachedCanonicalizer } from './canonicalize-rdf.ts'
import { isKnownContext } from './contexts.ts'
import { type CredentialKey, collectProofKey, type KeyContext } from './credential-keys.ts'
import { collectTokenKeys, type KeyHint } from './token-keys.ts'
import { verifyBytes } from './verify-bytes.ts'

/** As many keys as are tried on one token. */
const MAX_KEYS = 3

/**
 * A credential as it was found, and what is said in it by whom.
 *
 * @property jws the token that it came in; null where its proof stands in the document
 */
export type SecuredCredential = { document: JsonObject; jws: ReadJws | null; claimed: Claimed }

/**
 * Verifies that a credential is its issuer's own word (OB 3.0 section "Proofs (Signatures)").
 *
 * @returns the key, and when the token or proof itself ends (epoch milliseconds)
 */
export async function verifyCredential(
  credential: SecuredCredential,
  context: KeyContext,
): Promise<Result<{ key: CredentialKey; endsAt?: number }>> {
  const contexts = checkContexts(credential.document, isKnownContext)
  if (!contexts.ok) return contexts
  const { jws } = credential
  return jws === null ? verifyEmbedded(credential, context) : verifyToken(jws, credential.claimed, context)
}

async function verifyToken(
  jws: ReadJws,
  claimed: Claimed,
  context: KeyContext,
): Promise<Result<{ key: CredentialKey; endsAt?: number }>> {
  const header = checkJwsHeader(jws)
  if (!header.ok) return header
  const keys = await collectTokenKeys(claimed.issuer, readKeyHint(jws) satisfies KeyHint, context)
  if (!keys.ok) return keys
  let rejection: Rejection | undefined
  for (const key of keys.value.slice(0, MAX_KEYS)) {
    const verified = await verifyJws(jws, key.jwk, verifyBytes)
    if (!verified.ok) {
      rejection ??= verified.rejection
      continue
    }
    const claims = checkJwtClaims(jws.claims, claimed)
    return claims.ok ? ok({ key, ...claims.value }) : claims
  }
  return { ok: false, rejection: rejection ?? { code: 'signature', detail: 'no key fits' } }
}

/** One good proof is enough (Data Integrity 1.0 section "Proof Sets"). */
async function verifyEmbedded(
  { document, claimed }: SecuredCredential,
  context: KeyContext,
): Promise<Result<{ key: CredentialKey }>> {
  const proofs = readProofs(document)
  if (!proofs.ok) return proofs
  const canonicalizeRdf = createCachedCanonicalizer()
  let rejection: Rejection | undefined
  for (const proof of proofs.value) {
    const verified = await verifyOneProof(
      { document, proof, issuer: claimed.issuer, canonicalizeRdf },
      context,
    )
    if (verified.ok) return ok({ key: verified.value })
    rejection ??= verified.rejection
  }
  return rejection === undefined
    ? reject('proof-missing', 'the credential has no proof')
    : { ok: false, rejection }
}

async function verifyOneProof(
  parts: { document: JsonObject; proof: Proof; issuer: string; canonicalizeRdf: CanonicalizeRdf },
  context: KeyContext,
): Promise<Result<CredentialKey>> {
  const { document, proof, issuer, canonicalizeRdf } = parts
  const inForce = checkProofInForce(proof, context.now)
  if (!inForce.ok) return inForce
  const key = await collectProofKey(issuer, proof.method, context)
  if (!key.ok) return key
  const verified = await verifyProof(document, proof, key.value.jwk, canonicalizeRdf, verifyBytes)
  return verified.ok ? key : verified
}
