/** A host for people, split so that the registrable domain can be set in bold. Joined it is the whole host. */
export type HostText = { before: string; registrable: string; after: string }

/**
 * What the backpack's pages draw. Names and texts in it are an issuer's: to be drawn as text, never as markup.
 * Times are epoch milliseconds, addresses are absolute paths of ours unless they say otherwise.
 */

/** A line of the list. */
export type BadgeCard = { href: string; name: string; picture: string; host: HostText; addedAt: number }

/** A link to a stranger's page: `http:` or `https:`, nothing else. */
export type WebLink = { href: string; host: HostText }

export type ReferenceView = { name: string | null; text: string | null; link: WebLink | null }

/**
 * @property host of the verifying party; the only thing that is known of the issuer beside its own word
 * @property recipient the verified address that it was matched with
 * @property isExpired whether it has run out by now
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
  addedAt: number
  criteria: ReferenceView
  evidence: ReferenceView[]
  downloadHref: string
  removeAction: string
}

/** A badge that can still be taken back. @property undoMs how long, at least 1 */
export type RemovedView = { name: string; undoAction: string; undoMs: number }

/** @property isRemoved removed a moment ago, so that it can be taken back */
export type AddedItemView = { id: string; name: string; picture: string; host: HostText; isRemoved: boolean }
