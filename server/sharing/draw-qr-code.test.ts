import { correction, generate } from 'lean-qr'
import { expect, test } from 'vitest'
import { drawQrCode } from './draw-qr-code.ts'

const URL = 'https://backpack.example/shared/AAAAAAAAAAAAAAAAAAAAAA'

/** The dark units of a path that is made of flat boxes. */
function readPath(path: string): Set<string> {
  const boxes = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map((box) => box.slice(1).map(Number))
  expect(boxes.map(([x = 0, y = 0, width = 0]) => `M${x} ${y}h${width}v1H${x}z`).join('')).toBe(path)
  return new Set(
    boxes.flatMap(([x = 0, y = 0, width = 0]) => Array.from({ length: width }, (_, at) => `${x + at},${y}`)),
  )
}

test('every dark module is drawn where it belongs, within a margin of four', () => {
  const { size, path } = drawQrCode(URL)
  const code = generate(URL, { minCorrectionLevel: correction.Q })
  expect(size).toBe(code.size + 8)
  const drawn = readPath(path)
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) expect(drawn.has(`${x},${y}`), `${x},${y}`).toBe(code.get(x - 4, y - 4))
})

test('it has the three corners by which it is found', () => {
  const { size, path } = drawQrCode(URL)
  const drawn = readPath(path)
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    const top = Array.from({ length: 7 }, (_, at) => drawn.has(`${x + at},${y}`))
    const second = Array.from({ length: 7 }, (_, at) => drawn.has(`${x + at},${y + 1}`))
    expect([top, second]).toEqual([
      [true, true, true, true, true, true, true],
      [true, false, false, false, false, false, true],
    ])
  }
})
