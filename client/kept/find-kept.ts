import {
  issuerKeysOf,
  type LibraryQuery,
  type Sort,
  type Status,
  wordsOf,
} from '../../server/backpack/library/library-query.ts'
import { getStanding } from '../../server/backpack/standing.ts'
import type { Standing } from '../../server/backpack/wire.ts'
import type { KeptCollection, KeptListing } from '../../server/offline/wire.ts'

/** @property count of what is asked for, on all pages @property next the place after which the next page begins */
export type FoundKept = { page: KeptListing[]; count: number; next: LibraryQuery['after'] }

const ORDERS: Record<Sort, { keyOf: (badge: KeptListing) => string | number; isFalling: boolean }> = {
  added: { keyOf: ({ addedAt }) => addedAt, isFalling: true },
  awarded: { keyOf: ({ awardedAt }) => awardedAt, isFalling: true },
  name: { keyOf: ({ nameKey }) => nameKey, isFalling: false },
  issuer: { keyOf: ({ issuerKey }) => issuerKey, isFalling: false },
}

const STATUS_OF: Record<Standing, Status> = {
  good: 'valid',
  expired: 'expired',
  revoked: 'withdrawn',
  suspended: 'withdrawn',
  unproven: 'unproven',
  gone: 'gone',
}

/**
 * Finds in the copy on this device what the server would find (server/backpack/library/library-queries.ts), in the same
 * order.
 *
 * @param now epoch milliseconds, for what has expired
 */
export function findKept(
  badges: readonly KeptListing[],
  collections: readonly KeptCollection[],
  query: LibraryQuery,
  { now, limit }: { now: number; limit: number },
): FoundKept {
  const { keyOf, isFalling } = ORDERS[query.sort]
  const way = isFalling ? -1 : 1
  const compare = (one: KeptListing, other: KeptListing) =>
    way * (compareKeys(keyOf(one), keyOf(other)) || compareKeys(one.id, other.id))
  const found = narrow(badges, collections, query, now).sort(compare)
  const { after } = query
  const rest =
    after === null
      ? found
      : found.filter(
          (badge) => way * (compareKeys(keyOf(badge), after.key) || compareKeys(badge.id, after.id)) > 0,
        )
  const page = rest.slice(0, limit)
  const last = rest.length > limit ? page.at(-1) : undefined
  return { page, count: found.length, next: last === undefined ? null : { key: keyOf(last), id: last.id } }
}

/** One that was kept before there was an archive is in the list. */
export const isArchived = (badge: Pick<KeptListing, 'isArchived'>): boolean => badge.isArchived === true

function narrow(
  badges: readonly KeptListing[],
  collections: readonly KeptCollection[],
  query: LibraryQuery,
  now: number,
): KeptListing[] {
  const { host, issuerKey, year, status, collection } = query
  const words = wordsOf(query)
  const issuerKeys = issuerKey === null ? null : issuerKeysOf(issuerKey)
  const members =
    collection === null ? null : new Set(collections.find(({ id }) => id === collection)?.badgeIds ?? [])
  return badges.filter(
    (badge) =>
      isArchived(badge) === query.isArchived &&
      (host === null || badge.hostName === host) &&
      (issuerKeys === null || issuerKeys.includes(badge.issuerKey)) &&
      (year === null || new Date(badge.awardedAt).getUTCFullYear() === year) &&
      (status === null ||
        (status === 'changed' ? badge.isChanged : STATUS_OF[getStanding(badge, now)] === status)) &&
      (members === null || members.has(badge.id)) &&
      words.every((word) => badge.text.includes(word)),
  )
}

/** By code units, as the databases compare by bytes: in every order that people read, the same. */
const compareKeys = (one: string | number, other: string | number): number =>
  one < other ? -1 : one > other ? 1 : 0
