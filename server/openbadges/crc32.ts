/** Bytes that are taken at once. */
const SLICES = 8
const TABLES = createTables()

/**
 * The CRC-32 of a PNG chunk (ISO 3309), over its type and data.
 *
 * Eight bytes at a time, each looked up in a table of its own ("slicing by 8"): pictures have megabytes.
 */
export function computeCrc32(bytes: Uint8Array): number {
  let crc = -1
  let at = 0
  for (const end = bytes.length - (bytes.length % SLICES); at < end; at += SLICES) {
    const low = crc ^ readWord(bytes, at)
    const high = readWord(bytes, at + 4)
    crc =
      lookUp(7, low) ^
      lookUp(6, low >>> 8) ^
      lookUp(5, low >>> 16) ^
      lookUp(4, low >>> 24) ^
      lookUp(3, high) ^
      lookUp(2, high >>> 8) ^
      lookUp(1, high >>> 16) ^
      lookUp(0, high >>> 24)
  }
  for (; at < bytes.length; at += 1) crc = lookUp(0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8)
  return ~crc >>> 0
}

const lookUp = (slice: number, byte: number): number => TABLES[(slice << 8) | (byte & 0xff)] ?? 0

const readWord = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)

/** All tables in one: that of slice `n` says what a byte does to the checksum when `n` bytes follow it. */
function createTables(): Int32Array {
  const tables = new Int32Array(SLICES << 8)
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    tables[byte] = value
  }
  for (let at = 256; at < tables.length; at += 1) {
    const shorter = tables[at - 256] ?? 0
    tables[at] = (tables[shorter & 0xff] ?? 0) ^ (shorter >>> 8)
  }
  return tables
}
