import { ok, type Result, reject } from './rejections.ts'

/** A stretch of a file, cut between two characters. Lengths in bytes; `units` counts UTF-16 units of the text before it. */
export type SvgPiece = { text: string; start: number; length: number; units: number }

/** What is decoded and read at once: it takes a few milliseconds, and no more of a file is ever there as text. */
const PIECE_BYTES = 64 * 1024
/** As long as the rest of a tag's beginning may be that a cut has parted. */
const OVERLAP_UNITS = 256

/**
 * Cuts an SVG file into pieces of text; a byte order mark stays.
 *
 * `image-unreadable`: not UTF-8. After a fault there is no further piece.
 */
export function* cutSvg(bytes: Uint8Array): Generator<Result<SvgPiece>> {
  let isOtherEncoding = false
  let units = 0
  for (let start = 0; start < bytes.length; ) {
    const end = findCut(bytes, start + PIECE_BYTES)
    const text = decode(bytes.subarray(start, end))
    if (text === null) return yield unreadable('the SVG is not UTF-8')
    const length = end - start
    if (start === 0) isOtherEncoding = !/^utf-?8$/i.test(readEncoding(text) ?? 'utf-8')
    if (isOtherEncoding && !isAscii({ text, length }))
      return yield unreadable('the SVG is written in another encoding; only UTF-8 is read')
    yield ok({ text, start, length, units })
    units += text.length
    start = end
  }
}

/** Whether the bytes mean to be an SVG. The prolog may be long: comments, a DOCTYPE with its entities. */
export function isSvg(bytes: Uint8Array): boolean {
  let isFound = false
  let tail = ''
  for (const piece of cutSvg(bytes)) {
    if (!piece.ok) return false
    const { text, start } = piece.value
    if (start === 0 && !/^\uFEFF?\s*</.test(text)) return false
    isFound ||= /<(?:[\w.-]+:)?svg[\s/>]/.test(tail + text)
    tail = text.slice(-OVERLAP_UNITS)
  }
  return isFound
}

/**
 * Finds the byte that a position in the text stands at. Positions may only grow, by piece and within one, so that all
 * of them together cost one look at each byte.
 *
 * @property find @param units of the whole text, in the piece that was entered last
 */
export function createByteFinder(bytes: Uint8Array): {
  enter: (piece: SvgPiece) => void
  find: (units: number) => number
} {
  let at = { units: 0, byte: 0 }
  let isPieceAscii = true
  return {
    enter: (piece) => {
      at = { units: piece.units, byte: piece.start }
      isPieceAscii = isAscii(piece)
    },
    find: (units) => {
      if (isPieceAscii) return at.byte + units - at.units
      while (at.units < units) {
        const length = getCharacterLength(bytes[at.byte] ?? 0)
        at.byte += length
        at.units += length === 4 ? 2 : 1
      }
      return at.byte
    },
  }
}

const unreadable = (detail: string) => reject('image-unreadable', detail, { document: 'image' })

const isAscii = ({ text, length }: Pick<SvgPiece, 'text' | 'length'>) => text.length === length

/** A character has up to four bytes; whatever goes on for longer is none. */
function findCut(bytes: Uint8Array, wanted: number): number {
  if (wanted >= bytes.length) return bytes.length
  let cut = wanted
  while (cut > wanted - 4 && isInside(bytes[cut] ?? 0)) cut -= 1
  return cut
}

const isInside = (byte: number) => byte >= 0x80 && byte < 0xc0

function getCharacterLength(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null // the caller says what that means
  }
}

const readEncoding = (text: string): string | undefined =>
  /^\uFEFF?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]
