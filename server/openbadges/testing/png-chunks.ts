import { computeCrc32 } from '../crc32.ts'

export const PNG_SIGNATURE: Uint8Array = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function createChunk(type: string, data: Uint8Array | string = ''): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(computeCrc32(body), body.length + 4)
  return chunk
}

/** The header of a grey picture of one pixel. */
export const SMALL_HEADER: Uint8Array = createChunk(
  'IHDR',
  new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
)

/** A PNG of these chunks behind `SMALL_HEADER`, with the end that they bring. */
export const createFile = (...chunks: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([PNG_SIGNATURE, SMALL_HEADER, ...chunks]))
