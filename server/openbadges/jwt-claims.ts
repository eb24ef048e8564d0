import type { Json, JsonObject } from './assertion.ts'
import { isSameIdentifier } from './identifiers.ts'
import { getOwn, isObject, listValues } from './json.ts'
import { ok, type Result, reject } from './rejections.ts'

/** Claims say dates in seconds; credentials may say them more finely. */
const SECOND_MS = 1000

/**
 * Takes the credential out of a JWT's payload: its `vc` claim, and then nothing else (VC 1.1), or the payload itself
 * (VC 2.0, OB 3.0 section "JSON Web Token Proof Format"). Any other payload is given back as it is.
 *
 * What a VC 1.1 leaves to the claims is filled in from them (VC 1.1 section 6.3.1 "JWT Decoding").
 */
export function readJwtCredential(payload: JsonObject): JsonObject {
  const vc = getOwn(payload, 'vc')
  if (!isObject(vc)) return payload
  const { iss, jti, sub, nbf, exp } = payload
  const subject = getOwn(vc, 'credentialSubject')
  const isOldModel = listValues(getOwn(vc, '@context')).includes('https://www.w3.org/2018/credentials/v1')
  return {
    ...(typeof iss === 'string' ? { issuer: iss } : {}),
    ...(typeof jti === 'string' ? { id: jti } : {}),
    ...(isOldModel && typeof nbf === 'number' ? { issuanceDate: writeDate(nbf) } : {}),
    ...(isOldModel && typeof exp === 'number' ? { expirationDate: writeDate(exp) } : {}),
    ...vc,
    ...(isObject(subject) && typeof sub === 'string' ? { credentialSubject: { id: sub, ...subject } } : {}),
  }
}

/** What the credential says itself, to hold the claims against. Dates are epoch milliseconds. */
export type Claimed = { issuer: string; id: string; subject?: string; issuedOn: number }

/**
 * Rejects a token whose registered claims contradict the credential in it (OB 3.0 section "JSON Web Token Proof
 * Format": `iss`, `jti`, `nbf` and `sub` must be the credential's own). What is not claimed contradicts nothing.
 *
 * @returns when the token itself ends, epoch milliseconds (`exp`)
 */
export function checkJwtClaims(payload: JsonObject, claimed: Claimed): Result<{ endsAt?: number }> {
  const { issuer, id, subject, issuedOn } = claimed
  const nbfMs = readSeconds(getOwn(payload, 'nbf'))
  const endsAt = readSeconds(getOwn(payload, 'exp'))
  const isTrue = {
    iss: isSameText(getOwn(payload, 'iss'), issuer),
    jti: isSameText(getOwn(payload, 'jti'), id),
    sub: isSameText(getOwn(payload, 'sub'), subject),
    nbf:
      nbfMs === undefined ||
      (nbfMs !== null && Math.floor(issuedOn / SECOND_MS) === Math.floor(nbfMs / SECOND_MS)),
    exp: endsAt !== null,
  }
  const untrue = Object.entries(isTrue).find(([, value]) => !value)
  if (untrue !== undefined)
    return reject('verification-mismatch', `the claim ${untrue[0]} is not what the credential says`, {
      document: 'assertion',
      field: untrue[0],
    })
  return ok(typeof endsAt === 'number' ? { endsAt } : {})
}

const isSameText = (claim: Json | undefined, said: string | undefined) =>
  claim === undefined || (typeof claim === 'string' && said !== undefined && isSameIdentifier(claim, said))

/** Null for what is no number of seconds that a date can be made of. */
function readSeconds(claim: Json | undefined): number | null | undefined {
  if (claim === undefined) return undefined
  return typeof claim === 'number' && Math.abs(claim) < 1e11 ? claim * SECOND_MS : null
}

const writeDate = (seconds: number) =>
  Math.abs(seconds) < 1e11 ? new Date(seconds * SECOND_MS).toISOString() : String(seconds)
