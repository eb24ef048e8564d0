/**
 * Inflates bytes, and stops at the limit, so that a small text cannot become a large one.
 *
 * @returns null for bytes that were not deflated so
 */
export async function inflate(
  compressed: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  maxBytes: number,
): Promise<Uint8Array | 'too-large' | null> {
  const reader = new Blob([compressed]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value)
      length += read.value.length
      if (length <= maxBytes) continue
      await reader.cancel()
      return 'too-large'
    }
  } catch {
    return null // the platform's stream throws on bytes that are none
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
