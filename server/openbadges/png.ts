import { limits } from '../limits.ts'
import type { Version } from './assertion.ts'
import { computeCrc32 } from './crc32.ts'
import { ok, type Result, reject } from './rejections.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MAX_CHUNK_BYTES = 0x7fffffff
const BADGE_KEYWORDS = ['openbadges', 'openbadgecredential'] as const
type BadgeKeyword = (typeof BADGE_KEYWORDS)[number]
/** Their number grows with the picture itself, so only the cap over all chunks holds for them. */
const PICTURE_CHUNKS = ['IDAT', 'fdAT', 'fcTL']
const TEXT_CHUNKS = ['tEXt', 'zTXt', 'iTXt']

/** Where a chunk lies: [start, end) is all of it, [start + 8, end - 4) its data. */
export type PngChunk = { type: string; start: number; end: number }

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/**
 * Lists the chunks up to and including `IEND`; what follows is not part of the image.
 *
 * Only bounds are looked at: no chunk is copied, so a length that claims more than there is costs nothing.
 * `image-unreadable`: no PNG, `IHDR` not first, a chunk that leaves the file, no `IEND`. `image-too-large`: too many.
 */
export function readPngChunks(bytes: Uint8Array): Result<PngChunk[]> {
  if (!isPng(bytes)) return unreadable('the bytes are not a PNG')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  let start = SIGNATURE.length
  while (start + 12 <= bytes.length) {
    const length = view.getUint32(start)
    const type = readType(bytes, start + 4)
    if (type === null) return unreadable('a PNG chunk has no legal type')
    if (length > MAX_CHUNK_BYTES || length > bytes.length - start - 12)
      return unreadable(`the PNG ends inside its chunk ${type}`)
    if (chunks.length === 0 && (type !== 'IHDR' || length !== 13))
      return unreadable('the PNG does not begin with IHDR')
    if (chunks.length === limits.pngChunksInAll)
      return reject('image-too-large', `the PNG has more than ${limits.pngChunksInAll} chunks`, IMAGE)
    const end = start + 12 + length
    chunks.push({ type, start, end })
    if (type === 'IEND') return ok(chunks)
    start = end
  }
  return unreadable('the PNG ends before IEND')
}

/**
 * Decides whether a stranger's PNG may be kept: size, pixels, checksums and chunk counts, without decoding a pixel.
 *
 * A wrong checksum matters in critical chunks and in badge chunks; elsewhere it is copied as it is.
 */
export function checkPng(bytes: Uint8Array): Result<void> {
  const read = readPngChunks(bytes)
  if (!read.ok) return read
  const header = checkHeader(bytes)
  if (!header.ok) return header
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let otherChunks = 0
  let hasPicture = false
  for (const chunk of read.value) {
    const isBadge = isBadgeChunk(bytes, chunk)
    if (isCritical(chunk) || isBadge) {
      const expected = computeCrc32(bytes.subarray(chunk.start + 4, chunk.end - 4))
      if (view.getUint32(chunk.end - 4) !== expected)
        return unreadable(`the PNG's chunk ${chunk.type} has a wrong checksum`)
    }
    if (chunk.type === 'IDAT') hasPicture = true
    if (!PICTURE_CHUNKS.includes(chunk.type)) otherChunks += 1
    const dataBytes = chunk.end - chunk.start - 12
    if (TEXT_CHUNKS.includes(chunk.type) && !isBadge && dataBytes > limits.pngTextBytes)
      return reject('image-too-large', `a PNG text chunk has more than ${limits.pngTextBytes} bytes`, IMAGE)
  }
  if (otherChunks > limits.pngChunks)
    return reject(
      'image-too-large',
      `the PNG has more than ${limits.pngChunks} chunks beside its pixels`,
      IMAGE,
    )
  return hasPicture ? ok(undefined) : unreadable('the PNG has no IDAT')
}

/** A text chunk of any kind whose keyword is exactly that of a baked badge. */
export const isBadgeChunk = (bytes: Uint8Array, chunk: PngChunk): boolean =>
  getBadgeKeyword(bytes, chunk) !== null

/** The keyword of a chunk that is a baked badge; null for all others. */
export function getBadgeKeyword(bytes: Uint8Array, { type, start, end }: PngChunk): BadgeKeyword | null {
  if (!TEXT_CHUNKS.includes(type)) return null
  const found = BADGE_KEYWORDS.find((keyword) => {
    const keywordEnd = start + 8 + keyword.length
    if (keywordEnd >= end - 4 || bytes[keywordEnd] !== 0) return false
    return [...keyword].every((letter, at) => bytes[start + 8 + at] === letter.charCodeAt(0))
  })
  return found ?? null
}

/** The chunks of a PNG that are whole, up to `IEND`: of a picture that is cut off its badge may still be there. */
export function* listWholeChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = SIGNATURE.length
  for (let count = 0; count < limits.pngChunksInAll && start + 12 <= bytes.length; count += 1) {
    const length = view.getUint32(start)
    const type = readType(bytes, start + 4)
    if (type === null || type === 'IEND' || length > bytes.length - start - 12) return
    yield { type, start, end: start + 12 + length }
    start += 12 + length
  }
}

/** What a badge of a version is called in a PNG (OB 3.0 section "Baked Badge"). */
export const getKeyword = (version: Version): BadgeKeyword => BADGE_KEYWORDS[version === '3.0' ? 1 : 0]

/** Builds the one chunk that makes a PNG a badge: uncompressed `iTXt`, no language, no translated keyword. */
export function createBadgeChunk(payload: string, keyword: BadgeKeyword): Uint8Array {
  const text = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${payload}`)
  const chunk = new Uint8Array(text.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, text.length - 4)
  chunk.set(text, 4)
  view.setUint32(text.length + 4, computeCrc32(text))
  return chunk
}

function checkHeader(bytes: Uint8Array): Result<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  if (width === 0 || height === 0) return unreadable('the PNG has no width or no height')
  if (width > limits.imageSide || height > limits.imageSide || width * height > limits.imagePixels)
    return reject('image-too-large', `the PNG measures ${width} × ${height} pixels`, IMAGE)
  return ok(undefined)
}

const IMAGE = { document: 'image' } as const
const unreadable = (detail: string) => reject('image-unreadable', detail, IMAGE)

const isCritical = ({ type }: PngChunk) => /^[A-Z]/.test(type)

function readType(bytes: Uint8Array, start: number): string | null {
  const type = String.fromCharCode(...bytes.subarray(start, start + 4))
  return /^[A-Za-z]{4}$/.test(type) ? type : null
}
