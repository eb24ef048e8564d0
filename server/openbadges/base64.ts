/**
 * Decodes base64 in either alphabet, with or without padding and white space. Null for anything else.
 *
 * Counted and not mapped: twenty times as fast, and pictures that stand in documents have megabytes.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const binary = decodeToLatin1(text)
  if (binary === null) return null
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** As `decodeBase64`, with a letter of the same number for each byte. */
export function decodeToLatin1(text: string): string | null {
  try {
    return atob(/[-_]/.test(text) ? text.replaceAll('-', '+').replaceAll('_', '/') : text)
  } catch {
    return null // `atob` throws on letters outside the alphabet: that is the answer, not a fault of ours
  }
}
