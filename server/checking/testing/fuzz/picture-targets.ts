import { deflateSync } from 'node:zlib'
import { bake } from '../../../openbadges/bake.ts'
import type { BakeOptions } from '../../../openbadges/bake-options.ts'
import { extract } from '../../../openbadges/extract.ts'
import { type Image, readImage } from '../../../openbadges/image.ts'
import { readPngChunks } from '../../../openbadges/png.ts'
import type { Result } from '../../../openbadges/rejections.ts'
import { sanitizeSvg } from '../../../openbadges/svg.ts'
import { createChunk, createFile } from '../../../openbadges/testing/png-chunks.ts'
import { createPng, HOST } from '../sample-badges.ts'
import { mendChecksums, mutateBytes } from './mutate-bytes.ts'
import { mutateText } from './mutate-text.ts'
import type { Random } from './random.ts'
import type { Target } from './target.ts'

const END = createChunk('IEND')
const PNGS: readonly Uint8Array[] = [
  createPng(),
  createFile(createChunk('iTXt', 'openbadges\0\0\0\0\0{"a":1}'), createChunk('IDAT', 'x'), END),
  createFile(createChunk('iTXt', 'openbadgecredential\0\0\0en\0\0a.b.c'), createChunk('IDAT', 'x'), END),
  createFile(
    createChunk('iTXt', Buffer.concat([Buffer.from('openbadges\0\x01\0\0\0'), deflateSync('{"a":1}')])),
    createChunk('tEXt', 'openbadges\0https://issuer.example/a'),
    createChunk('acTL', new Uint8Array(8)),
    createChunk('IDAT', 'x'),
    createChunk('zTXt', 'openbadges\0\0x'),
    END,
  ),
]
const SVGS: readonly string[] = [
  '<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:url(#a)}</style><g id="a"><path d="M0 0"/></g></svg>',
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="a.b.c"/>&a;</svg>',
  '<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential><![CDATA[{"a":1}]]></o:credential><!-- x --></s:svg>',
]
const SVG_WORDS: readonly [string, ...string[]] = [
  '<svg>',
  '</svg>',
  '<g>',
  '</g>',
  '<a href="javascript:alert(1)">',
  '<script>',
  '<image href="data:image/svg+xml,x"/>',
  '<openbadges:assertion verify="',
  '<openbadges:credential>',
  '</openbadges:credential>',
  ' xmlns:openbadges="',
  'http://openbadges.org',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE svg [',
  '<!ENTITY a "&b;">',
  '<!ENTITY % p SYSTEM "file:///etc/passwd">',
  ']>',
  '<?x',
  '?>',
  '&a;',
  '&#x0;',
  '&#xD800;',
  '&amp;',
  ' style="',
  'url(',
  '@import',
]

const OPTIONS: readonly [BakeOptions, BakeOptions] = [
  { version: '2.0', kind: 'hosted', url: `${HOST}/a` },
  { version: '3.0', kind: 'signed' },
]
const PAYLOAD = '{"new":1}'

/** What is taken as a picture can be baked, is then still one, and gives back what was baked. */
async function bakeAndExtract(image: Image, options: BakeOptions): Promise<Result<unknown>> {
  const baked = bake(image, PAYLOAD, options)
  if (!baked.ok) return baked
  const extracted = await extract(baked.value)
  if (!readImage(baked.value).ok || !extracted.ok || extracted.value !== PAYLOAD)
    throw new TypeError('what was baked is no picture, or holds something else')
  return extracted
}

/** Each input goes one way out of three, so that more inputs can be tried in the same time. */
async function readPicture({ type, bytes }: Image, random: Random): Promise<Result<unknown>[]> {
  const read = readImage(bytes)
  const way = random.below(3)
  if (way === 0) return [read, await extract(bytes)]
  if (way === 1) return [read, type === 'image/png' ? readPngChunks(bytes) : await sanitizeSvg(bytes)]
  const options = random.pick(OPTIONS)
  if (!read.ok) return [read, bake({ type, bytes }, PAYLOAD, options)]
  const baked = await bakeAndExtract(read.value, options)
  if (!baked.ok) throw new TypeError(`what was taken cannot be baked: ${baked.rejection.detail}`)
  return [read, baked]
}

const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

export const PICTURE_TARGETS: readonly Target[] = [
  {
    name: 'PNG',
    share: 1,
    prepare: (random) => {
      const [seed = END, other = END] = [PNGS[random.below(PNGS.length)], PNGS[random.below(PNGS.length)]]
      const mutated = mutateBytes(seed, other, random)
      const bytes = random.once(3) ? mutated : mendChecksums(mutated)
      return { run: () => readPicture({ type: 'image/png', bytes }, random), show: () => toHex(bytes) }
    },
  },
  {
    name: 'SVG',
    share: 1,
    prepare: (random) => {
      const text = mutateText(SVGS[random.below(SVGS.length)] ?? '', SVG_WORDS, random)
      const written = new TextEncoder().encode(text)
      const bytes = random.once(20) ? mutateBytes(written, written, random) : written
      return { run: () => readPicture({ type: 'image/svg+xml', bytes }, random), show: () => text }
    },
  },
]
