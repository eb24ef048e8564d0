import type { ImageType } from './assertion.ts'
import { checkPng, isPng } from './png.ts'
import { checkPngTexts } from './png-texts.ts'
import { ok, type Result, reject } from './rejections.ts'
import { checkSvg, checkSvgInTurns, isSvg } from './svg.ts'
import type { TakeTurn } from './svg-document.ts'

/** A picture that was found safe to keep, with the type that its bytes show. */
export type Image = { type: ImageType; bytes: Uint8Array }

/**
 * Reads a picture by its bytes; what its server called it does not count.
 *
 * `image-unreadable`: neither PNG nor SVG, cut off, or a wrong checksum. `image-too-large`: too many pixels or chunks.
 */
export function readImage(bytes: Uint8Array): Result<Image> {
  if (isPng(bytes)) {
    const checked = checkPng(bytes)
    return checked.ok ? ok({ type: 'image/png', bytes }) : checked
  }
  if (isSvg(bytes)) {
    const checked = checkSvg(bytes)
    return checked.ok ? ok({ type: 'image/svg+xml', bytes }) : checked
  }
  return reject('image-unreadable', 'the image is neither PNG nor SVG', { document: 'image' })
}

/** As `readImage`, with turns for others while a large drawing is read; and what is compressed in a PNG is looked at. */
export async function readImageInTurns(bytes: Uint8Array, takeTurn: TakeTurn): Promise<Result<Image>> {
  if (isPng(bytes)) {
    const read = readImage(bytes)
    const texts = read.ok ? await checkPngTexts(bytes) : read
    return texts.ok ? read : texts
  }
  if (!isSvg(bytes)) return readImage(bytes)
  const checked = await checkSvgInTurns(bytes, takeTurn)
  return checked.ok ? ok({ type: 'image/svg+xml', bytes }) : checked
}
