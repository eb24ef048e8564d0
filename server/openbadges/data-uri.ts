import { ok, type Result, reject } from './rejections.ts'

/**
 * Decodes a `data:` URI (RFC 2397), base64 or percent-encoded. The media type it claims is not believed.
 *
 * @param maxBytes of the decoded bytes; beyond is `too-large`
 */
export function decodeDataUri(uri: string, maxBytes: number): Result<Uint8Array> {
  const comma = uri.indexOf(',')
  if (!/^data:/i.test(uri) || comma === -1) return unreadable('it is no data: URI')
  const encoded = uri.slice(comma + 1)
  // Percent-encoding takes at most three characters for a byte.
  if (encoded.length > maxBytes * 3) return reject('too-large', `a data: URI has more than ${maxBytes} bytes`)
  const bytes = decodePercents(encoded)
  const decoded = /;\s*base64\s*$/i.test(uri.slice(0, comma)) ? decodeBase64(bytes) : bytes
  if (decoded === null) return unreadable('a data: URI is not valid base64')
  if (decoded.length > maxBytes) return reject('too-large', `a data: URI has more than ${maxBytes} bytes`)
  return ok(decoded)
}

const unreadable = (detail: string) => reject('image-unreadable', detail, { document: 'image' })

function decodePercents(text: string): Uint8Array {
  const raw = new TextEncoder().encode(text)
  const decoded = new Uint8Array(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at += 1) {
    const hex = raw[at] === 0x25 ? String.fromCharCode(raw[at + 1] ?? 0, raw[at + 2] ?? 0) : ''
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      decoded[length] = Number.parseInt(hex, 16)
      at += 2
    } else {
      decoded[length] = raw[at] ?? 0
    }
    length += 1
  }
  return decoded.subarray(0, length)
}

/** Takes either base64 alphabet, with or without padding and white space; null for anything else. */
function decodeBase64(encoded: Uint8Array): Uint8Array | null {
  const text = new TextDecoder().decode(encoded).replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/')
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null // `atob` throws on letters outside the alphabet: that is the answer, not a fault of ours
  }
}
