import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { createChunk, PNG_SIGNATURE } from './png-chunks.ts'

/** Samples per pixel of each colour type, and the bits that a sample may have (PNG section "Colour types and values"). */
const COLOURS = [
  { name: 'grey', code: 0, samples: 1, depths: [1, 2, 4, 8, 16] },
  { name: 'colour', code: 2, samples: 3, depths: [8, 16] },
  { name: 'palette', code: 3, samples: 1, depths: [1, 2, 4, 8] },
  { name: 'grey with alpha', code: 4, samples: 2, depths: [8, 16] },
  { name: 'colour with alpha', code: 6, samples: 4, depths: [8, 16] },
] as const

/** Adam7: where each pass begins, and how far its pixels are apart. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const WHOLE = [[0, 0, 1, 1]] as const

/** Chunks that others put into their pictures, and some of nobody: before the pixels, and behind them. */
const EARLY = fc.constantFrom(
  createChunk('gAMA', new Uint8Array([0, 0, 0xb1, 0x8f])),
  createChunk('pHYs', new Uint8Array([0, 0, 0x0b, 0x13, 0, 0, 0x0b, 0x13, 1])),
  createChunk('acTL', new Uint8Array([0, 0, 0, 1, 0, 0, 0, 0])),
)
const ANYWHERE = fc.oneof(
  fc.constantFrom(
    createChunk('tEXt', 'Software\0Somebody'),
    createChunk('iTXt', 'Title\0\0\0en\0\0Grüße'),
    createChunk('iTXt', 'openbadge\0\0\0\0\0{}'),
    createChunk('tEXt', 'OpenBadges\0https://a.example/'),
    createChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('much')])),
  ),
  fc.uint8Array({ maxLength: 40 }).map((data) => createChunk('prVt', data)),
)
/** A second frame: its control, and its pixels, which nobody here looks at. */
const LATE = fc.constantFrom(
  Buffer.concat([createChunk('fcTL', new Uint8Array(26)), createChunk('fdAT', new Uint8Array(9))]),
  createChunk('tIME', new Uint8Array([7, 0xea, 5, 5, 12, 0, 0])),
)

/**
 * Any PNG: every colour type with every depth, interlaced or not, with any filter in each row, its pixels in one chunk
 * or several, and with the chunks of animations, of texts and of nobody around them.
 */
export const anyPng: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
  .record({
    colour: fc.constantFrom(...COLOURS),
    depthIndex: fc.nat(4),
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    isInterlaced: fc.boolean(),
    seed: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    idatBytes: fc.integer({ min: 1, max: 200 }),
    early: fc.array(fc.oneof(EARLY, ANYWHERE), { maxLength: 4 }),
    late: fc.array(fc.oneof(LATE, ANYWHERE), { maxLength: 4 }),
  })
  .map(({ colour, depthIndex, width, height, isInterlaced, seed, idatBytes, early, late }) => {
    const depth = colour.depths[depthIndex % colour.depths.length] ?? 8
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width)
    header.writeUInt32BE(height, 4)
    header.set([depth, colour.code, 0, 0, isInterlaced ? 1 : 0], 8)
    const size = { width, height, bitsPerPixel: colour.samples * depth }
    const pixels = deflateSync(createRows(size, isInterlaced ? PASSES : WHOLE, seed))
    const idats = Array.from({ length: Math.ceil(pixels.length / idatBytes) }, (_, at) =>
      createChunk('IDAT', pixels.subarray(at * idatBytes, (at + 1) * idatBytes)),
    )
    const palette =
      colour.name === 'palette' ? [createChunk('PLTE', new Uint8Array(3 * 2 ** depth).fill(7))] : []
    return new Uint8Array(
      Buffer.concat([
        PNG_SIGNATURE,
        createChunk('IHDR', header),
        ...early,
        ...palette,
        ...idats,
        ...late,
        createChunk('IEND'),
      ]),
    )
  })

function createRows(
  { width, height, bitsPerPixel }: { width: number; height: number; bitsPerPixel: number },
  passes: readonly (readonly [x: number, y: number, stepX: number, stepY: number])[],
  seed: Uint8Array,
): Uint8Array {
  const bytes: number[] = []
  for (const [x, y, stepX, stepY] of passes) {
    const columns = Math.ceil((width - x) / stepX)
    const rows = Math.ceil((height - y) / stepY)
    // A pass without a column has no rows either.
    for (let row = 0; columns > 0 && row < rows; row += 1) {
      bytes.push((seed[row % seed.length] ?? 0) % 5)
      for (let at = 0; at < Math.ceil((columns * bitsPerPixel) / 8); at += 1)
        bytes.push((seed[bytes.length % seed.length] ?? 0) ^ (at & 0xff))
    }
  }
  return new Uint8Array(bytes)
}
