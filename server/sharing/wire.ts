import type { OwnEvidenceItem } from '../backpack/own-evidence/wire.ts'
import type { BadgeNotice, HostText, Standing, WebLink } from '../backpack/wire.ts'

/**
 * What the pages draw that somebody shares, and the page on which they do.
 *
 * Texts are a stranger's: to be drawn as text only. Times are epoch milliseconds.
 */

export type ShareProblem = 'name-too-long' | 'no-day' | 'day-over'

/**
 * How a collection, or a badge by itself, is shared, for its owner.
 *
 * @property href of its own, below which it is shared
 * @property isOfOne it is a badge: its words speak of that one
 * @property backHref where the page belongs: the collection's page, or the badge's
 * @property addHref where more badges join a single one; null where there is no room for another collection
 * @property link null while it is private
 * @property isStale somebody else was quicker: nothing was saved
 */
export type ShareView = {
  href: string
  isOfOne: boolean
  backHref: string
  addHref: string | null
  title: string
  version: number
  count: number
  link: ShareLinks | null
  badges: ProfileLink[]
  form: { ownerName: string; until: string; today: string; isIndexed: boolean; problem: ShareProblem | null }
  isStale: boolean
}

/**
 * @property url the whole public address
 * @property script, @property frame what puts a widget into a page: with a script of ours, and without
 */
export type ShareLinks = {
  url: string
  mail: string
  linkedIn: string
  until: number | null
  script: string
  frame: string
  qrCode: { size: number; path: string }
}

/** @property href where LinkedIn takes a badge into one's profile */
export type ProfileLink = { id: string; name: string; href: string }

/** A badge that somebody shows. @property picture and @property href whole addresses */
export type SharedCard = {
  href: string
  picture: string
  name: string
  host: HostText
  standing: Standing
  issuedOn: number | null
}

/** @property isOfOne a badge that is shared by itself: nothing is said of a collection */
export type SharedView = {
  href: string
  isOfOne: boolean
  title: string
  description: string
  ownerName: string
  count: number
  cards: SharedCard[]
  previousHref: string | null
  nextHref: string | null
}

/**
 * @property collection that it is shown in; null where it is shared by itself
 * @property checkedAt when all checks last let it through; null where nobody kept it
 * @property ownEvidence what its owner has added and wants to be seen: theirs, and no part of the award
 */
export type SharedBadgeView = SharedCard & {
  collection: { title: string; href: string } | null
  ownerName: string
  description: string
  kind: 'hosted' | 'signed'
  issuerName: string
  issuerLink: WebLink | null
  expires: number | null
  isExpired: boolean
  notices: BadgeNotice[]
  criteria: { text: string | null; link: WebLink | null }
  alignment: { name: string | null; text: string | null; link: WebLink | null }[]
  tags: string[]
  ownEvidence: Pick<OwnEvidenceItem, 'title' | 'text' | 'link'>[]
  checkedAt: number | null
  isListed: boolean
}
