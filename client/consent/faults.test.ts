import { expect, test } from 'vitest'
import { REASON_OF, type RejectionCode } from '../../server/openbadges/rejections.ts'
import { loadConsentTranslate } from '../messages/consent-messages.ts'
import { explainFault } from './faults.ts'

const CODES = Object.keys(REASON_OF) as RejectionCode[]
const t = await loadConsentTranslate('en')
const explain = (code: RejectionCode, facts: Partial<Parameters<typeof explainFault>[0]> = {}) =>
  explainFault({ code, recipient: null, note: 'Dear issuer', at: null, ...facts })

test.each(CODES)('an earner who meets %s reads whole sentences', (code) => {
  const words = t(explain(code, { at: 0 }).sentence, {
    host: 'example.edu',
    date: '1 Mar 2026',
    address: 'a•••@b.c',
  })
  expect(words).toMatch(/^[A-Z].*\.$|^example\.edu .*\.$/)
  expect(words).not.toMatch(/[{}]/)
})

test('what the earner can do follows the cause', () => {
  const acts = Object.fromEntries(CODES.map((code) => [code, explain(code).acts.join(' ')]))
  expect(acts).toMatchObject({
    unreachable: 'try-again copy-note',
    'certificate-invalid': 'copy-note',
    timeout: 'try-again',
    'http-error': 'try-again',
    'not-found': 'copy-note',
    'not-json': 'copy-note',
    signature: 'copy-note',
    revoked: '',
    expired: '',
    'already-held': '',
    'recipient-mismatch': 'add-address switch-account skip',
    'issuer-inaccessible': 'try-again copy-note',
  })
})

test.each([
  ['unreachable', 'H did not answer. This is not your fault; try again in a few minutes.'],
  ['timeout', 'H did not answer. This is not your fault; try again in a few minutes.'],
  ['http-error', 'H did not answer. This is not your fault; try again in a few minutes.'],
  [
    'certificate-invalid',
    'This badge cannot be fetched safely: a security certificate is not valid. H needs to fix it; trying again does not help.',
  ],
  ['not-found', 'The page for this badge is not there. H needs to fix the link.'],
  ['not-json', 'This file is not a badge we can read. H needs to fix it.'],
  ['missing-field', 'This file is not a badge we can read. H needs to fix it.'],
  ['signature', 'The signature on this badge does not match. We will not add it.'],
  ['revoked', 'H withdrew this badge.'],
  ['expired', 'This badge ran out on D.'],
] as const)('the words about %s are those that pages and tests rely on', (code, words) => {
  expect(t(explain(code, { at: 0 }).sentence, { host: 'H', date: 'D' })).toBe(words)
})

test('a badge issued to a plain address names it, one to a hash cannot', () => {
  expect(explain('recipient-mismatch', { recipient: 'a•••@school.edu' })).toEqual({
    sentence: 'consent.fault.recipient-plain',
    acts: ['add-address', 'skip'],
  })
  expect(explain('recipient-mismatch').sentence).toBe('consent.fault.recipient-hashed')
})

test('a note is offered only where there is one', () => {
  expect(explain('not-found', { note: null }).acts).toEqual([])
})

test('an expiry without a day says so without one', () => {
  expect(explain('expired', { at: null }).sentence).toBe('consent.fault.expired-undated')
  expect(explain('expired', { at: 0 }).sentence).toBe('consent.fault.expired')
})
