import { limits } from '../limits.ts'
import type { Json, JsonObject } from './assertion.ts'
import { getOwn, listValues } from './json.ts'
import type { Assertion } from './model.ts'
import { ok, type Result, reject } from './rejections.ts'
import { readRevocationReason } from './revocation-reason.ts'
import { isSameSite, isSameUrl, readHttpUrl } from './urls.ts'

/**
 * Rejects what says of itself that it is revoked, however little else is left of it (OB 1.0 "revocation", 2.0
 * "Assertion", property `revoked`). The text "true" says so, too, as it does beside a hash.
 */
export function checkNotRevokedStub(document: JsonObject): Result<void> {
  const said = listValues(getOwn(document, 'revoked'))
  const isTrue = (value: Json) => value === true || (typeof value === 'string' && /^true$/i.test(value))
  if (!said.some(isTrue)) return ok(undefined)
  return reject('revoked', 'the assertion says that it is revoked', {
    document: 'assertion',
    field: 'revoked',
    ...readRevocationReason(document),
  })
}

/** Rejects a signed assertion that says it is hosted, and the reverse: each is verified by other rules. */
export function checkVerificationKind(assertion: Assertion, form: 'hosted' | 'signed'): Result<void> {
  if (assertion.kind === form) return ok(undefined)
  return reject('verification-mismatch', `the assertion is ${form} but says that it is ${assertion.kind}`, {
    document: 'assertion',
    field: 'verification',
  })
}

/**
 * Finds where a hosted assertion says that it is, if that is not where it was found.
 *
 * @returns null when it claims the URL that it was found at, or none
 */
export function findOtherClaim(assertion: Assertion, foundAt: string): Result<string | null> {
  const [other, ...more] = assertion.claims.filter((claim) => !isSameUrl(claim, foundAt))
  if (other === undefined) return ok(null)
  if (more.length > 0 || readHttpUrl(other) === null)
    return reject('id-mismatch', 'the assertion names several addresses, or one that is no URL', {
      document: 'assertion',
      field: 'id',
    })
  return ok(other)
}

/**
 * Rejects a badge that has expired, at the very moment too. Without `expires` it never does.
 *
 * @param now epoch milliseconds
 */
export function checkNotExpired({ expires }: { expires?: number }, now: number): Result<void> {
  if (expires === undefined || expires > now) return ok(undefined)
  return reject('expired', 'the badge has expired', { document: 'assertion', field: 'expires', at: expires })
}

/** Rejects a badge from the future; issuers' clocks may be a little ahead. */
export function checkIssuedInPast({ issuedOn }: { issuedOn?: number }, now: number): Result<void> {
  if (issuedOn === undefined || issuedOn <= now + limits.issuedInFutureMs) return ok(undefined)
  return reject('issued-in-future', 'the badge was issued in the future', {
    document: 'assertion',
    field: 'issuedOn',
    at: issuedOn,
  })
}

/**
 * Rejects an assertion of 1.x that another site serves for the address that it claims (OB 1.0 "VerificationObject",
 * property `url`): nothing but that address ties it to anybody, and many honest hosts redirect to wherever they are told.
 */
export function checkServedBySite(at: { asked: string; final: string }): Result<void> {
  if (isSameSite(at.asked, at.final)) return ok(undefined)
  return reject('id-mismatch', 'the assertion is on another site than the address that it claims', {
    document: 'assertion',
    field: 'verify.url',
    url: at.asked,
  })
}

/**
 * Rejects a 0.5 assertion that is not where its issuer is. After a redirect within one site (to https, say) either
 * address may be the issuer's.
 */
export function checkOrigin(origin: string, at: { asked: string; final: string }): Result<void> {
  const origins = [at.asked, at.final].map((url) => readHttpUrl(url)?.origin)
  if (isSameSite(at.asked, at.final) && origins.includes(origin)) return ok(undefined)
  return reject('origin-mismatch', 'issuer.origin is not the origin of the assertion', {
    document: 'assertion',
    field: 'badge.issuer.origin',
  })
}
