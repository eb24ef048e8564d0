const TABLE = createTable()

/** The CRC-32 of a PNG chunk (ISO 3309), over its type and data. */
export function computeCrc32(bytes: Uint8Array): number {
  let crc = -1
  // Counted, not iterated: five times as fast, and pictures have megabytes.
  for (let at = 0; at < bytes.length; at += 1)
    crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

function createTable(): Int32Array {
  const table = new Int32Array(256)
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    table[byte] = value
  }
  return table
}
