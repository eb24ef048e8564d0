import type { Deps } from '../../deps.ts'
import { listCollectionNames } from '../collections/collection-queries.ts'
import { countLibrary, hasAny, listChoices, listLibrary } from './library-queries.ts'
import { isNarrowed, type LibraryQuery, widen } from './library-query.ts'
import type { LibraryFound } from './library-view.ts'

const BADGES_PER_PAGE = 60
/** Whoever has more reads "more than": the exact number is worth no wait. */
const COUNTED = 10_000
/** Words may stand anywhere, so counting what has them is work. */
const COUNTED_FOUND = 1_000
const HOSTS_OFFERED = 300

/** What a page of the list, or of the archive, shows, and what is known around it. */
export async function findLibrary(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  query: LibraryQuery,
): Promise<LibraryFound> {
  const at = now()
  const limit = query.search === '' ? COUNTED : COUNTED_FOUND
  const page = await listLibrary(db, accountId, query, { now: at, limit: BADGES_PER_PAGE })
  const isWhole = query.after === null && page.next === null
  const count = isWhole
    ? page.badges.length
    : await countLibrary(db, accountId, query, { now: at, limit: limit + 1 })
  const choices = {
    ...(await listChoices(db, accountId, { isArchived: query.isArchived, limit: HOSTS_OFFERED })),
    collections: await listCollectionNames(db, accountId),
  }
  const archived = query.isArchived
    ? null
    : await countLibrary(
        db,
        accountId,
        { ...widen(query), isArchived: true },
        { now: at, limit: COUNTED + 1 },
      )
  const isLookedForInVain = isNarrowed(query) && query.after === null && page.badges.length === 0
  const other = { ...query, isArchived: !query.isArchived }
  return {
    page,
    count: Math.min(count, limit),
    isMore: count > limit,
    choices,
    archived: archived === null ? null : { count: Math.min(archived, COUNTED), isMore: archived > COUNTED },
    isElsewhere: isLookedForInVain && archived !== 0 && (await hasAny(db, accountId, other, { now: at })),
  }
}
