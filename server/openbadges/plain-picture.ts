import { readPngChunks } from './png.ts'
import { ok, type Result } from './rejections.ts'

/** What a PNG needs to look as it does. Everything else can carry words: texts, profiles, Exif, chunks of somebody's own. */
const SEEN = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA sRGB sBIT cICP bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
)

/**
 * A PNG without anything but its pixels, for showing it to everybody: whatever was baked into it, or written beside it,
 * stays at home. No pixel is decoded.
 */
export function stripPng(bytes: Uint8Array): Result<Uint8Array> {
  const read = readPngChunks(bytes)
  if (!read.ok) return read
  const first = read.value[0]?.start ?? 0
  const kept = read.value.filter(({ type }) => SEEN.has(type))
  const parts = [bytes.subarray(0, first), ...kept.map(({ start, end }) => bytes.subarray(start, end))]
  const stripped = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    stripped.set(part, at)
    at += part.length
  }
  return ok(stripped)
}
