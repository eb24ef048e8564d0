import { foldText, foldWords } from './fold-text.ts'

/** How the list is ordered: the newest first for days, from A for words. */
export const SORTS = ['added', 'awarded', 'name', 'issuer'] as const
export type Sort = (typeof SORTS)[number]

/** The standings that a badge wears in the list; what is revoked and what is suspended go together. */
export const STATUSES = ['valid', 'expired', 'withdrawn', 'unproven', 'gone', 'changed'] as const
export type Status = (typeof STATUSES)[number]

/** How it looks: pictures beside each other, or lines below each other. */
export const VIEWS = ['grid', 'list'] as const
export type View = (typeof VIEWS)[number]

/** What a form says instead of a collection's id where what is ticked begins a new one. */
export const NEW_COLLECTION = 'new'

/** The place in an order after which the next page begins. */
export type Place = { key: string | number; id: string }

/**
 * What somebody wants to see of their badges.
 *
 * @property isArchived of those in the archive; else of those in the list
 * @property search as it was typed
 * @property host on which the badges were verified
 * @property issuerKey the folded name of one of the issuers of that host; null for all of them
 * @property year of the award, in UTC
 * @property collection the id of one that they are in
 * @property view null where the address does not say: as this browser showed it last
 * @property after null for the first page
 */
export type LibraryQuery = {
  isArchived: boolean
  search: string
  host: string | null
  issuerKey: string | null
  year: number | null
  status: Status | null
  collection: string | null
  sort: Sort
  view: View | null
  after: Place | null
}

/** How an address says that the archive is meant: `in=archive`. */
export const IN_ARCHIVE = 'archive'

const MAX_SEARCH_CHARS = 200
const MAX_WORDS = 8

/**
 * Reads an address of the list. Parts that say nothing that there is are left out: an address may be old, or typed.
 *
 * A place that is none is `'bad-place'`: the page it meant cannot be guessed.
 */
export function readLibraryQuery(parameters: Record<string, unknown>): LibraryQuery | 'bad-place' {
  const sort = pick(SORTS, parameters.sort) ?? 'added'
  const after = readPlace(sort, parameters.before)
  if (after === 'bad-place') return after
  const year = readText(parameters.year)
  const collection = readText(parameters.collection)
  return {
    isArchived: parameters.in === IN_ARCHIVE,
    search: readText(parameters.q).slice(0, MAX_SEARCH_CHARS),
    ...readIssuer(parameters.issuer),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    status: pick(STATUSES, parameters.status),
    collection: collection === '' ? null : collection,
    sort,
    view: pick(VIEWS, parameters.view),
    after,
  }
}

/** The parameters of such an address, without those that say what is said anyway. */
export function writeLibraryQuery(query: LibraryQuery): URLSearchParams {
  const { isArchived, search, year, status, collection, sort, view, after } = query
  const given = {
    in: isArchived ? IN_ARCHIVE : '',
    q: search,
    issuer: writeIssuer(query),
    year: year === null ? '' : String(year),
    status: status ?? '',
    collection: collection ?? '',
    sort: sort === 'added' ? '' : sort,
    view: view ?? '',
    before: after === null ? '' : `${after.id}~${after.key}`,
  }
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
}

/** An issuer as an address says it: `<host>`, or `<host>/<key>` for one of several there. Empty for all. */
export const writeIssuer = ({ host, issuerKey }: Pick<LibraryQuery, 'host' | 'issuerKey'>): string =>
  issuerKey === null ? (host ?? '') : `${host}/${issuerKey}`

/** The keys that an address means by one: it may be old, from before names were folded as they are now. */
export const issuerKeysOf = (issuerKey: string): string[] => [...new Set([issuerKey, foldText(issuerKey)])]

/** The words that all have to be in a badge's text, folded as that is. */
export const wordsOf = ({ search }: Pick<LibraryQuery, 'search'>): string[] =>
  foldWords(search).slice(0, MAX_WORDS)

/** When something was done to several badges, as an address or a form says it: epoch milliseconds; null for anything else. */
export const readMoment = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null

/** The same of all badges: in the same order, from the first on. */
export const widen = (query: LibraryQuery): LibraryQuery => ({
  ...query,
  search: '',
  host: null,
  issuerKey: null,
  year: null,
  status: null,
  collection: null,
  after: null,
})

/** Whether only a part of the badges is asked for. */
export const isNarrowed = ({ search, host, year, status, collection }: LibraryQuery): boolean =>
  search !== '' || [host, year, status, collection].some((each) => each !== null)

/** A host has no `/`; a key may be any text. */
function readIssuer(value: unknown): Pick<LibraryQuery, 'host' | 'issuerKey'> {
  const text = typeof value === 'string' ? value : ''
  const slash = text.indexOf('/')
  const host = (slash === -1 ? text : text.slice(0, slash)).trim()
  if (host === '') return { host: null, issuerKey: null }
  return { host, issuerKey: slash === -1 ? null : text.slice(slash + 1) }
}

/** `<id>~<key>`: an id has no `~`; a key may be any text. */
function readPlace(sort: Sort, after: unknown): Place | null | 'bad-place' {
  if (after === undefined) return null
  const match = typeof after === 'string' ? /^([\w-]{1,64})~(.{0,400})$/su.exec(after) : null
  const [, id = '', key = ''] = match ?? []
  if (match === null) return 'bad-place'
  if (sort === 'name' || sort === 'issuer') return { key, id }
  return /^-?\d{1,16}$/.test(key) ? { key: Number(key), id } : 'bad-place'
}

const readText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The one of the known values that it is; null for any other. */
export const pick = <T extends string>(from: readonly T[], value: unknown): T | null =>
  from.find((each) => each === value) ?? null
