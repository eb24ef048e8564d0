import { expect, test } from 'vitest'
import { countEndorsements } from './endorsements.ts'

const keep = (document: object) => ({ url: null, body: JSON.stringify(document) })
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('endorsements of the award, its class and its issuer are counted, alone or in lists', () => {
  const documents = {
    assertion: keep({ endorsement: 'https://board.example/1' }),
    'badge-class': keep({ endorsement: ['https://board.example/2', { type: 'Endorsement' }] }),
    issuer: keep({ endorsement: { type: 'Endorsement' } }),
    key: keep({ endorsement: 'no part of a key' }),
  }
  expect(countEndorsements(documents)).toBe(4)
})

test('a token of either model is looked into; an endorsement may be a token itself', () => {
  const credential = {
    endorsement: [{ type: ['EndorsementCredential'] }],
    endorsementJwt: ['a.b.c', 'd.e.f'],
  }
  for (const payload of [credential, { vc: credential }])
    expect(
      countEndorsements({
        assertion: { url: null, body: `${encode({ alg: 'ES256' })}.${encode(payload)}.AA` },
      }),
    ).toBe(3)
})

test('without any, and in whatever cannot be read, there is none', () => {
  for (const body of ['{}', '[]', '', 'e30.e30', '{"endorsement":null}', `${encode({ alg: 'x' })}.AA.AA`])
    expect(countEndorsements({ assertion: { url: null, body } })).toBe(0)
  expect(countEndorsements({})).toBe(0)
})
