import type { Resvg as ResvgClass } from '@resvg/resvg-wasm'
import type { Image } from '../openbadges/image.ts'
import { BADGE_ROOM, CARD, CARD_GROUND } from './card.ts'

type Resvg = typeof ResvgClass
/** A PNG in base64, and how large it is on the card, in pixels. */
type Painting = { png: string; width: number; height: number }

/** A small picture gets no sharper by being larger. */
const MAX_ENLARGED = 2

/** As many times as high as wide: drawn in the room's height, it would be much for nothing. */
const FAR_TOO_WIDE = 8

const FONT = 'DejaVu Sans'
const FAMILIES = {
  defaultFontFamily: FONT,
  serifFamily: FONT,
  sansSerifFamily: FONT,
  cursiveFamily: FONT,
  fantasyFamily: FONT,
  monospaceFamily: FONT,
}

/**
 * Draws the card of a badge: its picture in the middle, as large as fits.
 *
 * @param image a drawing has gone through `sanitizeSvg`; either is a stranger's
 * @param readFonts asked only for a drawing that has text
 * @throws Error for whatever cannot be drawn
 */
export function composeCard(Resvg: Resvg, image: Image, readFonts: () => Uint8Array[]): Uint8Array {
  const isDrawing = image.type === 'image/svg+xml'
  const painting = isDrawing ? paint(Resvg, image.bytes, readFonts) : measure(image.bytes)
  const { png, width, height } = painting
  const x = Math.floor((CARD.width - width) / 2)
  const y = Math.floor((CARD.height - height) / 2)
  const card =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">` +
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${CARD_GROUND}"/>` +
    `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${png}"/></svg>`
  return new Resvg(card).render().asPng()
}

function measure(bytes: Uint8Array): Painting {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const scale = Math.min(MAX_ENLARGED, BADGE_ROOM.width / width, BADGE_ROOM.height / height)
  return {
    png: Buffer.from(bytes).toString('base64'),
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

function paint(Resvg: Resvg, svg: Uint8Array, readFonts: () => Uint8Array[]): Painting {
  const fontBuffers = Buffer.from(svg).includes('<text') ? readFonts() : []
  const read = (fitTo: { mode: 'width' | 'height'; value: number }) =>
    new Resvg(svg, { fitTo, background: CARD_GROUND, font: { fontBuffers, ...FAMILIES } })
  const asHigh = read({ mode: 'height', value: BADGE_ROOM.height })
  // Its own size is told in whole pixels, which may be few: only from afar it is certain that it is wider than the room.
  const isFarTooWide = asHigh.width > FAR_TOO_WIDE * asHigh.height
  const high = isFarTooWide ? null : asHigh.render()
  const painted =
    high !== null && high.width <= BADGE_ROOM.width
      ? high
      : read({ mode: 'width', value: BADGE_ROOM.width }).render()
  if (isBlank(painted.pixels)) throw new RangeError('nothing of it would be seen')
  return {
    png: Buffer.from(painted.asPng()).toString('base64'),
    width: painted.width,
    height: painted.height,
  }
}

/** Whether there is nothing but the card's ground. */
function isBlank(pixels: Uint8Array): boolean {
  const ground = [...Buffer.from(CARD_GROUND.slice(1), 'hex'), 0xff]
  return pixels.every((value, at) => value === ground[at % 4])
}
