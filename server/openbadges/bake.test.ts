import fc from 'fast-check'
import extractChunks from 'png-chunks-extract'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { bake, bakeInTurns } from './bake.ts'
import { readImage } from './image.ts'
import { PLACEHOLDER_PICTURE } from './placeholder-picture.ts'
import { createBadgeChunk } from './png.ts'
import { createChunk, createFile } from './testing/png-chunks.ts'
import { anyPng } from './testing/random-png.ts'

const HOSTED = { version: '2.0', kind: 'hosted', url: 'https://issuer.example/a' } as const
const PNG_TYPE = 'image/png'

const IEND = createChunk('IEND')
const createWhole = (...chunks: Uint8Array[]) => createFile(...chunks, IEND)

function bakePng(bytes: Uint8Array, payload: string): Uint8Array {
  const baked = bake({ type: PNG_TYPE, bytes }, payload, HOSTED)
  if (!baked.ok) throw new Error(baked.rejection.detail)
  return baked.value
}

const listBadges = (bytes: Uint8Array) =>
  extractChunks(bytes).filter(
    ({ name, data }) =>
      /^[itz][TE]Xt$/.test(name) && /^openbadge(?:s|credential)\0/.test(Buffer.from(data).toString('latin1')),
  )

test('a baked picture has one badge chunk directly after IHDR, and all its other chunks', () => {
  fc.assert(
    fc.property(anyPng, fc.string({ unit: 'binary' }), (bytes, text) => {
      const payload = JSON.stringify({ text })
      const baked = bakePng(bytes, payload)
      const chunks = extractChunks(baked)
      expect(listBadges(baked)).toHaveLength(1)
      expect(chunks[1]?.name).toBe('iTXt')
      expect(Buffer.from(chunks[1]?.data ?? []).toString()).toBe(`openbadges\0\0\0\0\0${payload}`)
      expect(chunks.filter((_chunk, at) => at !== 1)).toEqual(extractChunks(bytes))
    }),
    { numRuns: 50 },
  )
})

test('old badge chunks go wherever and in whatever form they stood; all else stays byte for byte', () => {
  const kept = [
    createChunk('tEXt', 'OpenBadges\0x'),
    createChunk('iTXt', 'openbadges2\0'),
    createChunk('prVt', 'x'),
  ]
  const wrongChecksum = createChunk('gAMA', 'abcd')
  wrongChecksum[wrongChecksum.length - 1] = (wrongChecksum.at(-1) ?? 0) ^ 1
  const pixels = createChunk('IDAT', 'x')
  const old = [
    createChunk('tEXt', 'openbadges\0https://issuer.example/old'),
    createChunk('zTXt', 'openbadges\0\0x'),
    createChunk('iTXt', 'openbadgecredential\0\0\0\0\0{}'),
    createChunk('iTXt', 'openbadges\0\x01\0en\0\0x'),
  ]
  const dirty = createWhole(...old, ...kept, wrongChecksum, old[3] ?? IEND, pixels, ...old)
  const trailed = Buffer.concat([dirty, Buffer.from('after the end')])
  const clean = createWhole(createBadgeChunk('{}', 'openbadges') as Buffer, ...kept, wrongChecksum, pixels)
  expect(bakePng(new Uint8Array(trailed), '{}')).toEqual(clean)
})

test('a picture of twenty thousand chunks is baked', () => {
  const many = createWhole(...Array.from({ length: 20_000 }, () => createChunk('IDAT', 'x')))
  expect(extractChunks(bakePng(many, '{}'))).toHaveLength(20_003)
})

test('a picture of more than a hundred thousand chunks is refused before they are listed', () => {
  const flood = createWhole(Buffer.concat(Array(limits.pngChunksInAll).fill(createChunk('IDAT'))))
  expect(bake({ type: PNG_TYPE, bytes: flood }, '{}', HOSTED)).toMatchObject({
    rejection: { code: 'image-too-large' },
  })
})

test('no other checksum is computed or looked at: what is wrong stays wrong, as it was', () => {
  const pixels = Buffer.from(createChunk('IDAT', 'pixels'))
  pixels.writeUInt32BE(12345, pixels.length - 4)
  const baked = bakePng(createWhole(pixels), '{}')
  expect(Buffer.from(baked).includes(pixels)).toBe(true)
  expect(readImage(baked)).toMatchObject({ rejection: { code: 'image-unreadable' } })
})

test('a megabyte is baked and more than two are refused', () => {
  expect(bakePng(createWhole(), 'x'.repeat(1_048_576)).length).toBeGreaterThan(1_048_576)
  const refused = bake({ type: PNG_TYPE, bytes: createWhole() }, 'x'.repeat(2_097_153), HOSTED)
  expect(refused).toMatchObject({ rejection: { code: 'too-large' } })
})

test('what is no whole PNG is refused', () => {
  for (const bytes of [new Uint8Array(), createWhole().slice(0, -12), new TextEncoder().encode('<html>')])
    expect(bake({ type: PNG_TYPE, bytes }, '{}', HOSTED)).toMatchObject({
      rejection: { code: 'image-unreadable' },
    })
})

const bakeSvg = (svg: string, payload = '{"a":1}', options: Parameters<typeof bake>[2] = HOSTED): string => {
  const baked = bake({ type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }, payload, options)
  if (!baked.ok) throw new Error(baked.rejection.detail)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(baked.value)
}

const SVG = 'xmlns="http://www.w3.org/2000/svg"'
const NAMESPACE = 'xmlns:openbadges="http://openbadges.org"'
const BADGE =
  '<openbadges:assertion verify="https://issuer.example/a"><![CDATA[{"a":1}]]></openbadges:assertion>'

const drawings: [string, string, string][] = [
  ['plain', `<svg ${SVG}><g/></svg>`, `<svg ${NAMESPACE} ${SVG}>${BADGE}<g/></svg>`],
  ['self-closing', `<svg ${SVG} />`, `<svg ${NAMESPACE} ${SVG} >${BADGE}</svg>`],
  ['bare', '<svg></svg>', `<svg ${NAMESPACE}>${BADGE}</svg>`],
  [
    'with a prolog that mentions it',
    `\uFEFF<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e "<svg>">]><!-- <svg> -->\r\n<svg ${SVG} a="1>0">&amp;\r\n</svg>`,
    `\uFEFF<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e "<svg>">]><!-- <svg> -->\r\n<svg ${NAMESPACE} ${SVG} a="1>0">${BADGE}&amp;\r\n</svg>`,
  ],
  [
    'with a prefixed root',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>',
    `<s:svg ${NAMESPACE} xmlns:s="http://www.w3.org/2000/svg">${BADGE}<s:g/></s:svg>`,
  ],
  [
    'baked before, by several hands',
    `<svg ${SVG} xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0' xmlns:b="http://openbadges.org"><openbadges:credential verify="a.b.c"><g/></openbadges:credential><g><b:assertion/></g></svg>`,
    `<svg ${SVG} ${NAMESPACE} xmlns:b="http://openbadges.org">${BADGE}<g></g></svg>`,
  ],
  [
    'baked by hand without a declaration',
    `<svg ${SVG}><openbadges:assertion verify="x"/></svg>`,
    `<svg ${NAMESPACE} ${SVG}>${BADGE}</svg>`,
  ],
  [
    'that uses the prefix for something else',
    `<svg ${SVG} xmlns:openbadges="urn:other"><openbadges:star/></svg>`,
    `<svg ${SVG} xmlns:openbadges="urn:other">${BADGE.replace(' verify', ` ${NAMESPACE} verify`)}<openbadges:star/></svg>`,
  ],
]
test.each(drawings)(
  'an SVG that is %s gets the badge as its first child and keeps the rest',
  (_name, svg, baked) => {
    expect(bakeSvg(svg)).toBe(baked)
    expect(bakeSvg(baked)).toBe(baked)
  },
)

test('a signed assertion or a bare URL stands in verify alone', () => {
  expect(bakeSvg('<svg/>', 'a.b.c', { version: '2.0', kind: 'signed' })).toBe(
    `<svg ${NAMESPACE}><openbadges:assertion verify="a.b.c"/></svg>`,
  )
  expect(bakeSvg('<svg/>', 'https://a.example/?b&c', { version: '2.0', kind: 'hosted' })).toContain(
    'verify="https://a.example/?b&amp;c"/>',
  )
})

test('JSON that would end its CDATA means the same after baking', () => {
  const payload = JSON.stringify({ text: ']]>\uFFFF' })
  const body = /CDATA\[(.*)\]\]><\/openbadges/.exec(bakeSvg('<svg/>', payload))?.[1] ?? ''
  expect(body).not.toContain(']]>')
  expect(JSON.parse(body)).toEqual(JSON.parse(payload))
})

test('an SVG keeps all its bytes but the badge, whatever is in it and however long', () => {
  const filling = fc.array(fc.constantFrom('\r\n', '\r', '😀', 'é', 'x', '\t', '<g/>', '<!-- -->', '&amp;'), {
    minLength: 0,
    maxLength: 3000,
  })
  fc.assert(
    fc.property(filling, filling, (before, after) => {
      const comment = before.filter((part) => !part.startsWith('<')).join('')
      const drawing = `<!--${comment}--><svg xmlns:openbadges="http://openbadges.org">`
      const rest = `${after.join('')}</svg>`
      const bytes = new TextEncoder().encode(drawing + rest)
      const baked = bake({ type: 'image/svg+xml', bytes }, 'a.b.c', { version: '2.0', kind: 'signed' })
      const text = baked.ok ? new TextDecoder().decode(baked.value) : baked.rejection.detail
      expect(text).toBe(`${drawing}<openbadges:assertion verify="a.b.c"/>${rest}`)
    }),
    { numRuns: 100 },
  )
})

test('an SVG that is read in pieces keeps its bytes, and loses its old badges, wherever it is cut', async () => {
  const [opening, old] = [
    '<svg xmlns:openbadges="http://openbadges.org">',
    '<openbadges:assertion verify="old"/>',
  ]
  const filling = '\r\n😀\ré<g/>&amp;<!-- ☃ -->'.repeat(4000)
  for (let shift = 0; shift < 24; shift++) {
    const before = `<!--${'x'.repeat(shift)}${'é'.repeat(40_000)}-->`
    const bytes = new TextEncoder().encode(`${before}${opening}${filling}${old}${filling}${old}</svg>`)
    const options = { version: '2.0', kind: 'signed' } as const
    const baked = bake({ type: 'image/svg+xml', bytes }, 'a.b.c', options)
    const expected = `${before}${opening}<openbadges:assertion verify="a.b.c"/>${filling}${filling}</svg>`
    expect(baked.ok && Buffer.from(baked.value).equals(Buffer.from(expected))).toBe(true)
  }
})

test('others have their turn while a large drawing is baked, and it is baked alike', async () => {
  let turns = 0
  const takeTurn = async () => {
    turns += 1
  }
  const bytes = new TextEncoder().encode(`<svg>${'<g/>'.repeat(40_000)}</svg>`)
  const drawing = { type: 'image/svg+xml', bytes } as const
  expect(await bakeInTurns(drawing, '{}', HOSTED, takeTurn)).toEqual(bake(drawing, '{}', HOSTED))
  expect(turns).toBe(3)
  expect(await bakeInTurns(drawing, 'x'.repeat(2_097_153), HOSTED, takeTurn)).toMatchObject({
    rejection: { code: 'too-large' },
  })
  expect(await bakeInTurns(PLACEHOLDER_PICTURE, '{}', HOSTED, takeTurn)).toEqual(
    bake(PLACEHOLDER_PICTURE, '{}', HOSTED),
  )
})

const CREDENTIAL = { version: '3.0', kind: 'signed' } as const

test('a credential of 3.0 is baked under its own keyword, and an older badge in the same PNG goes', () => {
  const old = bake(PLACEHOLDER_PICTURE, '{}', HOSTED)
  const baked = old.ok ? bake({ type: PNG_TYPE, bytes: old.value }, '{"id":1}', CREDENTIAL) : old
  if (!baked.ok) throw new Error(baked.rejection.detail)
  const texts = extractChunks(baked.value).filter(({ name }) => name === 'iTXt')
  expect(texts.map(({ data }) => Buffer.from(data).toString())).toEqual([
    'openbadgecredential\0\0\0\0\0{"id":1}',
  ])
  const [before, after] = [PLACEHOLDER_PICTURE.bytes, baked.value].map((bytes) =>
    PNG.sync.read(Buffer.from(bytes)),
  )
  expect(after?.data).toEqual(before?.data)
})

test('an SVG carries a credential with its proof as text alone, and a token as attribute alone', () => {
  expect(bakeSvg('<svg/>', '{"a":"]]>"}', CREDENTIAL)).toBe(
    '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential>' +
      '<![CDATA[{"a":"]]\\u003e"}]]></openbadges:credential></svg>',
  )
  expect(bakeSvg('<svg/>', 'a.b.c', CREDENTIAL)).toContain('<openbadges:credential verify="a.b.c"/>')
})

test('baking a credential over an assertion changes what the prefix means, and back', () => {
  const assertion = bakeSvg('<svg/>', '{}')
  const credential = bakeSvg(assertion, '{}', CREDENTIAL)
  expect(credential).toBe(bakeSvg('<svg/>', '{}', CREDENTIAL))
  expect(credential).not.toContain('http://openbadges.org')
  expect(bakeSvg(credential, '{}')).toBe(assertion)
})
