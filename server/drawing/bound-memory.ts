const MEMORY_SECTION = 5
const HEADER_BYTES = 8
const PAGE_BYTES = 64 * 1024

/**
 * Gives a WebAssembly module's own memory a bound: growing beyond it fails inside the module, which ends its work.
 *
 * Nothing from outside can: what a module allocates counts for no limit of the thread that it runs in.
 *
 * @throws TypeError for a module that does not say of one memory how large it begins, and nothing else
 */
export function boundMemory(module: Uint8Array, maxBytes: number): Uint8Array<ArrayBuffer> {
  for (let at = HEADER_BYTES; at < module.length; ) {
    const length = readNumber(module, at + 1)
    const end = length.end + length.value
    if (module[at] === MEMORY_SECTION) {
      const pages = readBeginning(module.subarray(length.end, end))
      const section = [1, 1, ...writeNumber(pages), ...writeNumber(Math.floor(maxBytes / PAGE_BYTES))]
      return join(
        module.subarray(0, at),
        [MEMORY_SECTION, ...writeNumber(section.length), ...section],
        module.subarray(end),
      )
    }
    at = end
  }
  throw new TypeError('the module has no memory of its own')
}

/** In pages. One memory, without a flag: no bound, not shared, of 32 bits (WebAssembly, "Memory Section", "Limits"). */
function readBeginning(section: Uint8Array): number {
  if (section[0] !== 1 || section[1] !== 0) throw new TypeError('the module has another kind of memory')
  return readNumber(section, 2).value
}

/** LEB128 without a sign, as WebAssembly writes its numbers. */
function readNumber(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0
  for (let at = start, shift = 0; at < bytes.length && shift < 35; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return { value, end: at + 1 }
  }
  throw new TypeError('the module is cut off')
}

function writeNumber(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...writeNumber(Math.floor(value / 0x80))]
}

function join(...parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
