/** The words `OpenBadges.issue()` may hand to a page. Public API: never rename. */
export type Reason = 'DENIED' | 'EXISTS' | 'INACCESSIBLE' | 'MALFORMED' | 'INVALID'

/**
 * Every way an assertion can fail to be added, and the public word for it.
 *
 * One row per check, one test per row. The rows are public too (`errors[i].code`): add freely, never rename.
 * Could we get it? INACCESSIBLE. Could we read it as a badge? MALFORMED. Is it true, in force and yours?
 * INVALID. Do you have it already? EXISTS. Did you say yes? DENIED.
 */
export const REASON_OF = {
  declined: 'DENIED',
  'already-held': 'EXISTS',

  'not-a-reference': 'INACCESSIBLE',
  'too-many': 'INACCESSIBLE',
  'forbidden-address': 'INACCESSIBLE',
  unreachable: 'INACCESSIBLE',
  'certificate-invalid': 'INACCESSIBLE',
  timeout: 'INACCESSIBLE',
  'not-found': 'INACCESSIBLE',
  'http-error': 'INACCESSIBLE',
  'too-many-redirects': 'INACCESSIBLE',
  'badge-class-inaccessible': 'INACCESSIBLE',
  'issuer-inaccessible': 'INACCESSIBLE',
  'image-inaccessible': 'INACCESSIBLE',
  'key-inaccessible': 'INACCESSIBLE',
  'revocation-list-inaccessible': 'INACCESSIBLE',
  'backpack-unavailable': 'INACCESSIBLE',

  'not-json': 'MALFORMED',
  'too-large': 'MALFORMED',
  'missing-field': 'MALFORMED',
  'wrong-type': 'MALFORMED',
  'unknown-version': 'MALFORMED',
  'badge-class-malformed': 'MALFORMED',
  'issuer-malformed': 'MALFORMED',
  'revocation-list-malformed': 'MALFORMED',
  'image-missing': 'MALFORMED',
  'image-unreadable': 'MALFORMED',
  'image-too-large': 'MALFORMED',
  'image-without-badge': 'MALFORMED',
  'recipient-malformed': 'MALFORMED',
  'jws-malformed': 'MALFORMED',

  revoked: 'INVALID',
  suspended: 'INVALID',
  'status-unsupported': 'INVALID',
  'recipient-mismatch': 'INVALID',
  'recipient-type': 'INVALID',
  expired: 'INVALID',
  'issued-in-future': 'INVALID',
  'proof-missing': 'INVALID',
  'context-unknown': 'INVALID',
  signature: 'INVALID',
  algorithm: 'INVALID',
  'key-unusable': 'INVALID',
  'key-not-linked': 'INVALID',
  'verification-mismatch': 'INVALID',
  'id-mismatch': 'INVALID',
  scope: 'INVALID',
  'origin-mismatch': 'INVALID',
} as const satisfies Record<string, Reason>

export type RejectionCode = keyof typeof REASON_OF

/** The document of a badge that a rejection is about. */
export type DocumentRole = 'assertion' | 'badge-class' | 'issuer' | 'image' | 'key' | 'revocation-list'

/** Facts that the earner's sentence about a rejection needs; each code uses the ones that it knows. */
export type RejectionFacts = {
  document?: DocumentRole
  url?: string
  field?: string
  /** Epoch milliseconds: when it expired, or since when it is held. */
  at?: number
  /** The recipient's address when the assertion names another one in plain text. Never leaves for a page. */
  recipient?: string
  /** How long the host that was asked for the document wants to be left alone, and which one that was in the end. */
  retryAfterMs?: number
  busyHost?: string
  /** Which host did not answer, in the end. */
  silentHost?: string
  /** Whose certificate does not hold, in the end. */
  untrustedHost?: string
  /** What its issuer says about why it was revoked, cut short. */
  said?: string
  /** The badge's name where the assertion was readable enough to have one. */
  name?: string
}

/**
 * Why an assertion was turned away.
 *
 * @property detail a sentence for a developer that names the field or URL; carries no body, header or address
 */
export type Rejection = { code: RejectionCode; detail: string } & RejectionFacts

export type Result<T> = { ok: true; value: T } | { ok: false; rejection: Rejection }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export function reject(code: RejectionCode, detail: string, facts: RejectionFacts = {}): Result<never> {
  return { ok: false, rejection: { code, detail, ...facts } }
}
