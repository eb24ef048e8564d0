import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { withSpool } from './spool.ts'
import { createCentralHeader, createEnd, createLocalHeader, toZipTime } from './zip-records.ts'

const deflate = promisify(deflateRaw)

/**
 * A file of a zip.
 *
 * @property content its bytes, or what gives them, the same ones each time that it is asked
 * @property isPacked whether packing is worth its time: pictures are packed already
 */
export type ZipMember =
  | { name: string; content: Uint8Array; isPacked: boolean }
  | { name: string; content: () => AsyncIterable<Uint8Array>; isPacked: false }

/**
 * Writes a zip piece by piece, as whoever reads it takes them: one member lies in memory at once, and the list of all of
 * them, which stands at the end, waits on the disk.
 *
 * Written here because what there is keeps that list in memory: the kept library for it (yazl) takes 8 kB for each
 * member until the end, and a time that grows with the square of their number.
 *
 * @param at the time that each member bears, epoch milliseconds
 * @param startAt what stands before the zip in its file, in bytes
 */
export async function* writeZip(
  members: AsyncIterable<ZipMember>,
  { at, startAt = 0 }: { at: number; startAt?: number },
): AsyncGenerator<Uint8Array> {
  const time = toZipTime(at)
  yield* withSpool(async function* (directory) {
    let offset = startAt
    let count = 0
    for await (const member of members) {
      const { bytes, sum } = await measure(member.content)
      const packed = await pack(member)
      const packedBytes = packed?.length ?? bytes
      const record = { ...member, crc32: sum, bytes, packedBytes, offset }
      const header = createLocalHeader(record, time)
      yield header
      if (packed !== null) yield packed
      else yield* read(member.content)
      await directory.write(createCentralHeader(record, time))
      offset += header.length + packedBytes
      count += 1
    }
    yield* directory.read()
    yield createEnd({ count, bytes: directory.size(), offset })
  })
}

const pack = async ({ content, isPacked }: ZipMember): Promise<Uint8Array | null> =>
  isPacked && content instanceof Uint8Array ? deflate(content) : null

async function measure(content: ZipMember['content']): Promise<{ bytes: number; sum: number }> {
  let bytes = 0
  let sum = 0
  for await (const chunk of read(content)) {
    bytes += chunk.length
    sum = crc32(chunk, sum)
  }
  return { bytes, sum }
}

async function* read(content: ZipMember['content']): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else yield* content()
}
