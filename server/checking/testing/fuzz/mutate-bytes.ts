import { computeCrc32 } from '../../../openbadges/crc32.ts'
import type { Random } from './random.ts'

const LENGTHS = [0, 1, 12, 13, 0x7f, 0xff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const
const MAX_BYTES = 60_000

/** Changes bytes in one to four places; `other` is a second file to take pieces of. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let mutated = new Uint8Array(bytes)
  for (let left = 1 + random.below(4); left > 0; left -= 1) mutated = mutateOnce(mutated, other, random)
  return mutated.slice(0, MAX_BYTES)
}

function mutateOnce(
  bytes: Uint8Array<ArrayBuffer>,
  other: Uint8Array,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const start = random.below(bytes.length + 1)
  const end = start + random.below(random.once(4) ? bytes.length - start + 1 : 16)
  const [before, part, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)]
  const from = random.below(other.length)
  const piece = other.subarray(from, from + random.below(64))
  switch (random.below(8)) {
    case 0:
      return join(before, after)
    case 1:
      return join(before, part, part, after)
    case 2:
      return join(before, piece, after)
    case 3:
      return join(before, piece, part, after)
    case 4:
      return join(before)
    case 5: {
      const copy = new Uint8Array(bytes)
      if (start + 4 <= copy.length) new DataView(copy.buffer).setUint32(start, random.pick(LENGTHS))
      return copy
    }
    default: {
      const copy = new Uint8Array(bytes)
      if (start < copy.length) copy[start] = (copy[start] ?? 0) ^ (1 << random.below(8))
      return copy
    }
  }
}

/** Gives each chunk of a PNG the checksum that it should have, so that what is wrong is not only that. */
export function mendChecksums(png: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > png.length) break
    view.setUint32(end - 4, computeCrc32(png.subarray(at + 4, end - 4)))
    at = end
  }
  return png
}

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
