import type { Version } from '../openbadges/assertion.ts'
import type { Result } from '../openbadges/rejections.ts'

/**
 * Every check that a badge may go through, in the order of the law, and the clause that each implements by version of
 * the badge; `any` where the versions agree, or where the version is not known yet.
 */
export const CHECKS = {
  retrieval: {
    any: 'OB 2.0 "HostedBadge Verification"',
    '0.5': 'OB 0.5 "Badge Assertion"',
    '1.0': 'OB 1.0 "Hosted Assertion", step 1',
    '1.1': 'OB 1.1 "Hosted Assertion", step 1',
    '3.0': 'OB 3.0 "Web Resource"',
  },
  'not-withdrawn': {
    any: 'OB 2.0 "Revoking Hosted Assertions"',
    '1.0': 'OB 1.0 "Revoking": 410 Gone, or {"revoked": true}',
    '1.1': 'OB 1.1 "Revoking": 410 Gone, or {"revoked": true}',
  },
  version: {
    any: 'OB 2.0 "Open Badges in Linked Data": @context',
    '0.5': 'OB 0.5 "Badge Assertion"',
    '1.0': 'OB 1.0 "BadgeAssertion"',
    '1.1': 'OB 1.1 "Assertion", property @context',
    '3.0': 'OB 3.0 "AchievementCredential", property @context',
  },
  structure: {
    any: 'OB 2.0 "Assertion"',
    '0.5': 'OB 0.5 "Badge Assertion"',
    '1.0': 'OB 1.0 "BadgeAssertion"',
    '1.1': 'OB 1.1 "Assertion"',
    '3.0': 'OB 3.0 "AchievementCredential"',
  },
  recipient: {
    any: 'OB 2.0 "IdentityObject"',
    '0.5': 'OB 0.5 "Badge Assertion", property recipient',
    '1.0': 'OB 1.0 "IdentityObject"',
    '1.1': 'OB 1.1 "IdentityObject"',
    '3.0': 'OB 3.0 "Verify the Recipient Using an Identifier"',
  },
  'verification-type': {
    any: 'OB 2.0 "VerificationObject"',
    '1.0': 'OB 1.0 "VerificationObject"',
    '1.1': 'OB 1.1 "VerificationObject"',
  },
  identity: {
    any: 'OB 2.0 "HostedBadge Verification": the id is where it is hosted',
    '1.0': 'OB 1.0 "VerificationObject", property url',
    '1.1': 'OB 1.1 "VerificationObject", property url',
  },
  'badge-class': {
    any: 'OB 2.0 "BadgeClass"',
    '0.5': 'OB 0.5 "BadgeObject"',
    '1.0': 'OB 1.0 "BadgeClass"',
    '1.1': 'OB 1.1 "BadgeClass"',
    '3.0': 'OB 3.0 "Achievement"',
  },
  issuer: {
    any: 'OB 2.0 "Profile (Issuer)"',
    '0.5': 'OB 0.5 "Issuer"',
    '1.0': 'OB 1.0 "IssuerOrganization"',
    '1.1': 'OB 1.1 "Issuer Profile"',
    '3.0': 'OB 3.0 "Profile"',
  },
  image: {
    any: 'OB 2.0 "BadgeClass", property image',
    '0.5': 'OB 0.5 "BadgeObject", property image',
    '1.0': 'OB 1.0 "BadgeClass", property image',
    '1.1': 'OB 1.1 "BadgeClass", property image',
    '3.0': 'OB 3.0 "Achievement", property image',
  },
  context: { any: 'VC Data Model 2.0 "Contexts": known ones, in plain words' },
  key: {
    any: 'OB 2.0 "SignedBadge Verification", step 4: the key is one that its issuer links',
    '1.0': 'OB 1.0 "Signed Assertion", step 5: the key is on its issuer\'s origin',
    '1.1': 'OB 1.1 "Signed Assertion", step 5: the key is on its issuer\'s origin',
    '3.0': 'OB 3.0 "Dereferencing the Public Key"; Controlled Identifiers 1.0 "Retrieve Verification Method"',
  },
  signature: {
    any: 'OB 2.0 "SignedBadge Verification", step 6; RFC 7515 "Message Signature or MAC Validation"',
    '1.0': 'OB 1.0 "Signed Assertion", step 6; RFC 7515 "Message Signature or MAC Validation"',
    '1.1': 'OB 1.1 "Signed Assertion", step 6; RFC 7515 "Message Signature or MAC Validation"',
    '3.0': 'OB 3.0 "OpenBadgeCredential Verification", step 2',
  },
  revocation: {
    any: 'OB 2.0 "SignedBadge Verification", step 7',
    '1.0': 'OB 1.0 "Signed Assertion", step 7',
    '1.1': 'OB 1.1 "Signed Assertion", step 7',
    '3.0':
      'OB 3.0 "OpenBadgeCredential Verification", step 4; Bitstring Status List 1.0 "Validate Algorithm"',
  },
  expiry: {
    any: 'OB 2.0 "Assertion", property expires',
    '0.5': 'OB 0.5 "Badge Assertion", property expires',
    '1.0': 'OB 1.0 "BadgeAssertion", property expires',
    '1.1': 'OB 1.1 "Assertion", property expires',
    '3.0': 'OB 3.0 "OpenBadgeCredential Verification", step 4: validUntil',
  },
  'issue-date': {
    any: 'OB 2.0 "Assertion", property issuedOn',
    '0.5': 'OB 0.5 "Badge Assertion", property issued_on',
    '1.0': 'OB 1.0 "BadgeAssertion", property issuedOn',
    '1.1': 'OB 1.1 "Assertion", property issuedOn',
    '3.0': 'OB 3.0 "OpenBadgeCredential Verification", step 4: validFrom',
  },
  hosting: {
    any: 'OB 2.0 "HostedBadge Verification": startsWith and allowedOrigins',
    '0.5': 'OB 0.5 "Issuer", property origin',
  },
} as const satisfies Record<string, { any: string } & Partial<Record<Version, string>>>

export type CheckName = keyof typeof CHECKS

/** @property detail a sentence for a person; what an issuer wrote in it is as hostile as all else that they write */
export type Check = {
  name: CheckName
  clause: string
  outcome: 'passed' | 'failed' | 'skipped'
  detail: string
}

/** Hears of each check when it has ended. */
export type Note = (name: CheckName, outcome: Check['outcome'], detail: string) => void

/**
 * Where nobody listens a check costs nothing more.
 *
 * @property onVersion hears which version a document is of
 */
export type Noted = { note?: Note; onVersion?: (version: Version) => void }

/** Tells how a check ended, and hands its result on. */
export function noteResult<T>(
  { note }: Noted,
  name: CheckName,
  result: Result<T>,
  describe: (value: T) => string,
): Result<T> {
  if (note !== undefined)
    note(name, result.ok ? 'passed' : 'failed', result.ok ? describe(result.value) : result.rejection.detail)
  return result
}

/** Collects what is noted. @property listChecks all checks in their order; those that nobody noted were skipped */
export function createNotebook(): {
  note: Note
  listChecks: (version: Version | null) => Check[]
} {
  const noted = new Map<CheckName, Pick<Check, 'outcome' | 'detail'>>()
  return {
    // The last word counts: a hosted assertion that says it lives elsewhere is judged there.
    note: (name, outcome, detail) => void noted.set(name, { outcome, detail }),
    listChecks: (version) => {
      const isEnded = [...noted.values()].some(({ outcome }) => outcome === 'failed')
      const unheard = {
        outcome: 'skipped' as const,
        detail: isEnded ? 'not looked at, since another check failed' : 'does not apply to this badge',
      }
      return NAMES.map((name) => {
        const { outcome, detail } = noted.get(name) ?? unheard
        return { name, clause: getClause(name, version), outcome, detail }
      })
    },
  }
}

const NAMES = Object.keys(CHECKS) as CheckName[]

/** The clause that a check implements for a badge of a version. */
export function getClause(name: CheckName, version: Version | null): string {
  const clauses: { any: string } & Partial<Record<Version, string>> = CHECKS[name]
  return (version === null ? undefined : clauses[version]) ?? clauses.any
}
