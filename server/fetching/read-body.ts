import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'

/** Thrown while a body is read, and caught at the top of fetch-safely.ts. */
export class TooLargeError extends Error {}
export class UnreadableBodyError extends Error {}

/** Small steps, so that a bomb is noticed after one of them. */
const CHUNK_BYTES = 16 * 1024

const createDecoder = (encoding: string): zlib.Gunzip | null => {
  switch (encoding) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      // Reads both gzip and zlib by their headers.
      return zlib.createUnzip({ chunkSize: CHUNK_BYTES })
    case 'br':
      return zlib.createBrotliDecompress({ chunkSize: CHUNK_BYTES })
    default:
      // Also for encodings on top of each other: nobody honest does that.
      throw new UnreadableBodyError(encoding)
  }
}

/**
 * Reads a body whole, unpacked, up to a limit.
 *
 * @param maxBytes of the unpacked body, and of what comes over the wire
 * @param signal ends it before its time, with an error
 */
export async function readBody(
  body: Readable,
  { encoding, maxBytes, signal }: { encoding: string; maxBytes: number; signal?: AbortSignal },
): Promise<Uint8Array> {
  const options = signal === undefined ? {} : { signal }
  const decoder = createDecoder(encoding.trim().toLowerCase())
  const chunks: Uint8Array[] = []
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of limitBytes(source, maxBytes)) chunks.push(chunk)
  }
  if (decoder === null) {
    await pipeline(body, collect, options)
  } else {
    await pipeline(
      body,
      (source: AsyncIterable<Uint8Array>) => limitBytes(source, maxBytes),
      decoder,
      collect,
      options,
    )
  }
  return Buffer.concat(chunks)
}

async function* limitBytes(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > maxBytes) throw new TooLargeError()
    yield chunk
  }
}
