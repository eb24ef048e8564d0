import type { CollectionCard } from '../../server/backpack/collections/wire.ts'
import { isNarrowed, type LibraryQuery, type View } from '../../server/backpack/library/library-query.ts'
import {
  clearHrefOf,
  createHrefOf,
  listYears,
  writeForm,
  writeWays,
} from '../../server/backpack/library/list-address.ts'
import { viewIssuers } from '../../server/backpack/library/view-issuers.ts'
import { getStanding, isExpired } from '../../server/backpack/standing.ts'
import type { LibraryCard, LibraryView } from '../../server/backpack/wire.ts'
import type { KeptCollection, KeptListing, KeptPage } from '../../server/offline/wire.ts'
import { findKept, isArchived } from './find-kept.ts'
import { listKeptChoices } from './list-choices.ts'

const BADGES_PER_PAGE = 60

/** The list as it is drawn from the copy: as the server's, without what changes something. */
export type KeptListView = Omit<
  LibraryView,
  'selection' | 'removed' | 'moved' | 'collected' | 'areCollectionsFull'
>

/** @param basePath with a slash at its end @param now epoch milliseconds */
export type Drawing = { basePath: string; now: number }

/** @param drawing.shown how they look, by the address or as it was chosen last */
export function viewKeptList(
  { badges, collections }: { badges: readonly KeptListing[]; collections: readonly KeptCollection[] },
  query: LibraryQuery,
  drawing: Drawing & { shown: View },
): KeptListView {
  const { basePath, shown } = drawing
  const found = findKept(badges, collections, query, { now: drawing.now, limit: BADGES_PER_PAGE })
  const shownOnes = badges.filter((badge) => isArchived(badge) === query.isArchived)
  const { hosts, years } = listKeptChoices(shownOnes)
  const otherCount = badges.length - shownOnes.length
  const other = { ...query, isArchived: !query.isArchived, after: null }
  const isElsewhere =
    isNarrowed(query) &&
    found.count === 0 &&
    findKept(badges, collections, other, { now: drawing.now, limit: 1 }).count > 0
  const hrefOf = createHrefOf(basePath, query)
  const isAboutAwards = query.sort === 'awarded' || query.year !== null
  return {
    cards: found.page.map((badge) => ({
      ...viewKeptCard(badge, drawing),
      awardedAt: isAboutAwards && badge.awardedAt !== badge.addedAt ? badge.awardedAt : null,
    })),
    count: found.count,
    isMore: false,
    isEmpty: shownOnes.length === 0,
    isNarrowed: isNarrowed(query),
    isArchived: query.isArchived,
    archived: query.isArchived ? null : { count: otherCount, isMore: false },
    ...writeWays(basePath, query, { isElsewhere }),
    query: writeForm(query),
    look: { shown, grid: hrefOf({ view: 'grid' }), list: hrefOf({ view: 'list' }) },
    issuers: viewIssuers(hosts, query),
    years: listYears(years),
    collections: collections
      .map(({ id, title }) => ({ id, title }))
      .sort((one, other) => one.title.localeCompare(other.title) || (one.id < other.id ? -1 : 1)),
    firstHref: query.after === null ? null : hrefOf({ after: null }),
    nextHref: found.next === null ? null : hrefOf({ after: found.next }),
    clearHref: clearHrefOf(basePath, query),
  }
}

export const viewKeptCard = (
  badge: KeptListing,
  { basePath, now }: Drawing,
): Omit<LibraryCard, 'awardedAt'> => ({
  id: badge.id,
  href: `${basePath}badges/${encodeURIComponent(badge.id)}`,
  name: badge.name,
  picture: pictureOf(badge, basePath),
  host: badge.host,
  addedAt: badge.addedAt,
  standing: getStanding(badge, now),
  isChanged: badge.isChanged,
})

/** The worker has it by its hash, or shows one in its place. */
export const pictureOf = ({ picture }: Pick<KeptListing, 'picture'>, basePath: string): string =>
  `${basePath}pictures/${picture}`

/**
 * A badge's page as it is at a moment: one that has run out since it was kept says so. Of what its issuer did meanwhile
 * nobody can know here.
 */
export function agePage(page: KeptPage, status: KeptListing['status'], now: number): KeptPage {
  const { expires } = page
  const standing = getStanding({ status, expiresAt: expires }, now)
  if (page.isExpired || expires === null || !isExpired(expires, now)) return page
  return {
    ...page,
    isExpired: true,
    standing,
    notices:
      standing === 'expired'
        ? [{ what: 'expired', at: expires }, ...page.notices.filter(({ what }) => what === 'changed')]
        : page.notices,
    history: [...page.history, { what: 'expired' as const, at: expires }].sort(
      (one, other) => one.at - other.at,
    ),
  }
}

/** The collections that a badge is in. */
export const collectionsOf = (collections: readonly KeptCollection[], badgeId: string): KeptCollection[] =>
  collections.filter(({ badgeIds }) => badgeIds.includes(badgeId))

/** The badges of a collection that are kept, in its order. */
export function membersOf(
  { badgeIds }: Pick<KeptCollection, 'badgeIds'>,
  badges: ReadonlyMap<string, KeptListing>,
): KeptListing[] {
  return badgeIds.flatMap((id) => badges.get(id) ?? [])
}

const PICTURES = 4

/** The collections as cards, in the order in which the backpack itself lists them. */
export function viewKeptCards(
  collections: readonly KeptCollection[],
  badges: ReadonlyMap<string, KeptListing>,
  { basePath }: Drawing,
): CollectionCard[] {
  return collections
    .toSorted(
      (one, other) =>
        one.position - other.position || other.changedAt - one.changedAt || (one.id < other.id ? -1 : 1),
    )
    .map((collection) => {
      const members = membersOf(collection, badges)
      const cover = members.filter(({ id }) => id === collection.cover)
      return {
        href: `${basePath}collections/${encodeURIComponent(collection.id)}`,
        title: collection.title,
        count: members.length,
        pictures: [...cover, ...members.filter(({ id }) => id !== collection.cover)]
          .slice(0, PICTURES)
          .map((badge) => pictureOf(badge, basePath)),
        isShared: collection.isShared,
      }
    })
}
