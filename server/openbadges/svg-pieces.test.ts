import { expect, test } from 'vitest'
import { createByteFinder, cutSvg, isSvg } from './svg-pieces.ts'

const encode = (text: string) => new TextEncoder().encode(text)

const readAll = (bytes: Uint8Array) =>
  [...cutSvg(bytes)].map((piece) => (piece.ok ? piece.value.text : piece.rejection.code)).join('|')

test('pieces put together are the file, cut between characters', () => {
  for (const [letter, size] of [
    ['é', 2],
    ['☃', 3],
    ['😀', 4],
  ] as const)
    for (let shift = 0; shift < size; shift++) {
      const text = 'x'.repeat(shift) + letter.repeat(40_000)
      const bytes = encode(text)
      const pieces = [...cutSvg(bytes)].flatMap((piece) => (piece.ok ? [piece.value] : []))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.length).toBeGreaterThan(1)
      for (const { start, length, units, text: part } of pieces) {
        expect(Buffer.from(bytes.subarray(start, start + length)).toString()).toBe(part)
        expect(text.slice(units, units + part.length)).toBe(part)
      }
    }
})

test('what is not UTF-8 is told where it is met, and ends the reading', () => {
  const bytes = encode('x'.repeat(200_000))
  bytes[70_000] = 0xff
  expect(readAll(bytes)).toBe(`${'x'.repeat(65_536)}|image-unreadable`)
  bytes.fill(0x80)
  expect(readAll(bytes)).toBe('image-unreadable')
})

test('another encoding is read as long as nothing shows that it is one', () => {
  const text = '<?xml version="1.0" encoding="latin1"?><svg>'
  expect(readAll(encode(text))).toBe(text)
  expect(readAll(encode(`${text}é`))).toBe('image-unreadable')
  expect(readAll(encode(`${text}${'x'.repeat(65_536)}é`))).toContain('|image-unreadable')
})

test('positions in the text are found in the bytes, each from the one before', () => {
  const text = `a😀é${'☃'.repeat(30_000)}z😀`
  const bytes = encode(text)
  const finder = createByteFinder(bytes)
  const found: number[] = []
  for (const piece of cutSvg(bytes)) {
    if (!piece.ok) continue
    finder.enter(piece.value)
    const { units, text: part } = piece.value
    for (const at of [0, 1, 3, part.length]) if (at <= part.length) found.push(finder.find(units + at))
  }
  expect(found.slice(0, 3)).toEqual([0, 1, 5])
  expect(found.at(-1)).toBe(bytes.length)
})

test('a drawing is told by its tag, also where a cut parts it', () => {
  for (let shift = 0; shift < 12; shift++)
    expect(isSvg(encode(`<!--${'x'.repeat(65_536 - 12 + shift)}--><s:svg xmlns:s="x"/>`))).toBe(true)
  expect(isSvg(encode(`<!--${'x'.repeat(200_000)}--><svgs/>`))).toBe(false)
  expect(isSvg(new Uint8Array())).toBe(false)
})
