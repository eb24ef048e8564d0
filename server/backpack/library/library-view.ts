import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import type { Move } from '../archive-queries.ts'
import { collectionHref } from '../collections/collection-views.ts'
import { viewCard } from '../views.ts'
import type { CollectedView, LibraryView, MovedManyView, RemovedManyView, SelectProblem } from '../wire.ts'
import type { HostChoice } from './issuer-choices.ts'
import type { LibraryPage } from './library-queries.ts'
import {
  isNarrowed,
  type LibraryQuery,
  NEW_COLLECTION,
  type View,
  writeLibraryQuery,
} from './library-query.ts'
import { clearHrefOf, createHrefOf, listYears, writeForm, writeWays } from './list-address.ts'
import { viewIssuers } from './view-issuers.ts'

/**
 * @property count of what is asked for
 * @property isMore there are more than `count`, and nobody counted on
 * @property archived how many there are in the archive, counted alike; null where that is what is shown
 * @property isElsewhere nothing is found here, and something in the other one of list and archive
 */
export type LibraryFound = {
  page: LibraryPage
  count: number
  isMore: boolean
  choices: {
    hosts: HostChoice[]
    years: { first: number; last: number } | null
    collections: { id: string; title: string }[]
  }
  archived: { count: number; isMore: boolean } | null
  isElsewhere: boolean
}

/**
 * What an address of the list says beside what is asked for.
 *
 * @property shown how the badges are shown
 * @property isAllChosen everything on the page is to be ticked
 * @property removed several that were removed together
 * @property moved several that went into the archive together, or came out of it
 * @property collected into which collection several were put
 */
export type LibraryMoment = {
  shown: View
  isAllChosen: boolean
  problem: SelectProblem | null
  removed: { at: number; count: number } | null
  moved: { move: Move; at: number; count: number } | null
  collected: { id: string; title: string; added: number; left: number } | null
}

/** The list as it is drawn. */
export function viewLibrary(
  deps: Pick<Deps, 'config' | 'secret'>,
  query: LibraryQuery,
  { page, count, isMore, choices, archived, isElsewhere }: LibraryFound,
  moment: LibraryMoment,
  now: number,
): LibraryView {
  const { basePath } = deps.config
  const hrefOf = createHrefOf(basePath, query)
  const isPart = query.after !== null || page.next !== null
  const isAboutAwards = query.sort === 'awarded' || query.year !== null
  return {
    cards: page.badges.map((badge) => ({
      ...viewCard(deps, badge, now),
      isChanged: badge.isChanged,
      awardedAt: isAboutAwards && badge.awardedAt !== badge.addedAt ? badge.awardedAt : null,
    })),
    count,
    isMore,
    isEmpty: choices.years === null,
    isNarrowed: isNarrowed(query),
    isArchived: query.isArchived,
    archived,
    ...writeWays(basePath, query, { isElsewhere }),
    query: writeForm(query),
    look: { shown: moment.shown, grid: hrefOf({ view: 'grid' }), list: hrefOf({ view: 'list' }) },
    selection: {
      here: hrefOf({}),
      allHref: hrefOf({}, { select: 'all' }),
      isAll: moment.isAllChosen,
      problem: moment.problem,
      found:
        isPart && !isMore && count <= limits.badgesChosenAtOnce ? { count, query: writeFound(query) } : null,
      removeAction: `${basePath}library/remove`,
      downloadAction: `${basePath}library/download`,
      collectAction: `${basePath}library/collect`,
      moveAction: `${basePath}library/${query.isArchived ? 'unarchive' : 'archive'}`,
      newCollection: NEW_COLLECTION,
    },
    removed: viewRemovedMany(deps, moment.removed, now),
    moved: viewMovedMany(deps, moment.moved, now),
    collected: viewCollected(deps, moment.collected),
    issuers: viewIssuers(choices.hosts, query),
    years: listYears(choices.years),
    collections: choices.collections,
    areCollectionsFull: choices.collections.length >= limits.collectionsPerAccount,
    firstHref: query.after === null ? null : hrefOf({ after: null }),
    nextHref: page.next === null ? null : hrefOf({ after: page.next }),
    clearHref: clearHrefOf(basePath, query),
  }
}

/** What is found, on every page of it. */
const writeFound = (query: LibraryQuery): string =>
  String(writeLibraryQuery({ ...query, view: null, after: null }))

function viewCollected(
  deps: Pick<Deps, 'config'>,
  collected: LibraryMoment['collected'],
): CollectedView | null {
  if (collected === null) return null
  const { id, title, added, left } = collected
  return { title, href: collectionHref(deps, id), added, left }
}

/** Null when their time is over. */
function viewRemovedMany(
  { config }: Pick<Deps, 'config'>,
  removed: LibraryMoment['removed'],
  now: number,
): RemovedManyView | null {
  if (removed === null) return null
  const undoMs = removed.at + limits.undoMs - now
  return undoMs <= 0 ? null : { ...removed, undoMs, undoAction: `${config.basePath}library/undo` }
}

/** Null when it is long ago: it can be taken back at any time, but nobody would know any more what it is about. */
function viewMovedMany(
  { config }: Pick<Deps, 'config'>,
  moved: LibraryMoment['moved'],
  now: number,
): MovedManyView | null {
  if (moved === null || moved.at + limits.undoMs <= now) return null
  return { ...moved, undoAction: `${config.basePath}library/undo` }
}
