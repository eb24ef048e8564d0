import { expect } from 'vitest'
import type { Reason, RejectionCode } from '../../../openbadges/rejections.ts'
import type { Checked } from '../../check-assertion.ts'
import type { CheckName } from '../../notes.ts'
import type { Report } from '../../verify.ts'

/**
 * How judging a badge must end: the word that a page hears and the code, written out so that neither can change
 * unseen, and the checks that fail: one, but where a
 * claim that nothing bears out fails for what stands at the address that it names.
 */
export type Ending = { verdict: 'VALID' | `${Reason} ${RejectionCode}`; fails: readonly CheckName[] }

export const VALID: Ending = { verdict: 'VALID', fails: [] }
export const ends = (fails: CheckName | readonly CheckName[], verdict: Ending['verdict']): Ending => ({
  verdict,
  fails: typeof fails === 'string' ? [fails] : fails,
})

/** One badge with one fault (or with none, or with what only looks like one). */
export type Case = {
  title: string
  clause: string
  ending: Ending
  judge: () => Promise<Judged>
}

/** The same badge as the command line reports on it, and as it is judged where somebody hands it over. */
export type Judged = { report: Report; checked: Checked }

/** What a test is called. */
export const nameCase = ({ title, ending, clause }: Case): string => `${title}: ${ending.verdict} [${clause}]`

/** Judges a case, and expects its ending both ways, and the report to blame the right check and no other. */
export async function expectEnding({ ending, judge }: Case): Promise<void> {
  const { report, checked } = await judge()
  const fails = report.checks.flatMap(({ name, outcome }) => (outcome === 'failed' ? [name] : []))
  const told = report.verdict === 'valid' ? 'VALID' : `${report.reason} ${report.code}`
  expect(`${told}, failed: ${fails}`).toBe(`${ending.verdict}, failed: ${ending.fails}`)
  expect(checked.outcome === 'fault' ? checked.rejection.code : checked.outcome).toBe(report.code ?? 'ready')
}
