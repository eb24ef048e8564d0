import type { Bend } from './bend.ts'
import type { Case, Ending } from './case.ts'
import { createDraft, type Draft, getVersion, isSigned, judge, KINDS, type Kind } from './kinds.ts'

/** Which kinds of badge a fault is tried on. */
export const ALL: readonly Kind[] = KINDS
export const HOSTED: readonly Kind[] = KINDS.filter((kind) => !isSigned(kind))
export const SIGNED: readonly Kind[] = KINDS.filter(isSigned)
export const V0: readonly Kind[] = KINDS.filter((kind) => kind.startsWith('0.5'))
export const V1: readonly Kind[] = KINDS.filter((kind) => kind.startsWith('1.'))
export const V2: readonly Kind[] = KINDS.filter((kind) => kind.startsWith('2.'))
export const LINKED: readonly Kind[] = [...V1, ...V2]
export const only = (kinds: readonly Kind[], others: readonly Kind[]) =>
  kinds.filter((kind) => others.includes(kind))

/** What a version calls its parts, and where its text says how each is verified. */
const CLAUSES = {
  assertion: [
    'OB 0.5 "Badge Assertion"',
    'OB 1.0 "BadgeAssertion"',
    'OB 1.1 "Assertion"',
    'OB 2.0 "Assertion"',
  ],
  recipient: [
    'OB 0.5 "Badge Assertion", property recipient',
    'OB 1.0 "IdentityObject"',
    'OB 1.1 "IdentityObject"',
    'OB 2.0 "IdentityObject"',
  ],
  verification: [
    'OB 0.5 "Badge Assertion"',
    'OB 1.0 "VerificationObject"',
    'OB 1.1 "VerificationObject"',
    'OB 2.0 "VerificationObject"',
  ],
  badge: ['OB 0.5 "BadgeObject"', 'OB 1.0 "BadgeClass"', 'OB 1.1 "BadgeClass"', 'OB 2.0 "BadgeClass"'],
  issuer: [
    'OB 0.5 "Issuer"',
    'OB 1.0 "IssuerOrganization"',
    'OB 1.1 "Issuer Profile"',
    'OB 2.0 "Profile (Issuer)"',
  ],
  hosted: [
    'OB 0.5 "Issuer", property origin',
    'OB 1.0 "Hosted Assertion", step 1',
    'OB 1.1 "Hosted Assertion", step 1',
    'OB 2.0 "HostedBadge Verification"',
  ],
  linked: [
    'OB 0.5 "BadgeObject"',
    'OB 1.0 "Hosted Assertion", step 2',
    'OB 1.1 "Hosted Assertion", step 2',
    'OB 2.0 "Data Validation"',
  ],
  signed: [
    'OB 0.5 "Issuer"',
    'OB 1.0 "Signed Assertion"',
    'OB 1.1 "Signed Assertion"',
    'OB 2.0 "SignedBadge Verification"',
  ],
  revoking: [
    'OB 0.5 "Badge Assertion"',
    'OB 1.0 "Revoking"',
    'OB 1.1 "Revoking"',
    'OB 2.0 "Revoking Hosted Assertions"',
  ],
  list: [
    'OB 0.5 "Issuer"',
    'OB 1.0 "Revoking a Signed Badge"',
    'OB 1.1 "Revoking a Signed Badge"',
    'OB 2.0 "Revocation List"',
  ],
} as const

type Part = keyof typeof CLAUSES

/** A part of the badge that every version has in its own words, with or without a member; or a clause as it is. */
export type ClauseOf = Part | `${Part} ${string}` | `${string} "${string}"${string}`

/** A fault (or what only looks like one) with the kinds of badge that can have it. */
export type Fault = {
  on: readonly Kind[]
  clause: ClauseOf
  what: string
  ending: Ending
  bend: Bend<Draft>
}

/** One row of a table: what is wrong, how that must end, and how to make it so. */
export type Row = readonly [what: string, ending: Ending, bend: Bend<Draft>]

/** The faults against one clause, and on which kinds each is tried. */
export const group = (on: readonly Kind[], clause: ClauseOf, rows: readonly Row[]): Fault[] =>
  rows.map(([what, ending, bend]) => ({ on, clause, what, ending, bend }))

/** Makes a case of each fault on each kind of badge that can have it. */
export const multiply = (faults: readonly Fault[]): Case[] =>
  faults.flatMap(({ on, clause, what, ending, bend }) =>
    on.map((kind) => ({
      title: `${kind}, ${what}`,
      clause: findClause(clause, kind),
      ending,
      judge: () => {
        const draft = createDraft(kind)
        bend(draft)
        return judge(kind, draft)
      },
    })),
  )

function findClause(clause: ClauseOf, kind: Kind): string {
  const [part = '', member] = clause.split(' ')
  if (!Object.hasOwn(CLAUSES, part) || clause.includes('"')) return clause
  const found = CLAUSES[part as Part][['0.5', '1.0', '1.1', '2.0'].indexOf(getVersion(kind))] ?? ''
  return member === undefined || found.includes(', ') ? found : `${found}, property ${member}`
}
