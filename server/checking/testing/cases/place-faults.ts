import { HOST } from '../sample-badges.ts'
import { type Bend, both, set } from './bend.ts'
import { ends, VALID } from './case.ts'
import { type Fault, group, HOSTED, LINKED, only, V0, V1, V2 } from './faults.ts'
import { type Draft, IMAGE_URL, ISSUER_URL } from './kinds.ts'
import { late } from './web-faults.ts'

const ENTRY = `${HOST}/assertion.json`
const ELSEWHERE = 'https://cdn.example/badges/1'
const OTHER = `${HOST}/other.json`
const THIRD = `${HOST}/third.json`
const MIRROR = 'https://mirror.example/copy'

const OTHER_ORIGIN = ends('hosting', 'INVALID origin-mismatch')
const OUT_OF_SCOPE = ends('hosting', 'INVALID scope')
const NOT_THAT_ONE = ends('identity', 'INVALID id-mismatch')
const NOT_THERE = ends(['retrieval', 'identity'], 'INVALID id-mismatch')
const UNREADABLE_THERE = ends(['structure', 'identity'], 'INVALID id-mismatch')
const OTHER_KIND = ends('verification-type', 'INVALID verification-mismatch')
const WRONG = ends('structure', 'MALFORMED wrong-type')

const [H1, H2] = [only(V1, HOSTED), only(V2, HOSTED)]

/** 0.5: the issuer says that it is on another origin; the picture stays where it is. */
const originIs = (origin: string): Bend<Draft> =>
  both(set('issuer.origin', origin), set('badgeClass.image', IMAGE_URL))

/** The assertion says that it is at another address, and stands there; with what its issuer says of that. */
const moveTo =
  (url: string, verification?: object): Bend<Draft> =>
  (draft) => {
    draft.assertion.id = url
    draft.entry = url
    if (verification !== undefined) draft.issuer.verification = verification
    draft.late = (web) => web.put(url, { body: draft.assertion })
  }

/** What stands at the address that was asked is a copy; what stands at the one that it names is this, or nothing. */
const copyOf =
  (original: (assertion: Draft['assertion']) => object | string | null): Bend<Draft> =>
  (draft) => {
    draft.entry = MIRROR
    draft.late = (web) => {
      web.put(MIRROR, { body: draft.assertion })
      const served = original(draft.assertion)
      if (served === null) web.remove(ENTRY)
      else web.put(ENTRY, { body: served })
    }
  }

/** The address that the assertion claims redirects to another. */
const redirectTo =
  (final: string): Bend<Draft> =>
  (draft) => {
    draft.late = (web) => web.put(ENTRY, { body: draft.assertion, final })
  }

/** Asked for is an address elsewhere that redirects to the assertion's own. */
const mirrored: Bend<Draft> = (draft) => {
  draft.entry = MIRROR
  draft.late = (web) => web.put(MIRROR, { body: draft.assertion, final: ENTRY })
}

const verificationIs =
  (type: unknown): Bend<Draft> =>
  ({ assertion }) =>
    Object.assign(assertion.verification ?? assertion.verify, { type })

export const PLACE_FAULTS: readonly Fault[] = [
  ...group(V0, 'issuer origin', [
    ['an issuer on another host', OTHER_ORIGIN, originIs('https://other.example')],
    ['an issuer on another port', OTHER_ORIGIN, originIs(`${HOST}:8443`)],
    ['an issuer without encryption', OTHER_ORIGIN, originIs('http://issuer.example')],
    ['an origin that ends with a slash', VALID, originIs(`${HOST}/`)],
    ['an origin with a path', WRONG, originIs(`${HOST}/issuer`)],
    ['an origin with a query', WRONG, originIs(`${HOST}/?issuer`)],
  ]),
  ...group(H1, 'verification url', [
    ['a copy of a good one', VALID, copyOf((assertion) => assertion)],
    ['a copy of one that is not there', NOT_THERE, copyOf(() => null)],
    ['a copy of a page', UNREADABLE_THERE, copyOf(() => '<p>')],
    [
      'a copy of one that names a third',
      NOT_THAT_ONE,
      copyOf((assertion) => ({ ...assertion, verify: { type: 'hosted', url: THIRD } })),
    ],
  ]),
  ...group(H2, 'hosted', [
    ['a copy of a good one', VALID, copyOf((assertion) => assertion)],
    ['a copy of one that is not there', NOT_THERE, copyOf(() => null)],
    ['a copy of a page', UNREADABLE_THERE, copyOf(() => '<p>')],
    ['a copy of one that names a third', NOT_THAT_ONE, copyOf((assertion) => ({ ...assertion, id: THIRD }))],
    ['an id that is no address', NOT_THAT_ONE, set('assertion.id', 'urn:uuid:1')],
    [
      'a badge class on another host than its issuer',
      OUT_OF_SCOPE,
      (draft) => {
        const id = 'https://cdn.example/badge'
        draft.assertion.badge = id
        draft.late = (web) => web.put(id, { body: { ...draft.badgeClass, id } })
      },
    ],
    [
      'an embedded badge class that is a forged copy',
      VALID,
      (draft) => {
        draft.assertion.badge = { ...draft.badgeClass, name: 'Forged' }
      },
    ],
  ]),
  ...group(H1, 'verification url', [
    ['its address redirects to another site', NOT_THAT_ONE, redirectTo('https://forger.example/1')],
  ]),
  ...group(H2, 'hosted', [
    ['its address redirects to another site', OUT_OF_SCOPE, redirectTo('https://forger.example/1')],
  ]),
  ...group(V0, 'issuer origin', [
    ['its address redirects to another site', OTHER_ORIGIN, redirectTo('https://forger.example/1')],
  ]),
  ...group(HOSTED, 'hosted', [
    ['its address redirects on its site', VALID, redirectTo('https://www.issuer.example/1')],
  ]),
  ...group([...H1, ...H2], 'hosted', [['a mirror redirects to it', VALID, mirrored]]),
  ...group([...H1, ...H2], 'verification type', [
    ['hosted, and says that it is signed', OTHER_KIND, verificationIs('signed')],
  ]),
  ...group(H1, 'verification type', [['hosted in capital letters', VALID, verificationIs('HOSTED')]]),
  ...group(LINKED, 'verification type', [
    ['a way to verify that nobody knows', WRONG, verificationIs('trust')],
    ['a way to verify that is an object', WRONG, verificationIs({})],
  ]),
  ...group(H2, 'verification startsWith', [
    ['no scope, on another host than its issuer', OUT_OF_SCOPE, moveTo(ELSEWHERE)],
    ['in the scope', VALID, moveTo(ELSEWHERE, { startsWith: 'https://cdn.example/badges/' })],
    [
      'in one of several scopes',
      VALID,
      moveTo(ELSEWHERE, { startsWith: ['https://x.example/', 'https://cdn.example/'] }),
    ],
    ['outside the scope', OUT_OF_SCOPE, moveTo(ELSEWHERE, { startsWith: 'https://cdn.example/other/' })],
    [
      'a scope that ends inside a host',
      OUT_OF_SCOPE,
      moveTo('https://cdn.example.evil.example/1', { startsWith: 'https://cdn.example' }),
    ],
  ]),
  ...group(H2, 'verification allowedOrigins', [
    ['on an allowed host', VALID, moveTo(ELSEWHERE, { allowedOrigins: ['cdn.example'] })],
    ['on an allowed origin', VALID, moveTo(ELSEWHERE, { allowedOrigins: 'https://cdn.example' })],
    [
      'on a host that only looks allowed',
      OUT_OF_SCOPE,
      moveTo(ELSEWHERE, { allowedOrigins: ['dn.example', 'example'] }),
    ],
    [
      'on an allowed host, outside the scope',
      OUT_OF_SCOPE,
      moveTo(ELSEWHERE, { allowedOrigins: 'cdn.example', startsWith: 'https://cdn.example/other/' }),
    ],
  ]),
  ...group(H2, 'verification verificationProperty', [
    [
      'a scope about another member',
      OUT_OF_SCOPE,
      moveTo(ELSEWHERE, { verificationProperty: 'badge', startsWith: 'https://cdn.example/' }),
    ],
  ]),
  ...group(V2, 'badge id', [
    [
      'a badge class that says it is another, which is not there',
      ends('badge-class', 'INACCESSIBLE badge-class-inaccessible'),
      set('badgeClass.id', OTHER),
    ],
  ]),
  ...group(V2, 'issuer id', [
    [
      'an issuer that says it is another, which is not there',
      ends('issuer', 'INACCESSIBLE issuer-inaccessible'),
      set('issuer.id', OTHER),
    ],
    [
      'an issuer that says it is another, who says it is a third',
      ends('issuer', 'INVALID id-mismatch'),
      late((web, { issuer }) => {
        web.put(ISSUER_URL, { body: { ...issuer, id: OTHER } })
        web.put(OTHER, { body: { ...issuer, id: THIRD } })
      }),
    ],
  ]),
]
