import type { OwnEvidenceItem } from '../backpack/own-evidence/wire.ts'
import type { BadgePageView, HostText, Standing } from '../backpack/wire.ts'

/**
 * What a device keeps of a person's badges for when it has no internet. Names and texts in it are an issuer's, or the
 * person's own: to be drawn as text, never as markup. Times are epoch milliseconds.
 *
 *   offline/badges?after=…&collections=…   GET   → KeptAnswer; 204 where nothing may be kept, 401 signed out
 *   offline/badge-ids?after=…              GET   → KeptIds, likewise
 *   badges/<id>/picture                    GET   a badge's picture
 *
 * Each says for whom it is by `Backpack-Keep-For`, and of which backpack by `Backpack-Keep-At`.
 */

/** What the list needs of a badge, narrow since the device reads all of them. */
export type KeptListing = {
  id: string
  name: string
  host: HostText
  /** The host as filters say it. */
  hostName: string
  issuerKey: string
  issuerName: string
  nameKey: string
  /** All that may be looked for, folded (server/backpack/library/fold-text.ts). */
  text: string
  addedAt: number
  awardedAt: number
  expiresAt: number | null
  status: Exclude<Standing, 'expired'>
  isChanged: boolean
  /** Absent in copies from before there was an archive. */
  isArchived?: boolean
  /** Hash of its picture. */
  picture: string
}

/**
 * A badge's page, without what needs the internet.
 *
 * @property ownEvidence absent in copies from before there was any
 */
export type KeptPage = Omit<
  BadgePageView,
  'picture' | 'documentHref' | 'downloadHref' | 'shareAction' | 'moveAction' | 'removeAction'
> & { ownEvidence?: OwnEvidenceItem[] }

export type KeptBadge = { listed: KeptListing; page: KeptPage }

/** @property badgeIds in its order; some may be of badges that are not kept any more */
export type KeptCollection = {
  id: string
  title: string
  description: string
  isShared: boolean
  changedAt: number
  position: number
  cover: string | null
  badgeIds: string[]
}

/**
 * The badges that came or changed after a place, oldest change first.
 *
 * @property next the place to go on from, now or at the next visit
 * @property isWhole nothing is left for now
 * @property count how many badges there are in all: whoever keeps more keeps some that are gone
 * @property collections all of them, or null where the device said the tag that they still have
 * @property until when the session ends by itself; after that nothing may be read
 */
export type KeptAnswer = {
  badges: KeptBadge[]
  next: string
  isWhole: boolean
  count: number
  collectionsTag: string
  collections: KeptCollection[] | null
  until: number
}

/** The ids of all badges, a part at a time. @property next where the following part begins; null after the last */
export type KeptIds = { ids: string[]; next: string | null }
