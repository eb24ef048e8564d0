import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { decodeDataUri } from './data-uri.ts'
import { readImage, readImageInTurns } from './image.ts'
import { isSvg } from './svg.ts'
import { createChunk } from './testing/png-chunks.ts'

const createPng = (width = 2, height = 2) => Buffer.from(PNG.sync.write(new PNG({ width, height })))
const HEADER_END = 33

const insert = (...chunks: Buffer[]) =>
  Buffer.concat([createPng().subarray(0, HEADER_END), ...chunks, createPng().subarray(HEADER_END)])

const codeOf = (bytes: Uint8Array) => {
  const read = readImage(bytes)
  return read.ok ? read.value.type : read.rejection.code
}

const flip = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('a PNG is kept as it is', () => {
  expect(readImage(createPng())).toEqual({ ok: true, value: { type: 'image/png', bytes: createPng() } })
})

test('a file of 41 bytes that claims a chunk of two gigabytes is refused without allocating it', () => {
  const file = Buffer.concat([
    createPng().subarray(0, HEADER_END),
    Buffer.from([0x7f, 0xff, 0xff, 0xff]),
    Buffer.from('IDAT'),
  ])
  const before = process.memoryUsage().arrayBuffers
  expect(file).toHaveLength(41)
  expect(codeOf(Buffer.concat([file, Buffer.alloc(4)]))).toBe('image-unreadable')
  expect(codeOf(file)).toBe('image-unreadable')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
})

test('every truncation of a PNG is refused', () => {
  const whole = createPng()
  for (let length = 0; length < whole.length; length += 1)
    expect(codeOf(whole.subarray(0, length))).toBe('image-unreadable')
})

test('a wrong checksum counts in critical and badge chunks only', () => {
  expect(codeOf(flip(createPng(), HEADER_END - 1))).toBe('image-unreadable')
  expect(codeOf(flip(createPng(), HEADER_END + 9))).toBe('image-unreadable')
  const gamma = createChunk('gAMA', 'abcd')
  expect(codeOf(insert(flip(gamma, 9)))).toBe('image/png')
  const badge = createChunk('iTXt', 'openbadges\0\0\0\0\0{}')
  expect(codeOf(insert(badge))).toBe('image/png')
  expect(codeOf(insert(flip(badge, 25)))).toBe('image-unreadable')
})

test('IHDR must be first and of its size, types must be letters, and there must be pixels', () => {
  const signature = createPng().subarray(0, 8)
  const rest = createPng().subarray(HEADER_END)
  expect(codeOf(Buffer.concat([signature, rest]))).toBe('image-unreadable')
  expect(codeOf(Buffer.concat([signature, createChunk('IHDR', 'short'), rest]))).toBe('image-unreadable')
  expect(codeOf(insert(createChunk('ab1d', '')))).toBe('image-unreadable')
  expect(codeOf(Buffer.concat([createPng().subarray(0, HEADER_END), createChunk('IEND', '')]))).toBe(
    'image-unreadable',
  )
  const empty = Buffer.from(createPng())
  empty.writeUInt32BE(0, 16)
  expect(codeOf(empty)).toBe('image-unreadable')
})

test('sides end at 4096 and pixels at eight million', () => {
  expect(codeOf(createPng(4096, 1))).toBe('image/png')
  expect(codeOf(createPng(4097, 1))).toBe('image-too-large')
  const header = Buffer.from(createPng())
  header.writeUInt32BE(4000, 16)
  header.writeUInt32BE(2001, 20)
  expect(codeOf(header)).toBe('image-too-large')
})

test('two hundred chunks beside the pixels are enough, and text has a size', () => {
  const small = () => createChunk('prVt', '')
  expect(codeOf(insert(...Array.from({ length: 198 }, small)))).toBe('image/png')
  expect(codeOf(insert(...Array.from({ length: 199 }, small)))).toBe('image-too-large')
  expect(codeOf(insert(createChunk('tEXt', 'a'.repeat(131_073))))).toBe('image-too-large')
  expect(codeOf(insert(createChunk('tEXt', `openbadges\0${'a'.repeat(200_000)}`)))).toBe('image/png')
  expect(codeOf(insert(...Array.from({ length: 100_000 }, () => createChunk('fdAT', ''))))).toBe(
    'image-too-large',
  )
})

test('bytes after IEND are no fault', () => {
  expect(codeOf(Buffer.concat([createPng(), Buffer.from('<?php')]))).toBe('image/png')
})

const svgs: [string, string, string][] = [
  ['plain', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['after a long comment', `<!--${'x'.repeat(5000)}--><svg/>`, 'image/svg+xml'],
  [
    'of a drawing program',
    '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"/>',
    'image/svg+xml',
  ],
  ['cut off', '<svg><g>', 'image-unreadable'],
  ['a page', '<html><svg/></html>', 'image-unreadable'],
  ['text', 'svg', 'image-unreadable'],
  ['with an unknown entity', '<svg>&x;</svg>', 'image-unreadable'],
  [
    'with an external entity',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    'image-unreadable',
  ],
  [
    'an entity bomb',
    '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><svg>&c;</svg>',
    'image-unreadable',
  ],
  [
    'with a flood of entities',
    `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(200)}">]><svg>${'&a;'.repeat(20_000)}</svg>`,
    'image-unreadable',
  ],
  ['of too many elements', `<svg>${'<g/>'.repeat(50_001)}</svg>`, 'image-unreadable'],
  [
    'of too many attributes',
    `<svg ${Array.from({ length: 501 }, (_, at) => `a${at}=""`).join(' ')}/>`,
    'image-unreadable',
  ],
  ['in Latin-1', '<?xml version="1.0" encoding="ISO-8859-1"?><svg>é</svg>', 'image-unreadable'],
  ['called Latin-1 but ASCII', '<?xml version="1.0" encoding="ISO-8859-1"?><svg>e</svg>', 'image/svg+xml'],
]
test.each(svgs)('an SVG that is %s', (_name, svg, expected) => {
  expect(codeOf(Buffer.from(svg))).toBe(expected)
})

test('elements may nest two hundred deep; deeper costs nobody time', () => {
  const nest = (depth: number) =>
    Buffer.from(`<svg>${'<g>'.repeat(depth - 1)}${'</g>'.repeat(depth - 1)}</svg>`)
  expect(codeOf(nest(200))).toBe('image/svg+xml')
  expect(codeOf(nest(201))).toBe('image-unreadable')
  expect(codeOf(nest(700_000))).toBe('image-unreadable')
})

test('other pictures are not read', () => {
  for (const bytes of [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('GIF89a'), Buffer.alloc(0)])
    expect(codeOf(bytes)).toBe('image-unreadable')
  expect(isSvg(Buffer.from('<p>'))).toBe(false)
})

test('data: URIs are decoded in either form, by what they hold', () => {
  const decode = (uri: string, maxBytes = 100) => {
    const decoded = decodeDataUri(uri, maxBytes)
    return decoded.ok ? Buffer.from(decoded.value).toString() : decoded.rejection.code
  }
  expect(decode('data:image/png;base64,aGVsbG8=')).toBe('hello')
  expect(decode('DATA:;charset=utf-8;base64,aGVs%62G8')).toBe('hello')
  expect(decode('data:image/svg+xml,%3Csvg/>%zz')).toBe('<svg/>%zz')
  expect(decode('data:image/svg+xml;utf8,é')).toBe('é')
  expect(decode('data:,')).toBe('')
  expect(decode('data:image/png;base64,a')).toBe('image-unreadable')
  expect(decode('data:image/png')).toBe('image-unreadable')
  expect(decode('https://issuer.example/')).toBe('image-unreadable')
  expect(decode(`data:,${'a'.repeat(101)}`)).toBe('too-large')
  expect(decode(`data:,${'a'.repeat(301)}`)).toBe('too-large')
})

test('a large drawing is read in turns with others, and comes to the same', async () => {
  let turns = 0
  const takeTurn = async () => {
    turns += 1
  }
  const encode = (text: string) => new TextEncoder().encode(text)
  const large = encode(`<svg xmlns="http://www.w3.org/2000/svg"><desc>${'a'.repeat(1 << 20)}</desc></svg>`)
  expect(await readImageInTurns(large, takeTurn)).toEqual(readImage(large))
  expect(turns).toBe(17)
  await readImageInTurns(createPng(), takeTurn)
  expect(turns).toBe(17)
  for (const bytes of [createPng(), encode('<svg/>'), encode('<svg><g></svg>'), encode('GIF89a')])
    expect(await readImageInTurns(bytes, takeTurn)).toEqual(readImage(bytes))
})
