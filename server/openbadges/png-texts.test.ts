import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { readImageInTurns } from './image.ts'
import { createChunk, createFile } from './testing/png-chunks.ts'

const PICTURE = [createChunk('IDAT'), createChunk('IEND')]
const deflated = (length: number) => deflateSync('a'.repeat(length))
const compressed = (keyword: string, data: Uint8Array) =>
  createChunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), data]))
const international = (keyword: string, data: Uint8Array) =>
  createChunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\u0001\0en\0Comment\0`), data]))

const codeOf = async (...chunks: Uint8Array[]) => {
  const read = await readImageInTurns(createFile(...chunks, ...PICTURE), async () => {})
  return read.ok ? read.value.type : read.rejection.code
}

test.each([
  ['zTXt', compressed],
  ['iTXt', international],
])('the text of a %s chunk inflates to 128 KB and no further', async (_type, create) => {
  expect(await codeOf(create('Comment', deflated(limits.pngTextBytes)))).toBe('image/png')
  expect(await codeOf(create('Comment', deflated(limits.pngTextBytes + 1)))).toBe('image-too-large')
  const bomb = deflated(50_000_000)
  expect(bomb.length).toBeLessThan(limits.pngTextBytes)
  expect(await codeOf(create('Comment', bomb))).toBe('image-too-large')
  expect(await codeOf(create('Comment', Buffer.concat([bomb, Buffer.from('and more')])))).toBe(
    'image-too-large',
  )
  expect(await codeOf(create('A', deflated(3)), create('B', bomb))).toBe('image-too-large')
})

test('a compressed text that cannot be read is copied as it is', async () => {
  expect(await codeOf(compressed('Comment', Buffer.from('not deflated')))).toBe('image/png')
  expect(await codeOf(createChunk('zTXt', 'Comment'))).toBe('image/png')
  expect(await codeOf(createChunk('iTXt', 'Comment\0\u0001\0en'))).toBe('image/png')
})

test('a badge that is in the picture already is dropped by baking, and counts by no size', async () => {
  expect(await codeOf(international('openbadges', deflated(limits.pngTextBytes + 1)))).toBe('image/png')
})

test('what a PNG is refused for without its texts stays what it was', async () => {
  expect(await codeOf(createChunk('tEXt', 'a'.repeat(limits.pngTextBytes + 1)))).toBe('image-too-large')
  expect(await codeOf(createChunk('ab1d'))).toBe('image-unreadable')
})
