import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import { readNumber, readValues } from '../collections/find-collection.ts'
import { listLibrary } from './library-queries.ts'
import { readLibraryQuery } from './library-query.ts'

/**
 * What somebody has chosen of the list: the badges that are ticked, or all that were found, on every page.
 *
 * `stale`: not as many are found as the page said. Then nobody has seen what would be chosen, so nothing is.
 */
export async function readChosen(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  { badge, all, query: asked }: Record<string, unknown>,
): Promise<string[] | 'stale'> {
  if (all === undefined) return [...new Set(readValues(badge))]
  const query = readLibraryQuery(Object.fromEntries(new URLSearchParams(String(asked))))
  if (query === 'bad-place') return 'stale'
  const limit = limits.badgesChosenAtOnce
  const { badges, next } = await listLibrary(db, accountId, query, { now: now(), limit })
  return next === null && badges.length === readNumber(all) ? badges.map(({ id }) => id) : 'stale'
}
