import { deflateSync } from 'node:zlib'
import { computeCrc32 } from '../../openbadges/crc32.ts'

/** Drawings that are small to send, and take all time or memory to draw. Each has gone through no filter yet. */

const svg = (inner: string, attributes = 'viewBox="0 0 100 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`
const repeat = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')

/** Ten of the one before, ten levels of them. */
const nest = (make: (at: number, uses: string) => string) =>
  repeat(10, (at) =>
    make(
      at + 1,
      repeat(10, () => `<use href="#n${at}"/>`),
    ),
  )

/** A PNG of a few kB that says how large it is, and is. */
export function makeHugePng(side: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const row = Buffer.alloc(Math.ceil(side / 8) + 1)
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type), data])
    const framed = Buffer.alloc(named.length + 8)
    framed.writeUInt32BE(data.length, 0)
    framed.set(named, 4)
    framed.writeUInt32BE(computeCrc32(named), named.length + 4)
    return framed
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const BOMBS: Record<string, () => string> = {
  'uses of uses of uses': () =>
    svg(
      `<defs><rect id="n0" width="9" height="9"/>${nest((at, uses) => `<g id="n${at}">${uses}</g>`)}</defs><use href="#n10"/>`,
    ),
  'a use of itself': () => svg('<g id="a"><use href="#a"/></g>'),
  'two uses of each other': () => svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  'a pattern of itself': () =>
    svg(
      '<pattern id="p" width="1" height="1"><rect width="9" height="9" fill="url(#p)"/></pattern><rect width="99" height="99" fill="url(#p)"/>',
    ),
  'patterns of patterns': () =>
    svg(
      `${repeat(
        60,
        (at) =>
          `<pattern id="p${at}" width=".01" height=".01"><rect width="1000" height="1000" fill="url(#p${at + 1})"/><rect width="100" height="1000" stroke="url(#p${at + 1})" fill="url(#p${at + 1})"/></pattern>`,
      )}<rect width="99" height="99" fill="url(#p0)"/>`,
    ),
  'a mask of itself': () =>
    svg(
      '<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask><rect width="99" height="99" mask="url(#m)"/>',
    ),
  'masks of masks': () =>
    svg(
      `${repeat(
        150,
        (at) =>
          `<mask id="m${at}" mask="url(#m${at + 1})"><rect width="99" height="99" fill="#fff" mask="url(#m${at + 1})"/></mask>`,
      )}<rect width="99" height="99" mask="url(#m0)"/>`,
    ),
  'a clip of itself': () =>
    svg(
      '<clipPath id="c" clip-path="url(#c)"><rect width="9" height="9"/></clipPath><rect width="99" height="99" clip-path="url(#c)"/>',
    ),
  'a marker of itself': () =>
    svg(
      '<marker id="k"><path d="M0 0h9" marker-start="url(#k)"/></marker><path d="M0 0h9" marker-start="url(#k)"/>',
    ),
  'a marker at each of many corners': () =>
    svg(
      `<marker id="k" markerWidth="99" markerHeight="99">${repeat(300, () => '<path d="M0 0h99v99z"/>')}</marker><path marker-mid="url(#k)" d="M0 0${repeat(20_000, () => 'h1v1')}"/>`,
    ),
  'dashes without end': () => svg('<path d="M0 0H1e9" stroke="#000" stroke-dasharray=".0001"/>'),
  'a curve of dashes': () =>
    svg(
      `<path d="M0 0${repeat(2000, () => 'c99 99 -99 99 0 0')}" fill="none" stroke="#000" stroke-width=".1" stroke-dasharray=".001"/>`,
    ),
  'a blur over everything': () =>
    svg(
      '<filter id="f" x="-1e6" y="-1e6" width="1e9" height="1e9"><feGaussianBlur stdDeviation="1e9"/></filter><rect width="99" height="99" filter="url(#f)"/>',
    ),
  'noise without end': () =>
    svg(
      '<filter id="f"><feTurbulence baseFrequency=".9" numOctaves="2000000000"/></filter><rect width="99" height="99" filter="url(#f)"/>',
    ),
  'a matrix as large as the picture': () =>
    svg(
      `<filter id="f"><feConvolveMatrix order="400" kernelMatrix="${repeat(160_000, () => '1 ')}"/></filter><rect width="99" height="99" filter="url(#f)"/>`,
    ),
  'a spread of everything': () =>
    svg(
      '<filter id="f"><feMorphology operator="dilate" radius="999"/></filter><rect width="99" height="99" filter="url(#f)"/>',
    ),
  'a thousand filters': () =>
    svg(
      `<filter id="f">${repeat(1000, () => '<feGaussianBlur stdDeviation="99"/><feMorphology radius="30"/>')}</filter><rect width="99" height="99" filter="url(#f)"/>`,
    ),
  'filters on everything': () =>
    svg(
      `<filter id="f"><feGaussianBlur stdDeviation="30"/></filter>${repeat(10_000, () => '<rect width="99" height="99" filter="url(#f)"/>')}`,
    ),
  'layers over layers': () =>
    svg(`${repeat(190, () => '<g opacity=".9">')}<rect width="99" height="99"/>${repeat(190, () => '</g>')}`),
  'a path of millions of steps': () =>
    svg(`<path fill-rule="evenodd" d="M0 0${repeat(900_000, (at) => (at % 2 ? 'v99' : 'v-99'))}"/>`),
  'a wide path of many turns': () =>
    svg(
      `<path fill="none" stroke="#000" stroke-width="99" stroke-linejoin="round" d="M0 0${repeat(100_000, (at) => `L${(at * 37) % 100} ${(at * 61) % 100}`)}"/>`,
    ),
  'text without end': () => svg(`<text y="9" font-size="1">${repeat(1_000_000, () => 'ab ')}</text>`),
  'large letters': () => svg('<text y="9" font-size="1e30" stroke="#000" stroke-dasharray="1">Å</text>'),
  'text in many pieces': () =>
    svg(
      `<text>${repeat(40_000, (at) => `<tspan x="${at}" font-weight="${at % 2 ? 700 : 400}">a</tspan>`)}</text>`,
    ),
  'a picture of a gigapixel inside': () =>
    svg(
      `<image width="99" height="99" href="data:image/png;base64,${Buffer.from(makeHugePng(30_000)).toString('base64')}"/>`,
    ),
  'the same picture many times': () => {
    const png = Buffer.from(makeHugePng(4000)).toString('base64')
    return svg(repeat(500, () => `<image width="99" height="99" href="data:image/png;base64,${png}"/>`))
  },
  'an enormous view': () => svg('<rect width="1" height="1"/>', 'viewBox="-1e38 -1e38 3e38 3e38"'),
  'a size beyond numbers': () => svg('<rect width="1" height="1"/>', 'width="1e39" height="1e300"'),
  'no number at all': () =>
    svg(
      '<rect x="NaN" y="Infinity" width="NaN" height="1e999" transform="scale(1e38) rotate(NaN)"/>',
      'viewBox="NaN 0 0 Infinity"',
    ),
  'a line as a picture': () => svg('<rect width="1" height="1"/>', 'width="1" height="1000000"'),
  'nothing to see': () => svg('', 'width="0" height="0"'),
}
