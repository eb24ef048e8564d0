import type { Deps } from '../../deps.ts'
import { viewCard } from '../views.ts'
import type { LibraryView } from '../wire.ts'
import type { LibraryPage } from './library-queries.ts'
import { isNarrowed, type LibraryQuery, writeLibraryQuery } from './library-query.ts'

/** Nobody looks for a year in a list that is longer than a life; dates come from issuers. */
const MAX_YEARS = 100

/**
 * @property count of what is asked for
 * @property isMore there are more than `count`, and nobody counted on
 */
export type LibraryFound = {
  page: LibraryPage
  count: number
  isMore: boolean
  choices: { hosts: string[]; years: { first: number; last: number } | null }
}

/** The list as it is drawn. */
export function viewLibrary(
  deps: Pick<Deps, 'config' | 'secret'>,
  query: LibraryQuery,
  { page, count, isMore, choices }: LibraryFound,
  now: number,
): LibraryView {
  const hrefOf = (change: Partial<LibraryQuery>) => {
    const text = writeLibraryQuery({ ...query, ...change }).toString()
    return `${deps.config.basePath}${text === '' ? '' : `?${text}`}`
  }
  return {
    cards: page.badges.map((badge) => viewCard(deps, badge, now)),
    count,
    isMore,
    isEmpty: choices.years === null,
    isNarrowed: isNarrowed(query),
    query: {
      search: query.search,
      host: query.host ?? '',
      year: query.year === null ? '' : String(query.year),
      status: query.status ?? '',
      sort: query.sort,
    },
    hosts: choices.hosts,
    years: listYears(choices.years),
    firstHref: query.after === null ? null : hrefOf({ after: null }),
    nextHref: page.next === null ? null : hrefOf({ after: page.next }),
    clearHref: isNarrowed(query)
      ? hrefOf({ search: '', host: null, year: null, status: null, after: null })
      : null,
  }
}

/** The newest first. */
function listYears(years: { first: number; last: number } | null): number[] {
  if (years === null) return []
  const count = Math.min(MAX_YEARS, years.last - years.first + 1)
  return Array.from({ length: count }, (_, at) => years.last - at)
}
