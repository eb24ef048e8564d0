import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { beforeAll, expect, test } from 'vitest'
import type { Image } from '../openbadges/image.ts'
import { readPngChunks } from '../openbadges/png.ts'
import { CARD, CARD_GROUND } from './card.ts'
import { composeCard } from './compose-card.ts'
import { readFonts, readProgram } from './read-packaged.ts'
import { type Card, makePainting, makeSvg, readCard } from './testing/pictures.ts'

beforeAll(() => initWasm(readProgram() as Uint8Array<ArrayBuffer>))

const readNoFonts = () => {
  throw new Error('there is no text')
}
const compose = (image: Image): Card => readCard(composeCard(Resvg, image, readNoFonts))

/** Where something is to be seen: the first and the last column and row of it. */
function findBadge({ colourAt }: Card) {
  const isSeen = (x: number, y: number) => colourAt(x, y) !== CARD_GROUND
  const columns = Array.from({ length: CARD.width }, (_, x) => x).filter((x) => isSeen(x, CARD.height / 2))
  const rows = Array.from({ length: CARD.height }, (_, y) => y).filter((y) => isSeen(CARD.width / 2, y))
  return [columns[0], columns.at(-1), rows[0], rows.at(-1)]
}

test('a drawing stands in the middle of its card, as large as fits', () => {
  const halves =
    '<rect width="50" height="100" fill="#ff0000"/><rect x="50" width="50" height="100" fill="#0000ff"/>'
  const card = compose(makeSvg(halves))
  expect([card.width, card.height]).toEqual([CARD.width, CARD.height])
  expect(findBadge(card)).toEqual([345, 854, 60, 569])
  expect([card.colourAt(400, 300), card.colourAt(800, 300)]).toEqual(['#ff0000', '#0000ff'])
  expect([card.colourAt(0, 0), card.colourAt(1199, 629)]).toEqual([CARD_GROUND, CARD_GROUND])
})

const FULL = '<rect width="100%" height="100%" fill="#ff0000"/>'
test.each([
  ['a wide drawing', makeSvg(FULL, 'width="400" height="100"'), [60, 1139, 180, 449]],
  ['a high drawing', makeSvg(FULL, 'width="100" height="200"'), [473, 727, 60, 569]],
  ['one that is hardly larger than a pixel', makeSvg(FULL, 'width="2.5" height="1.25"'), [90, 1109, 60, 569]],
  [
    'one that is wider than it says in whole pixels',
    makeSvg(FULL, 'width="2.45" height="1"'),
    [60, 1139, 95, 535],
  ],
  ['a line', makeSvg(FULL, 'width="3000" height="10"'), [60, 1139, 313, 316]],
  ['a small picture, twice as large', makePainting(40, 20), [560, 639, 295, 334]],
  ['a large picture', makePainting(2000, 1000), [90, 1109, 60, 569]],
  ['a wide picture', makePainting(2400, 300), [60, 1139, 247, 381]],
])('%s fits, too', (_what, image, expected) => {
  const found = findBadge(compose(image))
  for (const [at, place] of expected.entries())
    expect(Math.abs((found[at] ?? -9) - place)).toBeLessThanOrEqual(1)
})

test('what one does not see of a picture is the card’s ground, and a picture inside of a drawing is seen', () => {
  expect(compose(makePainting(100, 100, [0, 0, 0, 0])).colourAt(600, 315)).toBe(CARD_GROUND)
  const inside = Buffer.from(makePainting(9, 9, [0, 128, 0, 255]).bytes).toString('base64')
  const outer = compose(makeSvg(`<image width="100" height="100" href="data:image/png;base64,${inside}"/>`))
  expect(outer.colourAt(600, 315)).toBe('#008000')
})

test('a drawing of which nothing would be seen is none, and one of a single colour is', () => {
  expect(() => compose(makeSvg('<g/>'))).toThrow('nothing of it would be seen')
  expect(() => compose(makeSvg(`<rect width="9" height="9" fill="${CARD_GROUND}"/>`))).toThrow('nothing')
  expect(compose(makeSvg(FULL)).colourAt(600, 315)).toBe('#ff0000')
})

test('words are drawn in a font of our own, in several scripts, and in bold', () => {
  const write = (text: string, attributes = '') => {
    const words = `<text x="50" y="70" font-size="50" text-anchor="middle" font-family="Nobody Has This" ${attributes}>${text}</text>`
    const { data } = readCard(composeCard(Resvg, makeSvg(words), readFonts))
    return data.filter((value, at) => at % 4 === 0 && value < 64).length
  }
  const inks = [write('ab'), write('ab', 'font-weight="bold"'), write('жё'), write('شارة')]
  for (const ink of inks) expect(ink).toBeGreaterThan(1000)
  expect(new Set(inks).size).toBe(4)
})

test('a card has pixels and nothing else', () => {
  const chunks = readPngChunks(composeCard(Resvg, makePainting(9, 9), readNoFonts))
  expect(chunks.ok && [...new Set(chunks.value.map(({ type }) => type))]).toEqual(['IHDR', 'IDAT', 'IEND'])
})
