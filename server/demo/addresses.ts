/** The longest address that mail can carry (RFC 5321, section 4.5.3.1.3, without the angle brackets). */
const MAX_ADDRESS_CHARS = 254

/** The address in the field when the page opens. Nobody owns it: example.org is reserved. */
export const EXAMPLE_ADDRESS = 'ada@example.org'

/**
 * The address as awards are made for it: trimmed and in lower case, so that one person has one award.
 * Null when it cannot be an address.
 */
export function readAddress(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const address = text.trim().toLowerCase()
  const isAddress = address.length <= MAX_ADDRESS_CHARS && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(address)
  return isAddress ? address : null
}

/** The address as one segment of a URL: the whole award is in its URL, so the demo remembers nothing. */
export function encodeAddress(address: string): string {
  return Buffer.from(address, 'utf8').toString('base64url')
}

/** Reads a segment made by `encodeAddress`; null for every other text, also for a second spelling of one. */
export function decodeAddress(segment: string | undefined): string | null {
  if (segment === undefined) return null
  const address = readAddress(Buffer.from(segment, 'base64url').toString('utf8'))
  return address !== null && encodeAddress(address) === segment ? address : null
}
