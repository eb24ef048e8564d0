import {
  IN_ARCHIVE,
  isNarrowed,
  type LibraryQuery,
  widen,
  writeIssuer,
  writeLibraryQuery,
} from './library-query.ts'

/** Nobody looks for a year in a list that is longer than a life; dates come from issuers. */
const MAX_YEARS = 100

/** Makes the addresses to which a list leads from here: what is asked for now, with changes. */
export const createHrefOf =
  (basePath: string, query: LibraryQuery) =>
  (change: Partial<LibraryQuery>, more: Record<string, string> = {}): string => {
    const parameters = writeLibraryQuery({ ...query, ...change })
    for (const [name, value] of Object.entries(more)) parameters.set(name, value)
    const text = parameters.toString()
    return `${basePath}${text === '' ? '' : `?${text}`}`
  }

/** What is asked for as the form writes it. */
export const writeForm = (query: LibraryQuery) => ({
  in: query.isArchived ? IN_ARCHIVE : '',
  search: query.search,
  issuer: writeIssuer(query),
  year: query.year === null ? '' : String(query.year),
  status: query.status ?? '',
  collection: query.collection ?? '',
  sort: query.sort,
  view: query.view ?? '',
})

/** Where all badges are shown in the same order; null where they are. */
export const clearHrefOf = (basePath: string, query: LibraryQuery): string | null =>
  isNarrowed(query) ? createHrefOf(basePath, widen(query))({}) : null

/**
 * The ways between the list and the archive.
 *
 * @property otherHref where all of the other one is shown, in the same order
 * @property elsewhereHref where the same is asked for in the other one; null where that has nothing of it, or was not asked
 */
export function writeWays(
  basePath: string,
  query: LibraryQuery,
  { isElsewhere }: { isElsewhere: boolean },
): { otherHref: string; elsewhereHref: string | null } {
  const isArchived = !query.isArchived
  return {
    otherHref: createHrefOf(basePath, widen(query))({ isArchived }),
    elsewhereHref: isElsewhere ? createHrefOf(basePath, query)({ isArchived, after: null }) : null,
  }
}

/** Whether an address of ours leads to the archive. */
export const isArchiveHref = (href: string): boolean =>
  new URLSearchParams(href.slice(href.indexOf('?') + 1)).get('in') === IN_ARCHIVE

/** The newest first. */
export function listYears(years: { first: number; last: number } | null): number[] {
  if (years === null) return []
  const count = Math.min(MAX_YEARS, years.last - years.first + 1)
  return Array.from({ length: count }, (_, at) => years.last - at)
}
