import { drop, set } from './bend.ts'
import { type Ending, ends, VALID } from './case.ts'
import { type Fault, group, LINKED, type Row, V0, V1, V2 } from './faults.ts'
import type { Kind } from './kinds.ts'

const MISSING = ends('structure', 'MALFORMED missing-field')
const WRONG = ends('structure', 'MALFORMED wrong-type')
const UNKNOWN = ends('version', 'MALFORMED unknown-version')
const BADGE_WRONG = ends('badge-class', 'MALFORMED badge-class-malformed')
const ISSUER_WRONG = ends('issuer', 'MALFORMED issuer-malformed')

/** A part of a badge, where it is in a draft, and how it ends when something in it is missing or of a wrong type. */
type Part = {
  clause: 'assertion' | 'recipient' | 'verification' | 'badge' | 'issuer'
  path: string
  missing: Ending
  wrong: Ending
}

const IN_ASSERTION = { missing: MISSING, wrong: WRONG }
const ASSERTION: Part = { clause: 'assertion', path: 'assertion', ...IN_ASSERTION }
const RECIPIENT: Part = { clause: 'recipient', path: 'assertion.recipient', ...IN_ASSERTION }
const VERIFY: Part = { clause: 'verification', path: 'assertion.verify', ...IN_ASSERTION }
const VERIFICATION: Part = { clause: 'verification', path: 'assertion.verification', ...IN_ASSERTION }
const EMBEDDED_BADGE: Part = { clause: 'badge', path: 'badgeClass', ...IN_ASSERTION }
const EMBEDDED_ISSUER: Part = { clause: 'issuer', path: 'issuer', ...IN_ASSERTION }
const BADGE_CLASS: Part = { clause: 'badge', path: 'badgeClass', missing: BADGE_WRONG, wrong: BADGE_WRONG }
const ISSUER: Part = { clause: 'issuer', path: 'issuer', missing: ISSUER_WRONG, wrong: ISSUER_WRONG }

const V1_1 = V1.filter((kind) => kind.startsWith('1.1'))
const V2_0 = V2.filter((kind) => kind.startsWith('2.0'))
const V2_1 = V2.filter((kind) => kind.startsWith('2.1'))
const V0_5 = V0.filter((kind) => kind.startsWith('0.5 '))

/** What each version cannot do without. */
const REQUIRED: readonly [on: readonly Kind[], part: Part, members: string][] = [
  [V0_5, ASSERTION, 'recipient'],
  [V0_5, EMBEDDED_BADGE, 'name description criteria issuer'],
  [V0_5, EMBEDDED_ISSUER, 'origin name'],
  [V1, ASSERTION, 'uid recipient badge issuedOn verify'],
  [V1_1, ASSERTION, 'type'],
  [V1, VERIFY, 'type url'],
  [V2, ASSERTION, 'id type recipient badge issuedOn'],
  [V2_0, ASSERTION, 'verification'],
  [V2_0, VERIFICATION, 'type'],
  [V2_1, ASSERTION, 'verify'],
  [V2_1, VERIFY, 'type'],
  [LINKED, RECIPIENT, 'identity type'],
  [LINKED, BADGE_CLASS, 'name description criteria issuer'],
  [V1_1, BADGE_CLASS, 'type'],
  [V2, BADGE_CLASS, 'id type'],
  [LINKED, ISSUER, 'name url'],
  [V1_1, ISSUER, 'type'],
  [V2, ISSUER, 'id type email'],
]

/** For each member that must be there: without it, with null (which is the same), and with a number instead. */
const REQUIRED_MEMBERS: readonly Fault[] = REQUIRED.flatMap(([on, part, members]) =>
  members.split(' ').flatMap((member) => {
    const path = `${part.path}.${member}`
    const { clause, missing, wrong } = part
    const rows: Row[] = [
      [`${clause} without ${member}`, missing, drop(path)],
      [`${clause} with null as ${member}`, missing, set(path, null)],
      [`${clause} with a number as ${member}`, wrong, set(path, 7)],
    ]
    return group(on, `${clause} ${member}`, rows)
  }),
)

export const STRUCTURE_FAULTS: readonly Fault[] = [
  ...REQUIRED_MEMBERS,
  ...group(LINKED, 'badge image', [
    ['badge without image', ends('badge-class', 'MALFORMED image-missing'), drop('badgeClass.image')],
  ]),
  ...group(V0_5, 'badge image', [
    ['badge without image', ends('structure', 'MALFORMED image-missing'), drop('badgeClass.image')],
  ]),
  ...group(LINKED, 'badge image', [
    ['an image that is no address', BADGE_WRONG, set('badgeClass.image', 'picture.png')],
  ]),
  ...group(LINKED, 'badge name', [
    ['a name with U+0000 in it', BADGE_WRONG, set('badgeClass.name', 'Rea\0der')],
    ['a name of white space', BADGE_WRONG, set('badgeClass.name', ' ')],
  ]),
  ...group(V1, 'badge criteria', [
    ['criteria that are no URL', BADGE_WRONG, set('badgeClass.criteria', 'Read three')],
  ]),
  ...group(V2, 'badge criteria', [
    ['criteria that say nothing', BADGE_WRONG, set('badgeClass.criteria', {})],
  ]),
  ...group(LINKED, 'issuer url', [
    ['an issuer whose url is no http address', ISSUER_WRONG, set('issuer.url', 'mailto:a@b.example')],
  ]),
  ...group(V2, 'issuer verification', [
    ['a scope that is no object', ISSUER_WRONG, set('issuer.verification', 'all')],
  ]),
  ...group(V2, 'issuer revocationList', [
    ['a revocation list that is no address', ISSUER_WRONG, set('issuer.revocationList', 'urn:x')],
  ]),
  ...group(V1, 'issuer revocationList', [
    ['a revocation list that is no address', ISSUER_WRONG, set('issuer.revocationList', 'urn:x')],
  ]),
  ...group(V1, 'assertion badge', [
    [
      'a badge class that stands inside',
      WRONG,
      (draft) => Object.assign(draft.assertion, { badge: draft.badgeClass }),
    ],
  ]),
  ...group(V1_1, 'assertion type', [
    ['an assertion of another type', WRONG, set('assertion.type', 'BadgeClass')],
  ]),
  ...group(V2, 'assertion type', [
    ['an assertion of another type', WRONG, set('assertion.type', ['BadgeClass'])],
    ['an assertion of several types', VALID, set('assertion.type', ['Assertion', 'extensions:Other'])],
  ]),
  ...group(V2, 'badge type', [
    ['a badge class of another type', BADGE_WRONG, set('badgeClass.type', 'Assertion')],
  ]),
  ...group(V2, 'issuer type', [['an issuer of another type', ISSUER_WRONG, set('issuer.type', 'Person')]]),
  ...group(V2, 'assertion evidence', [['evidence that is a number', WRONG, set('assertion.evidence', 7)]]),
  ...group(V2, 'assertion narrative', [
    ['a narrative that is a list', WRONG, set('assertion.narrative', [])],
  ]),
  ...group(V2, 'assertion @context', [
    [
      'contexts in a list, with words of its own',
      VALID,
      set('assertion.@context', ['https://w3id.org/openbadges/v2', { own: 'https://x.example/own' }]),
    ],
  ]),
  ...group(V1_1, 'assertion @context', [
    [
      'contexts in a list, with words of its own',
      VALID,
      set('assertion.@context', ['https://w3id.org/openbadges/v1', { own: 'https://x.example/own' }]),
    ],
  ]),
  ...group(V2, 'OB 2.0 "Open Badges in Linked Data": @context', [
    ['a context that nobody knows', UNKNOWN, set('assertion.@context', 'https://x.example/v1')],
  ]),
  ...group(V1_1, 'assertion @context', [
    ['a context that nobody knows', UNKNOWN, set('assertion.@context', 'https://x.example/v1')],
  ]),
  ...group(V2, 'assertion @context', [
    ['no context, so that it is read as 1.0', MISSING, drop('assertion.@context')],
  ]),
  ...group(LINKED, 'badge tags', [['a tag that is no list', VALID, set('badgeClass.tags', 'reading')]]),
  ...group(LINKED, 'badge tags', [['a tag that is a number', BADGE_WRONG, set('badgeClass.tags', [7])]]),
]
