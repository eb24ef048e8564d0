import { limits } from '../limits.ts'
import type { BakeOptions } from './bake-options.ts'
import { concatenate } from './concatenate.ts'
import type { Image } from './image.ts'
import { createBadgeChunk, getKeyword, isBadgeChunk, type PngChunk, readPngChunks } from './png.ts'
import { ok, type Result, reject } from './rejections.ts'
import { bakeSvg, bakeSvgInTurns } from './svg-bake.ts'
import type { TakeTurn } from './svg-document.ts'

/**
 * Puts a badge into its picture, in place of any badge that was there.
 *
 * Failures: `image-unreadable` when the bytes are not the image they are said to be, `too-large` for the payload.
 * The image's limits are not looked at again: they were when it was kept.
 */
export function bake(image: Image, payload: string, options: BakeOptions): Result<Uint8Array> {
  const checked = checkPayload(payload)
  if (!checked.ok) return checked
  if (image.type === 'image/svg+xml') return bakeSvg(image.bytes, payload, options)
  return bakePng(image.bytes, createBadgeChunk(payload, getKeyword(options.version)))
}

/** As `bake`, with turns for others while a large drawing is read. */
export async function bakeInTurns(
  image: Image,
  payload: string,
  options: BakeOptions,
  takeTurn: TakeTurn,
): Promise<Result<Uint8Array>> {
  if (image.type !== 'image/svg+xml') return bake(image, payload, options)
  const checked = checkPayload(payload)
  return checked.ok ? bakeSvgInTurns(image.bytes, payload, options, takeTurn) : checked
}

function checkPayload(payload: string): Result<void> {
  if (new TextEncoder().encode(payload).length > limits.bakedPayloadBytes)
    return reject('too-large', `more than ${limits.bakedPayloadBytes} bytes would be baked`)
  if (payload.includes('\0')) return reject('wrong-type', 'a baked payload cannot hold U+0000')
  return ok(undefined)
}

/**
 * Bakes by splicing bytes, so that pixels, animation and every other chunk stay what they were.
 *
 * 1. Exactly one `iTXt` chunk with the version's keyword, directly after `IHDR`: readers may stop early there,
 *    and `acTL`, `PLTE` and `tRNS` keep their order.
 * 2. Old badge chunks go, whatever text chunk they were in and whichever of the two keywords they had.
 * 3. All other chunks are copied with their own length and checksum, right or wrong.
 * 4. Bytes after `IEND` are no part of the image and go.
 */
function bakePng(bytes: Uint8Array, badge: Uint8Array): Result<Uint8Array> {
  const read = readPngChunks(bytes)
  if (!read.ok) return read
  const [header, ...others] = read.value
  if (header === undefined) return reject('image-unreadable', 'the PNG has no chunk')
  const parts = [bytes.subarray(0, header.end), badge, ...listKept(bytes, header.end, others)]
  return ok(concatenate(parts))
}

/** The stretches of bytes between dropped chunks, as few and as long as can be. */
function listKept(bytes: Uint8Array, from: number, chunks: PngChunk[]): Uint8Array[] {
  const kept: Uint8Array[] = []
  let start = from
  let end = from
  for (const chunk of chunks) {
    if (isBadgeChunk(bytes, chunk)) {
      kept.push(bytes.subarray(start, end))
      start = chunk.end
    }
    end = chunk.end
  }
  kept.push(bytes.subarray(start, end))
  return kept
}
