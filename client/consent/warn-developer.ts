import type { ResultItem } from '../channel/messages.ts'

/** A signature in compact form may have 64 kB. */
const MAX_ENTRY_CHARS = 200

/**
 * Tells the page's developer on the console why badges were not added, each with its code and where that is explained.
 *
 * Called only with what the page is told, after "Add" or "Done": the console must know no more than the page. What the
 * person did not want is no fault.
 *
 * @param root the backpack's address with a trailing slash
 */
export function warnDeveloper(
  entries: readonly string[],
  results: readonly ResultItem[],
  root: string,
): void {
  for (const item of results) {
    if ('ok' in item || item.c === 'declined') continue
    const entry = entries[item.i]?.slice(0, MAX_ENTRY_CHARS)
    console.warn(`OpenBadges: ${item.c}: ${entry} was not added. ${item.m} ${root}docs/issuers#${item.c}`)
  }
}
