import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { makePng } from '../testing/badges.ts'
import { bake } from './bake.ts'
import { computeCrc32 } from './crc32.ts'
import { stripPng } from './plain-picture.ts'

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function chunk(type: string, data: string): Buffer {
  const body = Buffer.from(type + data, 'latin1')
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(computeCrc32(body), body.length + 4)
  return bytes
}

/** A picture with a chunk of this type before its end, and bytes after it. */
function withChunk(type: string, data: string): Uint8Array {
  const plain = Buffer.from(makePng())
  return Buffer.concat([
    plain.subarray(0, -12),
    chunk(type, data),
    plain.subarray(-12),
    Buffer.from('ada@after'),
  ])
}

test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'tIME', 'prVt', 'sPLT'])(
  'a chunk %s does not stay, nor what follows the end',
  (type) => {
    const stripped = stripPng(withChunk(type, 'openbadges\0ada@home.example'))
    expect(stripped).toMatchObject({ ok: true })
    expect(stripped.ok && latin(stripped.value)).not.toContain('ada@')
  },
)

test.each(['tRNS', 'gAMA', 'pHYs', 'sRGB'])('a chunk %s stays: the picture needs it', (type) => {
  const stripped = stripPng(withChunk(type, 'data'))
  expect(stripped.ok && latin(stripped.value)).toContain(`${type}data`)
})

test('what was baked in is gone, and the picture looks as it did', () => {
  const picture = { type: 'image/png', bytes: makePng(9) } as const
  const baked = bake(picture, '{"email":"ada@home.example"}', { version: '2.0', kind: 'signed' })
  const stripped = stripPng(baked.ok ? baked.value : new Uint8Array())
  const pixels = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes)).data
  expect(stripped.ok && latin(stripped.value)).not.toContain('ada@')
  expect(stripped.ok && pixels(stripped.value)).toEqual(pixels(picture.bytes))
})

test('what is no PNG is refused', () => {
  expect(stripPng(new Uint8Array([1, 2, 3]))).toMatchObject({ rejection: { code: 'image-unreadable' } })
})
