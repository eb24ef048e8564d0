import { HOST } from '../sample-badges.ts'
import { type Bend, both, set } from './bend.ts'
import { ends, VALID } from './case.ts'
import { type Fault, group, HOSTED, only, SIGNED, V1, V2 } from './faults.ts'
import { type Draft, LIST_URL, SIGNED_ID } from './kinds.ts'

const [S1, S2] = [only(V1, SIGNED), only(V2, SIGNED)]

/** Its issuer names a list, and this stands there. */
const list =
  (body: unknown, status = 200): Bend<Draft> =>
  (draft) => {
    draft.issuer.revocationList = LIST_URL
    draft.late = (web) =>
      web.put(LIST_URL, { status, body: typeof body === 'string' ? body : JSON.stringify(body) })
  }
const revoked = (entries: unknown[]) => list({ type: 'RevocationList', revokedAssertions: entries })
const many = (count: number) => Array.from({ length: count }, (_, at) => `urn:uuid:${at}`)

const REVOKED = ends('revocation', 'INVALID revoked')
const MALFORMED = ends('revocation', 'MALFORMED revocation-list-malformed')
const INACCESSIBLE = ends('revocation', 'INACCESSIBLE revocation-list-inaccessible')
const TOO_LARGE = ends('revocation', 'MALFORMED too-large')

export const REVOCATION_FAULTS: readonly Fault[] = [
  ...group(SIGNED, 'list', [
    ['a list that is not there', INACCESSIBLE, list('', 404)],
    ['a list that is gone', INACCESSIBLE, list('', 410)],
    ['a list whose server has a fault', INACCESSIBLE, list('', 500)],
    [
      'a list that hangs',
      INACCESSIBLE,
      (draft) => {
        draft.issuer.revocationList = LIST_URL
        draft.late = (web) => web.fail(LIST_URL, 'timeout')
      },
    ],
    ['a list that is a page', MALFORMED, list('<html>')],
    ['a list that is a JSON list', MALFORMED, list([])],
  ]),
  ...group(SIGNED, 'RFC 8259 "Parsers"', [
    ['a list that is nested too deep', TOO_LARGE, list(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)],
  ]),
  ...group(S1, 'list', [
    ['an empty list', VALID, list({})],
    ['a list that names it with a reason', REVOKED, list({ 'award-1': 'issued in error' })],
    ['a list that names it without a reason', REVOKED, list({ 'award-1': '' })],
    ['a list that names it with null', REVOKED, list({ 'award-1': null })],
    ['a list that names another', VALID, list({ 'award-2': 'issued in error' })],
    ['a list of ten thousand others', VALID, list(Object.fromEntries(many(10_000).map((id) => [id, ''])))],
  ]),
  ...group(S2, 'list revokedAssertions', [
    ['an empty list', VALID, revoked([])],
    ['a list without its list', MALFORMED, list({ type: 'RevocationList' })],
    ['a list that names it as a text', REVOKED, revoked([SIGNED_ID])],
    ['a list of it alone', REVOKED, list({ revokedAssertions: SIGNED_ID })],
    ['a list that names it by id', REVOKED, revoked(['urn:uuid:0', { id: SIGNED_ID }])],
    ['a list that names it by uid', REVOKED, revoked([{ uid: SIGNED_ID }])],
    [
      'a list that names the uid beside its id',
      REVOKED,
      both(set('assertion.uid', 'award-1'), set('assertion.id', `${HOST}/1`), revoked([{ uid: 'award-1' }])),
    ],
  ]),
  ...group(S2, 'list revoked', [
    ['a list that names it and takes it back', VALID, revoked([{ id: SIGNED_ID, revoked: false }])],
  ]),
  ...group(S2, 'list revokedAssertions', [
    ['a list of others, and of what is none', VALID, revoked(['urn:uuid:0', 7, null])],
    ['the last of ten thousand', REVOKED, revoked([...many(10_000), SIGNED_ID])],
    ['none of a hundred thousand', VALID, revoked(many(100_000))],
  ]),
  ...group(S2, 'list', [['a list of more than anybody revokes', TOO_LARGE, revoked(Array(200_001).fill(0))]]),
  ...group(only([...V1, ...V2], HOSTED), 'list', [
    [
      'hosted, so that the list is not asked',
      VALID,
      ({ issuer }) => Object.assign(issuer, { revocationList: `${HOST}/gone.json` }),
    ],
  ]),
]
