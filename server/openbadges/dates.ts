import type { Json } from './assertion.ts'

const DAY_MS = 86_400_000
/** ISO 8601 in its extended format; a date may lack its day, a time its seconds. */
const EXTENDED =
  /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,](\d{1,9}))?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?)?$/i
/** The same without separators; six digits are no month, since they could be a day of another century. */
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(?:[.,](\d{1,9}))?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * Reads a date as issuers of all versions write it: ISO 8601 with or without time and zone (then UTC), or Unix seconds
 * of ten digits. Null for anything else, thirteen digits and 30 February included.
 *
 * @param options.asEndOfDay a date without a time means the end of that day, or month: a badge that expires on the 3rd
 *   is good on the 3rd
 * @returns epoch milliseconds
 */
export function parseDate(value: Json, options: { asEndOfDay: boolean }): number | null {
  if (typeof value === 'number') return parseUnixSeconds(String(value))
  if (typeof value !== 'string') return null
  const text = value.trim()
  return parseUnixSeconds(text) ?? parseIsoDate(text, options)
}

const parseUnixSeconds = (text: string) => (/^\d{10}$/.test(text) ? Number(text) * 1000 : null)

function parseIsoDate(text: string, { asEndOfDay }: { asEndOfDay: boolean }): number | null {
  const match = EXTENDED.exec(text) ?? BASIC.exec(text)
  if (match === null) return null
  const [, years, months, days, hours, minutes, seconds, fraction, zone] = match
  const [year, month, day] = [Number(years), Number(months), Number(days ?? 1)]
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null
  if (hours === undefined) {
    if (asEndOfDay && days === undefined) return date.setUTCMonth(month)
    return date.getTime() + (asEndOfDay ? DAY_MS : 0)
  }
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? 0)]
  const offsetMs = parseOffset(zone)
  if (hour > 23 || minute > 59 || second > 59 || offsetMs === null) return null
  // A fraction is one of the last unit that is there.
  const unitMs = seconds === undefined ? 60_000 : 1000
  date.setUTCHours(hour, minute, second, Math.trunc(Number(`0.${fraction ?? 0}`) * unitMs))
  return date.getTime() - offsetMs
}

function parseOffset(zone: string | undefined): number | null {
  if (zone === undefined || /^z$/i.test(zone)) return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  if (hours > 23 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
