import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REASON_OF } from '../../../openbadges/rejections.ts'
import { CHECKS } from '../../notes.ts'
import { CREDENTIAL_KINDS } from './credential-kinds.ts'
import { KINDS } from './kinds.ts'
import { listBadgeCases, listCredentialCases } from './list-cases.ts'
import { isClause } from './specifications.ts'

const CASES = [...listBadgeCases(), ...listCredentialCases()]
const ENDINGS = CASES.map(({ ending }) => ending)

/** Codes that no badge alone can give, and where each is tried. */
const ELSEWHERE = {
  declined: 'server/issuer/frame.test.ts',
  'already-held': 'server/issuer/frame.test.ts',
  'not-a-reference': 'server/checking/verify.test.ts',
  'too-many': 'server/checking/check-assertion.test.ts',
  'too-many-redirects': 'server/fetching/fetch-safely.test.ts',
  'backpack-unavailable': 'server/backpack/queries.test.ts',
  suspended: 'server/checking/credential-status.test.ts',
}

test('there are enough cases, each with a title of its own', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(400)
  expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length)
})

test.each([...KINDS, ...CREDENTIAL_KINDS])('a badge of %s has good and bad cases', (kind) => {
  const endings = CASES.filter(({ title }) => title.startsWith(`${kind}, `)).map(({ ending }) => ending)
  expect(endings.some(({ verdict }) => verdict === 'VALID')).toBe(true)
  expect(endings.filter(({ verdict }) => verdict !== 'VALID').length).toBeGreaterThanOrEqual(15)
})

test('every case and every check names a clause of the texts', () => {
  const clauses = [...CASES.map(({ clause }) => clause), ...Object.values(CHECKS).flatMap(Object.values)]
  expect(clauses.filter((clause) => !isClause(clause))).toEqual([])
})

test('a text, a section or a form that is not listed makes no clause', () => {
  for (const clause of [
    'OB 2.0 "Asertion"',
    'OB 9.9 "Assertion"',
    'OB 2.0',
    'OB 2.0 "Assertion"; OB 2.0 "X"',
  ])
    expect(isClause(clause)).toBe(false)
})

test('every check fails in some case, and every code ends one', () => {
  const failed = new Set(ENDINGS.flatMap(({ fails }) => fails))
  expect(Object.keys(CHECKS).filter((name) => !failed.has(name as keyof typeof CHECKS))).toEqual([])
  const codes = new Set(ENDINGS.map(({ verdict }) => verdict.split(' ')[1]))
  const untried = Object.keys(REASON_OF).filter((code) => !codes.has(code))
  expect(untried.sort()).toEqual(Object.keys(ELSEWHERE).sort())
})

test.each(Object.entries(ELSEWHERE))('%s is tried in %s', (code, file) => {
  expect(readFileSync(file, 'utf8')).toContain(`'${code}'`)
})

test('every case says the word of its code', () => {
  for (const { verdict } of ENDINGS) {
    const [word, code] = verdict.split(' ')
    if (code !== undefined) expect([code, REASON_OF[code as keyof typeof REASON_OF]]).toEqual([code, word])
  }
})
