import type { Json } from './assertion.ts'

const DAY_MS = 86_400_000
const ISO_DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * Reads a date as issuers of all versions write it: ISO 8601 with or without time and zone (then UTC), or Unix seconds
 * of ten digits. Null for anything else, thirteen digits and 30 February included.
 *
 * @param options.asEndOfDay a date without a time means the end of that day: a badge that expires on the 3rd is good
 *   on the 3rd
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
  const match = ISO_DATE.exec(text)
  if (match === null) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const date = new Date(0)
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day)
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null
  if (match[4] === undefined) return date.getTime() + (asEndOfDay ? DAY_MS : 0)
  const offsetMs = parseOffset(match[8])
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59 || offsetMs === null) return null
  date.setUTCHours(hour ?? 0, minute, second, Math.trunc(Number(`0.${match[7] ?? 0}`) * 1000))
  return date.getTime() - offsetMs
}

function parseOffset(zone: string | undefined): number | null {
  if (zone === undefined || /^z$/i.test(zone)) return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  if (hours > 23 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
