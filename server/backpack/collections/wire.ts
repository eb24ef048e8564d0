import type { BadgeCard, HostText } from '../wire.ts'

/** What the pages of collections draw. Texts are their owner's, names of badges an issuer's: both are only ever text. */

export type TextProblem = 'title-missing' | 'title-too-long' | 'description-too-long'

/** A form for a collection's texts. @property version hidden in it; null for a new one */
export type TextsForm = {
  action: string
  title: string
  description: string
  version: number | null
  problem: TextProblem | null
}

/** @property pictures of its first badges, at most four */
export type CollectionCard = {
  href: string
  title: string
  count: number
  pictures: string[]
  isShared: boolean
}

/** A badge that is shared by itself. @property href below which it is shared @property until epoch milliseconds; null for no end */
export type SharedBadge = {
  href: string
  name: string
  host: HostText
  picture: string
  until: number | null
}

/** @property id its name in the list's form */
export type OrderedCollection = {
  id: string
  href: string
  title: string
  count: number
  pictures: string[]
}

export type CollectionOrderView = { action: string; backHref: string; collections: OrderedCollection[] }

/** @property isFull there are as many as one may have @property sharedBadges one page of them, `count` in all */
export type CollectionsView = {
  /** Where they are put in order; null where there is nothing to order. */
  orderHref: string | null
  cards: CollectionCard[]
  isFull: boolean
  form: TextsForm
  sharedBadges: {
    badges: SharedBadge[]
    count: number
    previousHref: string | null
    nextHref: string | null
  }
}

/** @property position where it stands, for putting it back @property place from 1 on */
export type CollectionItem = {
  id: string
  card: BadgeCard
  place: number
  isCover: boolean
  isArchived: boolean
}

/**
 * Something to say above a collection.
 *
 * `stale`: what was pressed was meant for an older one, and nothing was done; `taken`: a badge that can be put back.
 */
export type CollectionNotice =
  | { what: 'stale' }
  | { what: 'added'; count: number; left: number }
  | { what: 'taken'; name: string; id: string; position: number }

/** @property first and last places on this page of it, from 1 on */
export type CollectionView = {
  href: string
  title: string
  description: string
  version: number
  isShared: boolean
  count: number
  items: CollectionItem[]
  page: number
  previousHref: string | null
  nextHref: string | null
  notice: CollectionNotice | null
}

/** @property now what is stored, where somebody else was quicker; the form has what was typed */
export type EditCollectionView = {
  href: string
  form: TextsForm
  now: { title: string; description: string } | null
}

export type ChoosableBadge = { id: string; card: BadgeCard; isIn: boolean }

/** @property archiveHref of the archive, where there are badges that can be chosen in it alone */
export type ChooseBadgesView = {
  href: string
  title: string
  search: string
  badges: ChoosableBadge[]
  nextHref: string | null
  firstHref: string | null
  isBackpackEmpty: boolean
  archiveHref: string | null
}

/** The collections of a backpack as a badge's page offers them. @property isIn the badge is in it */
/** @property problem why not all of it was done: no room for a new one, its name, or a collection that is full (by its title) */
export type BadgeCollectionsView = {
  action: string
  problem: { what: 'full' | 'title-too-long' } | { what: 'no-room'; title: string } | null
  collections: { id: string; title: string; href: string; isIn: boolean }[]
  isFull: boolean
}

export type RemovedCollectionView = { title: string; undoAction: string; undoMs: number }
