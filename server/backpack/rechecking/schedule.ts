import type { Config } from '../../config.ts'
import { hashText } from '../../openbadges/hashing.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** Nights begin at midnight UTC: wherever the server is, each badge has one fixed time in 24 hours. */
const NIGHT_MS = 6 * HOUR_MS
export const FIRST_HOST_RETRY_MS = 15 * 60_000

/** How long what says nothing new is left alone: a revoked badge, an expired one, a host that is gone. */
export const RARELY_MS = 7 * DAY_MS

/** How often a badge is looked at; where it is never, as often as it would be once that is changed. */
export const getEveryMs = ({ recheckEveryHours }: Pick<Config, 'recheckEveryHours'>): number =>
  recheckEveryHours === 0 ? DAY_MS : recheckEveryHours * HOUR_MS

/**
 * When a badge is looked at next, about `everyMs` from now. Where that is a day or more, at the badge's own time of the
 * night, so that a host is not asked for all of its badges in one minute.
 */
export function planNext(badgeId: string, now: number, everyMs: number): number {
  const next = now + everyMs
  if (everyMs < DAY_MS) return next
  const offset = Number.parseInt(hashText(badgeId).slice(0, 8), 16) % NIGHT_MS
  const night = Math.floor(next / DAY_MS) * DAY_MS + offset
  return night < now + everyMs / 2 ? night + DAY_MS : night
}

/** When a look that told nothing is tried again: after 1, 2, 4 … hours, and never later than a good one would be. */
export function planRetry(failures: number, now: number, everyMs: number): number {
  return now + Math.min(HOUR_MS * 2 ** Math.min(failures - 1, 10), everyMs)
}

/** How long a host that does not answer is left alone: 15, 30, 60 … minutes, a day at most. */
export function planHostRetry(failures: number, now: number): number {
  return now + Math.min(FIRST_HOST_RETRY_MS * 2 ** Math.min(failures - 1, 10), DAY_MS)
}

/**
 * Until when a host that did not answer is left alone by whoever asks for a look: as long as after its first silence, since
 * its owner may know that it is back.
 */
export const planAskedHost = ({ failures, dueAt }: { failures: number; dueAt: number }): number =>
  failures === 0 ? 0 : dueAt - planHostRetry(failures, 0) + FIRST_HOST_RETRY_MS
