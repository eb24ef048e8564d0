import { type EntryList, isString } from './entries.ts'
import type { IssueError, IssueErrorCode, IssueResult, Reason } from './openbadges.d.ts'

/** The word, its finer code, and a sentence for a developer; named as they travel (channel/messages.ts). */
export type Fault = { ok?: undefined; r: Reason; c: IssueErrorCode; m: string }

/** What became of an entry. */
export type Item = { ok: 1 } | Fault

/**
 * Makes the two arrays of a call out of what the Frame said: the caller's own values, in their order, each once.
 *
 * @param items by the place in `sent`
 * @param fallback for what nothing was said about
 */
export function sortOut(list: EntryList, items: (Item | undefined)[], fallback: Fault): IssueResult {
  const errors: IssueError[] = []
  const successes: string[] = []
  let next = 0
  for (let at = 0; at < list.given.length; at++) {
    const given = list.given[at] as string
    const item = (!list.isExcess && (isString(given) ? items[next++] : UNREAD)) || fallback
    if (item.ok) successes.push(given)
    else errors.push(createError(given, item))
  }
  return { errors, successes }
}

const UNREAD: Fault = { r: 'INACCESSIBLE', c: 'not-a-reference', m: EMBED.unread }

/** Sites loop over the keys of an error and send them on, so what came after 2013 must not show up there. */
function createError(given: string, fault: Fault): IssueError {
  return Object.defineProperties(
    { assertion: given, reason: fault.r },
    { url: { value: given }, code: { value: fault.c }, message: { value: fault.m } },
  ) as IssueError
}
