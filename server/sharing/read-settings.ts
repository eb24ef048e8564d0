import { plainLine } from '../../client/ui/plain-text.ts'
import { limits } from '../limits.ts'
import type { ShareProblem } from './wire.ts'

/** How somebody wants to share. @property until epoch milliseconds, null for no end */
export type ShareSettings = { ownerName: string; until: number | null; isIndexed: boolean }

const DAY_MS = 24 * 60 * 60_000
/** A calendar in a browser ends there. */
const LAST_YEAR = 9999

/** Reads the form. A day is meant to its end, in UTC. @param typed its texts, for showing them again */
export function readSettings(
  fields: Record<string, unknown>,
  now: number,
): { settings: ShareSettings; typed: { ownerName: string; until: string }; problem: ShareProblem | null } {
  const ownerName = plainLine(readText(fields.name))
  const day = readText(fields.until).trim()
  const isIndexed = fields.index === 'on'
  const until = readEndOfDay(day)
  const problem =
    ownerName.length > limits.ownerNameChars
      ? 'name-too-long'
      : until === 'no-day'
        ? 'no-day'
        : until !== null && until <= now
          ? 'day-over'
          : null
  return {
    settings: { ownerName, until: until === 'no-day' ? null : until, isIndexed },
    typed: { ownerName, until: day },
    problem,
  }
}

/** The day that a link holds to its end, as a form writes it. */
export const writeDay = (until: number | null): string =>
  until === null ? '' : new Date(until - DAY_MS).toISOString().slice(0, 10)

/** The moment after a day, written as `2027-01-31`. */
function readEndOfDay(text: string): number | null | 'no-day' {
  if (text === '') return null
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const isDay = year !== '' && Number(year) <= LAST_YEAR && new Date(start).toISOString().startsWith(text)
  return isDay ? start + DAY_MS : 'no-day'
}

const readText = (value: unknown): string => (typeof value === 'string' ? value : '')
