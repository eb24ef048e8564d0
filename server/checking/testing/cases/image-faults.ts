import { createPng } from '../sample-badges.ts'
import { type Bend, set } from './bend.ts'
import { ends, VALID } from './case.ts'
import { ALL, type Fault, group, LINKED } from './faults.ts'
import { type Draft, IMAGE_URL } from './kinds.ts'

const serve =
  (body: string | Uint8Array, status = 200): Bend<Draft> =>
  (draft) => {
    draft.late = (web) => web.put(IMAGE_URL, { status, body })
  }

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>'
const inBase64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64')
const UNREADABLE = ends('image', 'MALFORMED image-unreadable')
const TOO_LARGE = ends('image', 'MALFORMED image-too-large')
const INACCESSIBLE = ends('image', 'INACCESSIBLE image-inaccessible')

export const IMAGE_FAULTS: readonly Fault[] = [
  ...group(ALL, 'badge image', [
    ['a picture that is not there', INACCESSIBLE, serve('', 404)],
    ['a picture that is gone', INACCESSIBLE, serve('', 410)],
    ['a picture that is a page', UNREADABLE, serve('<html>')],
    ['a picture that is a JPEG', UNREADABLE, serve(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))],
    ['a picture that is cut off', UNREADABLE, serve(createPng().slice(0, 60))],
    ['a picture that is too wide', TOO_LARGE, serve(createPng(4097))],
    ['a picture that is too long', TOO_LARGE, serve(new Uint8Array(5_242_881))],
    ['an SVG', VALID, serve(SVG)],
    ['an SVG that is not well-formed', UNREADABLE, serve('<svg><g></svg>')],
  ]),
  ...group(LINKED, 'badge image', [
    [
      'a picture that stands inside',
      VALID,
      set('badgeClass.image', `data:image/png;base64,${inBase64(createPng())}`),
    ],
    [
      'an SVG that stands inside',
      VALID,
      set('badgeClass.image', `data:image/svg+xml,${encodeURIComponent(SVG)}`),
    ],
    ['a data: URI that is no base64', UNREADABLE, set('badgeClass.image', 'data:image/png;base64,!')],
    ['a data: URI of no picture', UNREADABLE, set('badgeClass.image', 'data:text/plain,hello')],
  ]),
]
