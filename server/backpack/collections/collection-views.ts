import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import { hostText } from '../host-text.ts'
import type { LibraryPage } from '../library/library-queries.ts'
import { pictureUrl } from '../picture.ts'
import { viewCard } from '../views.ts'
import type { BadgeShare } from './badge-shares.ts'
import { type Collection, type CollectionSummary, linkOf } from './collection-queries.ts'
import type { Member } from './member-queries.ts'
import type { Texts } from './texts.ts'
import type {
  BadgeCollectionsView,
  ChooseBadgesView,
  CollectionNotice,
  CollectionOrderView,
  CollectionsView,
  CollectionView,
  EditCollectionView,
  RemovedCollectionView,
  TextProblem,
} from './wire.ts'

type ViewDeps = Pick<Deps, 'config' | 'secret'>

export const collectionsHref = ({ config }: Pick<Deps, 'config'>): string => `${config.basePath}collections`

export const collectionHref = (deps: Pick<Deps, 'config'>, id: string): string =>
  `${collectionsHref(deps)}/${encodeURIComponent(id)}`

/**
 * @param typed what could not be saved, with the reason
 * @param shares badges that are shared by themselves, one page of them
 */
export function viewCollections(
  deps: ViewDeps,
  collections: readonly CollectionSummary[],
  {
    typed,
    shares,
    now,
  }: {
    typed: { texts: Texts; problem: TextProblem | null } | null
    shares: { badges: readonly BadgeShare[]; count: number; page: number; pageSize: number }
    now: number
  },
): CollectionsView {
  const { badges, count, page, pageSize } = shares
  const hrefOf = (other: number) =>
    `${collectionsHref(deps)}${other === 1 ? '' : `?page=${other}`}#shared-badges`
  return {
    sharedBadges: {
      badges: badges.map(({ id, name, host, imageSha256, sharing }) => ({
        href: collectionHref(deps, id),
        name,
        host: hostText(host),
        picture: pictureUrl(deps, imageSha256, now),
        until: sharing.until,
      })),
      count,
      previousHref: page > 1 ? hrefOf(page - 1) : null,
      nextHref: page * pageSize < count ? hrefOf(page + 1) : null,
    },
    cards: collections.map(({ id, title, count, pictures, sharing }) => ({
      href: collectionHref(deps, id),
      title,
      count,
      pictures: pictures.map((sha256) => pictureUrl(deps, sha256, now)),
      isShared: linkOf(sharing, now) !== null,
    })),
    orderHref: collections.length < 2 ? null : `${collectionsHref(deps)}/order`,
    isFull: collections.length >= limits.collectionsPerAccount,
    form: {
      action: collectionsHref(deps),
      title: typed?.texts.title ?? '',
      description: typed?.texts.description ?? '',
      version: null,
      problem: typed?.problem ?? null,
    },
  }
}

export const viewCollectionOrder = (
  deps: ViewDeps,
  collections: readonly CollectionSummary[],
  now: number,
): CollectionOrderView => ({
  action: `${collectionsHref(deps)}/order`,
  backHref: collectionsHref(deps),
  collections: collections.map(({ id, title, count, pictures }) => ({
    id,
    href: collectionHref(deps, id),
    title,
    count,
    pictures: pictures.map((sha256) => pictureUrl(deps, sha256, now)),
  })),
})

/**
 * @param page from 1 on, of `pageSize` badges each
 * @param coverId of the badge that was chosen as cover, which may stand on another page; null where the first one is it
 */
export function viewCollection(
  deps: ViewDeps,
  collection: Collection,
  {
    members,
    count,
    page,
    pageSize,
    coverId,
    notice,
    now,
  }: {
    members: readonly Member[]
    count: number
    page: number
    pageSize: number
    coverId: string | null
    notice: CollectionNotice | null
    now: number
  },
): CollectionView {
  const href = collectionHref(deps, collection.id)
  const before = (page - 1) * pageSize
  const hrefOf = (other: number) => (other === 1 ? href : `${href}?page=${other}`)
  return {
    href,
    title: collection.title,
    description: collection.description,
    version: collection.version,
    isShared: linkOf(collection.sharing, now) !== null,
    count,
    items: members.map((member, at) => ({
      id: member.id,
      card: viewCard(deps, member, now),
      place: before + at + 1,
      isCover: coverId === null ? before + at === 0 : member.id === coverId,
      isArchived: member.isArchived,
    })),
    page,
    previousHref: page > 1 ? hrefOf(page - 1) : null,
    nextHref: before + members.length < count ? hrefOf(page + 1) : null,
    notice,
  }
}

/** @param typed what could not be saved; its reason is null where another tab was quicker */
export function viewEdit(
  deps: ViewDeps,
  collection: Collection,
  typed: { texts: Texts; problem: TextProblem | null } | null,
): EditCollectionView {
  const { id, title, description, version } = collection
  const href = collectionHref(deps, id)
  const isStale = typed !== null && typed.problem === null
  return {
    href,
    form: {
      action: `${href}/edit`,
      title: typed?.texts.title ?? title,
      description: typed?.texts.description ?? description,
      version,
      problem: typed?.problem ?? null,
    },
    now: isStale ? { title, description } : null,
  }
}

/** @param held those of the page that are in the collection already */
export function viewChoice(
  deps: ViewDeps,
  collection: Collection,
  {
    page,
    held,
    search,
    isFirst,
    isBackpackEmpty,
    archiveHref,
    now,
  }: {
    page: LibraryPage
    held: ReadonlySet<string>
    search: string
    isFirst: boolean
    isBackpackEmpty: boolean
    archiveHref: string | null
    now: number
  },
): ChooseBadgesView {
  const href = collectionHref(deps, collection.id)
  const hrefOf = (before: string) => {
    const given = Object.entries({ q: search, before }).filter(([, value]) => value !== '')
    const query = new URLSearchParams(given).toString()
    return `${href}/add${query === '' ? '' : `?${query}`}`
  }
  return {
    href,
    title: collection.title,
    search,
    badges: page.badges.map((badge) => ({
      id: badge.id,
      card: viewCard(deps, badge, now),
      isIn: held.has(badge.id),
    })),
    nextHref: page.next === null ? null : hrefOf(`${page.next.id}~${page.next.key}`),
    firstHref: isFirst ? null : hrefOf(''),
    isBackpackEmpty,
    archiveHref,
  }
}

/** @param held the collections that the badge is in @param asked `problem` and `of` as `handleBadgeCollections` writes them into the address */
export function viewBadgeCollections(
  deps: ViewDeps,
  badgeHref: string,
  names: readonly { id: string; title: string }[],
  held: ReadonlySet<string>,
  { problem, of }: { problem?: unknown; of?: unknown },
): BadgeCollectionsView {
  const full = names.find(({ id }) => id === of)
  return {
    action: `${badgeHref}/collections`,
    problem:
      problem === 'full' || problem === 'title-too-long'
        ? { what: problem }
        : problem === 'no-room' && full !== undefined
          ? { what: problem, title: full.title }
          : null,
    collections: names.map(({ id, title }) => ({
      id,
      title,
      href: collectionHref(deps, id),
      isIn: held.has(id),
    })),
    isFull: names.length >= limits.collectionsPerAccount,
  }
}

/** Null when the time to take it back is over, or when it was never removed. */
export function viewRemovedCollection(
  deps: ViewDeps,
  collection: Collection,
  now: number,
): RemovedCollectionView | null {
  if (collection.removedAt === null) return null
  const undoMs = collection.removedAt + limits.undoMs - now
  if (undoMs <= 0) return null
  return { title: collection.title, undoAction: `${collectionHref(deps, collection.id)}/undo`, undoMs }
}
