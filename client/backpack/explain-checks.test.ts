import { describe, expect, test } from 'vitest'
import { CHECKS, type CheckName } from '../../server/checking/notes.ts'
import { REASON_OF, type RejectionCode } from '../../server/openbadges/rejections.ts'
import { CATALOGUES } from '../messages/translate.ts'
import { type ExplainedLook, explainCheck, explainLook } from './explain-checks.ts'

const NAMES = Object.keys(CHECKS) as CheckName[]
const CODES = Object.keys(REASON_OF) as RejectionCode[]
const say = (key: ReturnType<typeof explainCheck>) => CATALOGUES.en[key]

describe('a check is explained', () => {
  test.each(NAMES)('whatever became of it: %s', (name) => {
    for (const kind of ['hosted', 'signed'] as const)
      for (const outcome of ['passed', 'failed', 'skipped'] as const)
        expect(say(explainCheck({ name, outcome }, kind))).toEqual(expect.stringMatching(/\.$/))
  })

  test('by what it found, and no two alike', () => {
    const found = NAMES.map((name) => say(explainCheck({ name, outcome: 'passed' }, 'hosted')))
    expect(new Set(found).size).toBe(NAMES.length)
    expect(say(explainCheck({ name: 'revocation', outcome: 'passed' }, 'signed'))).toContain('not on it')
  })

  test('by why it was not needed, which depends on what vouches for the badge', () => {
    const skip = (name: CheckName, kind: 'hosted' | 'signed') =>
      say(explainCheck({ name, outcome: 'skipped' }, kind))
    expect(skip('signature', 'hosted')).toContain('carries no signature')
    expect(skip('revocation', 'hosted')).toContain('at its own address')
    expect(skip('revocation', 'signed')).toContain('names no list')
    expect(skip('hosting', 'signed')).toContain('wherever it stands')
    expect(skip('expiry', 'signed')).toContain('does not need this check')
  })

  test('a signed badge is not said to stand at its own address, which nobody has to hold', () => {
    const passed = { name: 'identity', outcome: 'passed' } as const
    expect(say(explainCheck(passed, 'hosted'))).toContain('the very address')
    expect(say(explainCheck(passed, 'signed'))).toContain('A signature vouches')
    const found = { name: 'retrieval', outcome: 'passed' } as const
    expect(say(explainCheck(found, 'hosted'))).toContain('at its own address')
    expect(say(explainCheck(found, 'signed'))).toContain('at the address that was given')
  })

  test('whose it is was true at that time: an address may have left the account since', () => {
    expect(say(explainCheck({ name: 'recipient', outcome: 'passed' }, 'hosted'))).toContain(
      'yours when it was checked',
    )
  })
})

describe('a look that went against a badge is explained', () => {
  const explain = (look: Record<string, unknown> & { what: ExplainedLook['what'] }) =>
    CATALOGUES.en[explainLook({ at: 0, detail: '', ...look } as ExplainedLook)]

  test.each(CODES)('by its code: %s', (code) => {
    for (const what of ['unproven', 'gone'] as const)
      expect(explain({ what, code })).toEqual(expect.stringMatching(/\.$/))
  })

  test('each code of those that can unprove a badge has a reason of its own', () => {
    const named = CODES.filter((code) => REASON_OF[code] === 'INVALID').filter(
      (code) => !['revoked', 'suspended', 'expired', 'issued-in-future'].includes(code),
    )
    expect(
      named.filter((code) => explain({ what: 'unproven', code }) === explain({ what: 'unproven' })),
    ).toEqual([])
  })

  test('by its kind where no code was kept, and where the code is one that nobody knows any more', () => {
    expect(explain({ what: 'unproven' })).toBe('What its issuer publishes does not prove it any more.')
    expect(explain({ what: 'unproven', code: 'of-old' })).toBe(explain({ what: 'unproven' }))
    expect(explain({ what: 'gone' })).toContain('nothing could be had')
    expect(explain({ what: 'gone', code: 'of-old' })).toBe(explain({ what: 'gone' }))
    expect(explain({ what: 'gone', code: 'not-json' })).toContain('no badge that can be read')
    expect(explain({ what: 'revoked' })).toContain('no reason')
    expect(explain({ what: 'suspended' })).toContain('on hold')
  })
})
