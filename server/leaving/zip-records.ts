/**
 * What is known of a member before and after it is written.
 *
 * @property name with `/` between folders
 * @property isPacked deflated; else it stands as it is
 * @property offset of its local header from the beginning of the zip, in bytes
 */
export type ZipRecord = {
  name: string
  isPacked: boolean
  crc32: number
  bytes: number
  packedBytes: number
  offset: number
}

const MAX_16 = 0xffff
const MAX_32 = 0xffffffff
/** Version of the format that a reader must know: 2.0 for deflate and folders, 4.5 for 64-bit lengths. */
const PLAIN = 20
const LARGE = 45
/** Names are UTF-8 (bit 11). No bit 3: lengths stand before the bytes, so that a reader may begin at the front. */
const FLAGS = 0x0800
/** Of a zip "made by MS-DOS" Info-ZIP's unzip, on nearly every Linux, reads names in a code page of then, whatever bit 11 says. */
const UNIX = 3
/** A plain file that its owner may write and all may read (`-rw-r--r--`), in the upper half, as Unix writes it. */
const PERMISSIONS = 0o100644 * 2 ** 16

/** @property dos day and time as MS-DOS kept them, in UTC, since a zip knows no zones */
export type ZipTime = { day: number; time: number }

/** A zip can tell days from 1980 on. @param at epoch milliseconds */
export function toZipTime(at: number): ZipTime {
  const date = new Date(at)
  const year = Math.max(0, date.getUTCFullYear() - 1980)
  return {
    day: (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  }
}

/** What stands before the bytes of a member (APPNOTE 4.3.7). A member of 4 GiB is a `TypeError`: nothing here is as large. */
export function createLocalHeader(record: ZipRecord, at: ZipTime): Buffer {
  if (record.bytes > MAX_32 || record.packedBytes > MAX_32) throw new TypeError('a member is too large')
  const name = Buffer.from(record.name)
  return Buffer.concat([Buffer.from('PK\x03\x04'), createFacts(record, at, name, PLAIN, 0), name])
}

/** The line of a member in the list at the end (APPNOTE 4.3.12), with a long offset beyond 4 GiB (4.5.3). */
export function createCentralHeader(record: ZipRecord, at: ZipTime): Buffer {
  const name = Buffer.from(record.name)
  const isFar = record.offset >= MAX_32
  const extra = Buffer.alloc(isFar ? 12 : 0)
  if (isFar) {
    extra.writeUInt16LE(0x0001, 0)
    extra.writeUInt16LE(8, 2)
    extra.writeBigUInt64LE(BigInt(record.offset), 4)
  }
  const version = isFar ? LARGE : PLAIN
  const madeBy = Buffer.from([version, UNIX])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(PERMISSIONS, 6)
  rest.writeUInt32LE(Math.min(record.offset, MAX_32), 10)
  return Buffer.concat([
    Buffer.from('PK\x01\x02'),
    madeBy,
    createFacts(record, at, name, version, extra.length),
    rest,
    name,
    extra,
  ])
}

/** The end of a zip (APPNOTE 4.3.16), preceded by its long form where one of the numbers needs it (4.3.14, 4.3.15). */
export function createEnd({
  count,
  bytes,
  offset,
}: {
  count: number
  bytes: number
  offset: number
}): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(count, MAX_16), 8)
  end.writeUInt16LE(Math.min(count, MAX_16), 10)
  end.writeUInt32LE(Math.min(bytes, MAX_32), 12)
  end.writeUInt32LE(Math.min(offset, MAX_32), 16)
  if (count < MAX_16 && bytes < MAX_32 && offset < MAX_32) return end

  const long = Buffer.alloc(56)
  long.write('PK\x06\x06', 'latin1')
  long.writeBigUInt64LE(44n, 4)
  long.writeUInt16LE(LARGE, 12)
  long.writeUInt16LE(LARGE, 14)
  long.writeBigUInt64LE(BigInt(count), 24)
  long.writeBigUInt64LE(BigInt(count), 32)
  long.writeBigUInt64LE(BigInt(bytes), 40)
  long.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([long, locator, end])
}

/** The facts that both headers of a member tell alike. */
function createFacts(
  { isPacked, crc32, bytes, packedBytes }: ZipRecord,
  { day, time }: ZipTime,
  name: Buffer,
  version: number,
  extraBytes: number,
): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(version, 0)
  facts.writeUInt16LE(FLAGS, 2)
  facts.writeUInt16LE(isPacked ? 8 : 0, 4)
  facts.writeUInt16LE(time, 6)
  facts.writeUInt16LE(day, 8)
  facts.writeUInt32LE(crc32, 10)
  facts.writeUInt32LE(packedBytes, 14)
  facts.writeUInt32LE(bytes, 18)
  facts.writeUInt16LE(name.length, 22)
  facts.writeUInt16LE(extraBytes, 24)
  return facts
}
