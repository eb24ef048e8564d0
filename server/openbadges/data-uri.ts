import { decodeBase64 } from './base64.ts'
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
  const decoded = /;\s*base64\s*$/i.test(uri.slice(0, comma)) ? decodeText(bytes) : bytes
  if (decoded === null) return unreadable('a data: URI is not valid base64')
  if (decoded.length > maxBytes) return reject('too-large', `a data: URI has more than ${maxBytes} bytes`)
  return ok(decoded)
}

const unreadable = (detail: string) => reject('image-unreadable', detail, { document: 'image' })

/** White space of any kind is no fault: base64 was made for lines. */
const decodeText = (encoded: Uint8Array): Uint8Array | null =>
  decodeBase64(new TextDecoder().decode(encoded).replace(/\s/g, ''))

function decodePercents(text: string): Uint8Array {
  const raw = new TextEncoder().encode(text)
  if (!text.includes('%')) return raw
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
