import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bake } from './bake.ts'
import type { BakeOptions } from './bake-options.ts'
import { extract } from './extract.ts'
import type { Image } from './image.ts'
import { PLACEHOLDER_PICTURE } from './placeholder-picture.ts'
import { createChunk, createFile } from './testing/png-chunks.ts'

const HOSTED: BakeOptions = { version: '2.0', kind: 'hosted', url: 'https://issuer.example/a' }
const CREDENTIAL: BakeOptions = { version: '3.0', kind: 'signed' }
const SVG: Image = { type: 'image/svg+xml', bytes: new TextEncoder().encode('<svg><path d="M0 0"/></svg>') }

const END = createChunk('IEND', '')

const read = async (bytes: Uint8Array) => {
  const extracted = await extract(bytes)
  return extracted.ok ? extracted.value : extracted.rejection.code
}
const readText = (svg: string) => read(new TextEncoder().encode(svg))

const international = (text: string, keyword = 'openbadges') =>
  createChunk('iTXt', `${keyword}\0\0\0\0\0${text}`)
const plain = (text: string, keyword = 'openbadges') => createChunk('tEXt', `${keyword}\0${text}`)
const compressed = (bytes: Uint8Array, method = '\0') =>
  createChunk('iTXt', Buffer.concat([Buffer.from(`openbadges\0\u0001${method}\0\0`), bytes]))

test('what was baked is what comes out, of every picture and version', async () => {
  const payloads = fc.oneof(
    fc.object().map((value) => JSON.stringify(value)),
    fc.constantFrom('a.b.c', 'https://issuer.example/?a=1&b=<2>'),
  )
  const property = fc.asyncProperty(
    payloads,
    fc.constantFrom(PLACEHOLDER_PICTURE, SVG),
    fc.constantFrom(HOSTED, CREDENTIAL),
    async (payload, image, options) => {
      const baked = bake(image, payload, options)
      if (!baked.ok) throw new Error(baked.rejection.detail)
      const extracted = await read(baked.value)
      if (!payload.startsWith('{')) {
        const isHostedSvg = image === SVG && options === HOSTED
        expect(extracted).toBe(isHostedSvg ? HOSTED.url : payload)
      } else expect(JSON.parse(extracted ?? '')).toEqual(JSON.parse(payload))
    },
  )
  await fc.assert(property, { numRuns: 200 })
})

test.each<[what: string, bytes: Uint8Array, payload: string | null]>([
  ['no badge', createFile(END), null],
  ['tEXt', createFile(plain('https://a.example/'), END), 'https://a.example/'],
  ['tEXt in UTF-8', createFile(plain('{"a":"é"}'), END), '{"a":"é"}'],
  [
    'tEXt in Latin-1',
    createFile(createChunk('tEXt', Buffer.from('openbadges\0{"a":"é"}', 'latin1')), END),
    '{"a":"é"}',
  ],
  [
    'white space, a byte order mark and a string around it',
    createFile(international('\uFEFF "a.b.c"\n'), END),
    'a.b.c',
  ],
  [
    'a language and a translated keyword',
    createFile(createChunk('iTXt', 'openbadges\0\0\0en-GB\0Abzeichen\0{}'), END),
    '{}',
  ],
  ['compressed', createFile(compressed(deflateSync('{"a":1}')), END), '{"a":1}'],
  ['the first of two', createFile(international('1'), international('2'), END), '1'],
  ['a fresh badge behind a stale one', createFile(plain('old'), international('new'), END), 'new'],
  [
    '3.0 behind 2.0',
    createFile(international('2.0'), international('3.0', 'openbadgecredential'), END),
    '3.0',
  ],
  ['behind the pixels', createFile(createChunk('IDAT', 'x'), international('1'), END), '1'],
  ['behind the end', createFile(END, international('1')), null],
  ['whole, in a file that is cut off', createFile(international('1'), Buffer.from([0, 1, 0, 0])), '1'],
  ['other keywords', createFile(international('1', 'OpenBadges'), plain('1', 'openbadges2'), END), null],
  ['zTXt', createFile(createChunk('zTXt', 'openbadges\0\0x'), END), null],
])('PNG: %s', async (_what, bytes, payload) => {
  expect(await read(bytes)).toBe(payload)
})

test.each<[what: string, bytes: Uint8Array, code: string]>([
  [
    'a wrong checksum',
    createFile(createChunk('iTXt', 'openbadges\0\0\0\0\u00001').fill(0, 24), END),
    'image-unreadable',
  ],
  [
    'compressed in an unknown way',
    createFile(compressed(deflateSync('1'), '\u0001'), END),
    'image-unreadable',
  ],
  ['damaged in its compression', createFile(compressed(Buffer.from('hello')), END), 'image-unreadable'],
  ['cut off inside', createFile(createChunk('iTXt', 'openbadges\0\0\0en'), END), 'image-unreadable'],
  ['a bomb', createFile(compressed(deflateSync(Buffer.alloc(9_000_000, 32))), END), 'too-large'],
  ['no picture', new TextEncoder().encode('hello'), 'image-unreadable'],
])('a badge in a PNG that is $0: $2', async (_what, bytes, code) => {
  expect(await read(bytes)).toBe(code)
})

test.each<[what: string, svg: string, payload: string | null]>([
  ['no badge', '<svg/>', null],
  ['an undeclared prefix', '<svg><openbadges:assertion verify="a.b.c"/></svg>', 'a.b.c'],
  ['another prefix', '<svg xmlns:b="http://openbadges.org"><b:assertion verify="a.b.c"/></svg>', 'a.b.c'],
  [
    'plain text',
    '<svg><openbadges:assertion verify="u"> {"a":"&lt;"} </openbadges:assertion></svg>',
    '{"a":"<"}',
  ],
  [
    'two sections',
    '<svg><openbadges:assertion><![CDATA[{"a":]]><![CDATA[1}]]></openbadges:assertion></svg>',
    '{"a":1}',
  ],
  [
    'text that is no JSON',
    '<svg><openbadges:assertion verify="https://a.example/">{a}</openbadges:assertion></svg>',
    'https://a.example/',
  ],
  ['nothing in it', '<svg><openbadges:assertion/></svg>', null],
  ['3.0 behind 2.0', '<svg><openbadges:assertion verify="2"/><openbadges:credential verify="3"/></svg>', '3'],
  ['in a comment', '<svg><!-- <openbadges:assertion verify="a"/> --></svg>', null],
])('SVG: %s', async (_what, svg, payload) => {
  expect(await readText(svg)).toBe(payload)
})
