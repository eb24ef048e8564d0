import { createPng, HOST } from '../sample-badges.ts'
import { set } from './bend.ts'
import { ends, VALID } from './case.ts'
import { ALL, type Fault, group, HOSTED, LINKED } from './faults.ts'
import { BADGE_URL, ISSUER_URL } from './kinds.ts'
import { fail, late, put } from './web-faults.ts'

const ENTRY = `${HOST}/assertion.json`
const NOT_FOUND = ends('retrieval', 'INACCESSIBLE not-found')
const NOT_JSON = ends('structure', 'MALFORMED not-json')
const REVOKED = ends('not-withdrawn', 'INVALID revoked')
const DEEP = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`
/** 0.5.1 is fetched as 0.5 is. */
const FETCHED = HOSTED.filter((kind) => kind !== '0.5.1 hosted')

const BADGE = {
  gone: ends('badge-class', 'INACCESSIBLE badge-class-inaccessible'),
  untrusted: ends('badge-class', 'INACCESSIBLE certificate-invalid'),
  wrong: ends('badge-class', 'MALFORMED badge-class-malformed'),
  large: ends('badge-class', 'MALFORMED too-large'),
}
const ISSUER = {
  gone: ends('issuer', 'INACCESSIBLE issuer-inaccessible'),
  untrusted: ends('issuer', 'INACCESSIBLE certificate-invalid'),
  wrong: ends('issuer', 'MALFORMED issuer-malformed'),
  large: ends('issuer', 'MALFORMED too-large'),
}

/** What each document that a badge links to may be instead of itself. */
const LINKED_DOCUMENTS: readonly Fault[] = (
  [
    ['badge class', BADGE_URL, BADGE],
    ['issuer', ISSUER_URL, ISSUER],
  ] as const
).flatMap(([what, url, { gone, untrusted, wrong, large }]) =>
  group(LINKED, 'linked', [
    [`its ${what} is not there`, gone, put(url, { status: 404, body: '' })],
    [`its ${what} is gone`, gone, put(url, { status: 410, body: '' })],
    [`its ${what} hangs`, gone, fail(url, 'timeout')],
    [`the certificate of its ${what}’s host does not hold`, untrusted, fail(url, 'certificate-invalid')],
    [`its ${what} is on a private host`, gone, fail(url, 'forbidden-address')],
    [`its ${what} is endless`, large, fail(url, 'too-large')],
    [`its ${what} is nested too deep`, large, put(url, { body: DEEP })],
    [`its ${what} is a page`, wrong, put(url, { body: '<html>' })],
    [`its ${what} is a list`, wrong, put(url, { body: '[]' })],
    [`its ${what} is empty`, wrong, put(url, { body: '{}' })],
  ]),
)

export const RETRIEVAL_FAULTS: readonly Fault[] = [
  ...group(FETCHED, 'hosted', [
    ['it is not there', NOT_FOUND, put(ENTRY, { status: 404, body: '' })],
    [
      'perfect JSON that says 404',
      NOT_FOUND,
      late((web, { assertion }) => web.put(ENTRY, { status: 404, body: assertion })),
    ],
    [
      'its server has a fault',
      ends('retrieval', 'INACCESSIBLE http-error'),
      put(ENTRY, { status: 503, body: '' }),
    ],
    ['its host is not there', ends('retrieval', 'INACCESSIBLE unreachable'), fail(ENTRY, 'unreachable')],
    [
      'the certificate of its host does not hold',
      ends('retrieval', 'INACCESSIBLE certificate-invalid'),
      fail(ENTRY, 'certificate-invalid'),
    ],
    ['its host hangs', ends('retrieval', 'INACCESSIBLE timeout'), fail(ENTRY, 'timeout')],
    [
      'its host is private',
      ends('retrieval', 'INACCESSIBLE forbidden-address'),
      fail(ENTRY, 'forbidden-address'),
    ],
    ['it is endless', ends('retrieval', 'MALFORMED too-large'), fail(ENTRY, 'too-large')],
  ]),
  ...group(FETCHED, 'RFC 8259 "JSON Grammar"', [
    ['it is a page', NOT_JSON, put(ENTRY, { body: '<!doctype html>' })],
    ['it is nothing', NOT_JSON, put(ENTRY, { body: '' })],
    ['it is a list', NOT_JSON, put(ENTRY, { body: '[]' })],
    ['it is a number', NOT_JSON, put(ENTRY, { body: '7' })],
  ]),
  ...group(FETCHED, 'OB 2.0 Baking "Extracting"', [
    [
      'it is a picture without a badge',
      ends('retrieval', 'MALFORMED image-without-badge'),
      put(ENTRY, { body: createPng() }),
    ],
  ]),
  ...group(FETCHED, 'RFC 8259 "Character Encoding"', [
    ['it is not UTF-8', NOT_JSON, put(ENTRY, { body: new Uint8Array([0x7b, 0xff, 0x7d]) })],
    [
      'it begins with a byte order mark',
      VALID,
      late((web, { assertion }) => web.put(ENTRY, { body: `\uFEFF${JSON.stringify(assertion)}` })),
    ],
  ]),
  ...group(FETCHED, 'RFC 8259 "Parsers"', [
    ['it is nested too deep', ends('structure', 'MALFORMED too-large'), put(ENTRY, { body: DEEP })],
  ]),
  ...group(FETCHED, 'revoking', [
    [
      'gone, whatever it says',
      REVOKED,
      late((web, { assertion }) => web.put(ENTRY, { status: 410, body: assertion })),
    ],
    ['only that it is revoked', REVOKED, put(ENTRY, { body: '{"revoked":true}' })],
  ]),
  ...group(ALL, 'revoking', [
    ['it says that it is revoked', REVOKED, set('assertion.revoked', true)],
    ['it says in a text that it is revoked', REVOKED, set('assertion.revoked', 'True')],
    ['it says in a list that it is revoked', REVOKED, set('assertion.revoked', [true])],
    ['it says that it is not revoked', VALID, set('assertion.revoked', false)],
    ['it says an object of whether it is revoked', VALID, set('assertion.revoked', { toString: 'true' })],
    ['it says in a text that it is not revoked', VALID, set('assertion.revoked', 'false')],
  ]),
  ...LINKED_DOCUMENTS,
]
