import { limits } from '../limits.ts'

/** A date as HTTP writes it (RFC 9110 5.6.7): what a parser of all kinds of dates makes of other texts is nobody's wish. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * How long a host asks to be left alone (RFC 9110 10.2.3): seconds, or a date. Null where it does not say so, or in no
 * way that can be read. Never less than a second, else whoever says 0 would be asked at once for ever; never more than a
 * day, else one answer would keep a host's badges from ever being looked at again.
 *
 * @param now epoch milliseconds
 * @returns milliseconds from now
 */
export function readRetryAfter(header: string, now: number): number | null {
  const text = header.trim()
  const askedMs = /^\d+$/.test(text)
    ? Number(text) * 1000
    : HTTP_DATE.test(text)
      ? Date.parse(text) - now
      : Number.NaN
  if (Number.isNaN(askedMs)) return null
  return Math.min(Math.max(askedMs, limits.retryAfterMinMs), limits.retryAfterMs)
}
