import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { NOON } from '../testing/world.ts'
import { writeZip, type ZipMember } from './write-zip.ts'
import { createCentralHeader, createEnd, toZipTime } from './zip-records.ts'

const text = (name: string, content: string): ZipMember => ({
  name,
  content: Buffer.from(content),
  isPacked: true,
})

async function* list(members: Iterable<ZipMember>): AsyncGenerator<ZipMember> {
  yield* members
}

const write = (members: Iterable<ZipMember>, startAt = 0): Promise<Buffer> =>
  buffer(Readable.from(writeZip(list(members), { at: NOON, startAt })))

/** What a strict reader finds: it follows the list at the end, and checks every length and sum. */
async function readAll(zip: ZipFile): Promise<[name: string, content: string][]> {
  const found: [string, string][] = []
  for await (const entry of zip.eachEntry())
    found.push([entry.fileName, String(await buffer(await zip.openReadStreamPromise(entry)))])
  return found
}

const unzip = async (bytes: Buffer) => readAll(await fromBufferPromise(bytes))

test('what was put in comes out, packed or not, under its name', async () => {
  const long = 'a seam '.repeat(1000)
  const bytes = await write([
    text('badges/溶接.json', long),
    { name: 'plain.bin', content: Buffer.from('as it is'), isPacked: false },
    { name: 'empty', content: Buffer.alloc(0), isPacked: false },
  ])
  expect(await unzip(bytes)).toEqual([
    ['badges/溶接.json', long],
    ['plain.bin', 'as it is'],
    ['empty', ''],
  ])
  expect(bytes.length).toBeLessThan(long.length)
})

test('a member may come in pieces, of which none has to be there at once', async () => {
  const content = async function* () {
    yield Buffer.from('one ')
    yield Buffer.from('two')
  }
  expect(await unzip(await write([{ name: 'x', content, isPacked: false }]))).toEqual([['x', 'one two']])
})

test('a member bears the time it is given, and says that its name is UTF-8', async () => {
  const zip = await fromBufferPromise(await write([text('é', 'x')]))
  for await (const entry of zip.eachEntry()) {
    expect(entry.getLastModDate({ timezone: 'UTC' }).getTime()).toBe(NOON)
    expect(entry.generalPurposeBitFlag).toBe(0x800)
  }
  expect(zip.entryCount).toBe(1)
})

// Info-ZIP's unzip makes rubbish of names outside ASCII where a zip says that MS-DOS made it, whatever bit 11 says.
test('a member says that it comes from Unix, as a file that all may read', async () => {
  const zip = await fromBufferPromise(await write([text('é', 'x')]))
  for await (const entry of zip.eachEntry()) {
    expect(entry.versionMadeBy >> 8).toBe(3)
    expect(entry.externalFileAttributes >>> 16).toBe(0o100644)
  }
  expect(zip.entryCount).toBe(1)
})

test('there may be more members than a number of 16 bits tells', async () => {
  const count = 65_600
  const record = { name: 'x', isPacked: false, crc32: 0, bytes: 0, packedBytes: 0, offset: 0 }
  const header = createCentralHeader(record, toZipTime(NOON))
  const end = createEnd({ count, bytes: count * header.length, offset: 0 })
  const zip = await fromBufferPromise(Buffer.concat([...Array(count).fill(header), end]))
  expect(zip.entryCount).toBe(count)
})

test('members may stand further behind than a number of 32 bits tells', async () => {
  const startAt = 5 * 2 ** 30
  const bytes = await write([text('far', 'away'), text('farther', 'away')], startAt)
  const reader = createReader(bytes, startAt)
  expect(await readAll(await fromRandomAccessReaderPromise(reader, startAt + bytes.length))).toEqual([
    ['far', 'away'],
    ['farther', 'away'],
  ])
})

/** A file that begins with nothing for very long. */
function createReader(bytes: Buffer, startAt: number): RandomAccessReader {
  class FarReader extends RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      const before = Buffer.alloc(Math.max(0, startAt - start))
      const there = bytes.subarray(Math.max(0, start - startAt), end - startAt)
      return Readable.from([Buffer.concat([before, there])])
    }
  }
  return new FarReader()
}

test('whoever stops in the middle leaves nothing on the disk', async () => {
  const listLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith('open-backpack-'))
  const before = listLeft()
  for await (const _ of writeZip(list([text('a', 'x'), text('b', 'y')]), { at: NOON })) break
  await write([text('a', 'x')])
  expect(listLeft().filter((name) => !before.includes(name))).toEqual([])
})
