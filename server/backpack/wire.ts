import type { Check } from '../checking/notes.ts'
import type { RejectionCode } from '../openbadges/rejections.ts'
import type { Move } from './archive-queries.ts'
import type { BadgeStatus, ComparedField } from './check-queries.ts'
import type { View } from './library/library-query.ts'

/** A host for people, split so that the registrable domain can be set in bold. Joined it is the whole host. */
export type HostText = { before: string; registrable: string; after: string }

/**
 * What the backpack's pages draw. Names and texts in it are an issuer's: to be drawn as text, never as markup.
 * Times are epoch milliseconds, addresses are absolute paths of ours unless they say otherwise.
 */

/** How a badge stands at this moment. */
export type Standing = BadgeStatus | 'expired'

/** A line of the list. */
export type BadgeCard = {
  id: string
  href: string
  name: string
  picture: string
  host: HostText
  addedAt: number
  standing: Standing
}

/**
 * A badge of the list.
 *
 * @property awardedAt null where nobody asked for awards, or the issuer does not say
 * @property isChanged whether its issuer shows another one now than was added
 */
export type LibraryCard = BadgeCard & { awardedAt: number | null; isChanged: boolean }

/**
 * A page of the list, or of the archive, and what it can be narrowed to.
 *
 * @property isMore there are more than `count`
 * @property isEmpty there is not one badge in the one of them that is shown
 * @property isArchived it is the archive that is shown
 * @property archived how many there are in it; null where it is shown
 * @property otherHref of the other one of list and archive
 * @property elsewhereHref where what is asked for is found in the other one; null where it is found here, or nowhere
 * @property isNarrowed only a part of the badges is asked for
 * @property query what was asked for, as the form writes it; `view` only where the address says it
 * @property look how the badges are shown, and where they are shown the other way
 * @property selection what can be done with several at once
 * @property removed several that were removed a moment ago, so that they can be taken back
 * @property moved several that went into the archive a moment ago, or came out of it, likewise
 * @property areCollectionsFull there are as many collections as one may have
 */
export type LibraryView = {
  cards: LibraryCard[]
  count: number
  isMore: boolean
  isEmpty: boolean
  isNarrowed: boolean
  isArchived: boolean
  archived: { count: number; isMore: boolean } | null
  otherHref: string
  elsewhereHref: string | null
  query: {
    in: string
    search: string
    issuer: string
    year: string
    status: string
    collection: string
    sort: string
    view: string
  }
  look: { shown: View; grid: string; list: string }
  selection: SelectionView
  removed: RemovedManyView | null
  moved: MovedManyView | null
  collected: CollectedView | null
  issuers: IssuerChoice[]
  years: number[]
  collections: { id: string; title: string }[]
  areCollectionsFull: boolean
  firstHref: string | null
  nextHref: string | null
  clearHref: string | null
}

/**
 * A host to choose, and who awards there.
 *
 * @property issuers one: it and its host are the same choice; several: each is one of its own; none: the host alone
 */
export type IssuerChoice = { host: string; value: string; issuers: { value: string; name: string }[] }

/** `none`: a button was pressed and nothing was ticked. `stale`: there is not what the page said any more. */
export const SELECT_PROBLEMS = ['none', 'stale'] as const
export type SelectProblem = (typeof SELECT_PROBLEMS)[number]

/**
 * @property here this very page of the list, to come back to
 * @property isAll everything on this page is ticked already
 * @property moveAction into the archive, or out of it where that is shown
 * @property problem why nothing was done
 * @property found what is found beyond this page; null where that is nothing, or more than can be chosen at once
 */
export type SelectionView = {
  here: string
  allHref: string
  isAll: boolean
  problem: SelectProblem | null
  found: { count: number; query: string } | null
  removeAction: string
  downloadAction: string
  collectAction: string
  moveAction: string
  newCollection: string
}

/** Badges that were put into a collection a moment ago. @property left how many there was no room for */
export type CollectedView = { title: string; href: string; added: number; left: number }

export type CollectProblem = 'title-missing' | 'title-too-long' | 'description-too-long' | 'full'

/**
 * What is asked before badges of the list go into a new collection.
 *
 * @property newCollection what says so in the form
 * @property count of the badges
 * @property title as it was typed
 * @property here the page of the list that they come from
 * @property badgeIds those that were ticked; none where all that were found are meant
 */
export type CollectView = {
  action: string
  newCollection: string
  here: string
  count: number
  title: string
  problem: CollectProblem | null
  badgeIds: string[]
  found: { all: string; query: string } | null
}

/** Badges that can still be taken back, all of them together. @property at when they were removed */
export type RemovedManyView = { at: number; count: number; undoMs: number; undoAction: string }

/** Badges that went into the archive by one press, or came out of it. @property at when */
export type MovedManyView = { move: Move; at: number; count: number; undoAction: string }

/** A link to a stranger's page: `http:` or `https:`, nothing else. */
export type WebLink = { href: string; host: HostText }

export type ReferenceView = { name: string | null; text: string | null; link: WebLink | null }

/** A document that a badge was judged on, laid out for reading. @property isCut when the rest is left out */
export type DocumentView = {
  role: 'assertion' | 'badge-class' | 'issuer' | 'key'
  link: WebLink | null
  text: string
  isCut: boolean
}

/** The key of a signature. @property name what it calls itself @property fingerprint SHA-256 of its document, as hex */
export type KeyView = { name: string | null; link: WebLink | null; fingerprint: string }

/**
 * What the checks of a badge said when all of them last let it through.
 *
 * @property isListed whether there was a list of revoked badges to look into, or the badge's own address to ask
 * @property key null for a hosted badge
 * @property endorsements how many others speak for it; nobody has checked them
 */
export type ReportView = {
  checkedAt: number
  isListed: boolean
  key: KeyView | null
  endorsements: number
  checks: Check[]
}

/** Something that happened to a badge. @property at epoch milliseconds */
export type HistoryEntry =
  | { what: 'awarded' | 'verified' | 'verified-nightly' | 'expired' | 'good'; at: number }
  | { what: 'gone'; at: number; detail?: string; code?: RejectionCode }
  | { what: 'revoked' | 'suspended'; at: number; detail: string; said?: string }
  | { what: 'unproven'; at: number; detail: string; code?: RejectionCode }
  | { what: 'changed'; at: number; fields: ComparedField[] }
  | { what: 'added'; at: number; from: HostText | null }
  | { what: 'brought-back'; at: number; verifiedAt: number }

/** Something to know before all else. @property at when it was seen, epoch milliseconds */
export type BadgeNotice =
  | { what: Exclude<Standing, 'good'>; at: number }
  | { what: 'changed'; at: number; fields: ComparedField[] }

/**
 * @property host of the verifying party; the only thing that is known of the issuer beside its own word
 * @property recipient the verified address that it was matched with
 * @property isExpired whether it has run out by now
 * @property isArchived whether it is out of the list
 * @property moveAction into the archive, or out of it
 * @property report null for badges from before it was kept
 * @property history oldest first
 */
export type BadgePageView = {
  name: string
  description: string
  picture: string
  host: HostText
  kind: 'hosted' | 'signed'
  issuerName: string
  issuerLink: WebLink | null
  asker: HostText | null
  recipient: string
  issuedOn: number | null
  expires: number | null
  isExpired: boolean
  standing: Standing
  isArchived: boolean
  notices: BadgeNotice[]
  addedAt: number
  criteria: ReferenceView
  evidence: ReferenceView[]
  alignment: ReferenceView[]
  narrative: string | null
  tags: string[]
  report: ReportView | null
  history: HistoryEntry[]
  documents: DocumentView[]
  documentHref: string
  downloadHref: string
  shareAction: string
  moveAction: string
  removeAction: string
}

/**
 * What became of a look that its owner asked for.
 *
 * @property host whose move it is: another than the badge's, where the class, the issuer or a redirect is there
 * @property waitMs how long until another one makes sense
 */
export type LookAnswer =
  | { what: 'valid' | 'changed' | 'busy' | 'many' | Exclude<Standing, 'good'> }
  | { what: 'untold' | 'certificate'; host: HostText }
  | { what: 'resting'; waitMs: number }

/**
 * What is known of looking at a badge again. Times are epoch milliseconds.
 *
 * @property silence since when nothing could be told of a badge that counts as good; and whether it is looked at by itself
 * @property answer null where nobody has asked for a look just now
 */
export type LookView = {
  host: HostText
  action: string
  silence: { since: number; confirmedAt: number; isAskedAgain: boolean } | null
  answer: LookAnswer | null
}

/** Whether the badges of a badge's issuer are offered. @property action of the button that changes it */
export type BlockView = { host: HostText; isBlocked: boolean; action: string }

/** The page of the list, or of the archive, that somebody came from. */
export type BackView = { href: string; isArchive: boolean }

/** A badge that can still be taken back. @property undoMs how long, at least 1 */
export type RemovedView = { name: string; undoAction: string; undoMs: number }

/** @property isRemoved removed a moment ago, so that it can be taken back */
export type AddedItemView = { id: string; name: string; picture: string; host: HostText; isRemoved: boolean }
