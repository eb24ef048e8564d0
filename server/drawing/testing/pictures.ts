import { PNG } from 'pngjs'
import type { Image } from '../../openbadges/image.ts'
import { CARD } from '../card.ts'

export const makeSvg = (inner: string, attributes = 'viewBox="0 0 100 100"'): Image => ({
  type: 'image/svg+xml',
  bytes: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`),
})

/** A picture of one colour. @property colour red, green, blue, alpha */
export function makePainting(width: number, height: number, colour = [255, 0, 0, 255]): Image {
  const picture = new PNG({ width, height })
  for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = colour[at % 4] ?? 0
  return { type: 'image/png', bytes: PNG.sync.write(picture) }
}

/** @property colourAt as `#rrggbb` */
export type Card = { data: Buffer; width: number; height: number; colourAt: (x: number, y: number) => string }

export function readCard(bytes: Uint8Array): Card {
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
  const colourAt = (x: number, y: number) => {
    const at = (y * CARD.width + x) * 4
    return `#${data.subarray(at, at + 3).toString('hex')}`
  }
  return { data, width, height, colourAt }
}
