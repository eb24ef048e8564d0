import type { Version } from '../openbadges/assertion.ts'
import { CHECKS, type Check, getClause } from './notes.ts'

/** An issuer may write a megabyte into what a detail quotes. */
const MAX_DETAIL_CHARS = 500

/** A check as it is kept with its badge: the clause follows from its name. */
export type KeptCheck = Pick<Check, 'name' | 'outcome' | 'detail'>

export const keepChecks = (checks: readonly Check[]): KeptCheck[] =>
  checks.map(({ name, outcome, detail }) => ({ name, outcome, detail: detail.slice(0, MAX_DETAIL_CHARS) }))

/** Brings kept checks back as a report has them; checks that are no longer made are left out. */
export const restoreChecks = (kept: readonly KeptCheck[], version: Version): Check[] =>
  kept
    .filter(({ name }) => Object.hasOwn(CHECKS, name))
    .map((check) => ({ ...check, clause: getClause(check.name, version) }))
