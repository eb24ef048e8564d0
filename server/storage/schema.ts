import type { Generated } from 'kysely'

/**
 * The tables, as Kysely sees them on both databases.
 *
 * Ids are text, times epoch milliseconds, JSON is text, flags are 0 or 1. Only hashes of tokens are stored.
 */
export type Flag = 0 | 1

/**
 * A person. Everything that a person is known by stands in `address` and `passkey`.
 *
 * @property lang and theme as chosen for the account; null where nobody chose, and the browser decides
 */
export type AccountTable = {
  id: string
  created_at: number
  lang: Generated<string | null>
  theme: Generated<'system' | 'light' | 'dark' | null>
}

/** A verified address. @property typed as the person wrote it, for mail; @property canonical unique, for matching */
export type AddressTable = {
  id: string
  account_id: string
  typed: string
  canonical: string
  is_primary: Flag
  verified_at: number
}

/** A code that was mailed, bound to the browser that asked. @property account_id set when it adds an address */
export type SignInCodeTable = {
  id: string
  browser_hash: string
  account_id: string | null
  typed: string
  canonical: string
  code_hash: string
  /** JSON of the options ticked with it: {shared, skip}. */
  options: string
  tries: number
  created_at: number
  expires_at: number
}

export type SessionTable = {
  id: string
  account_id: string
  token_hash: string
  user_agent: string
  is_shared: Flag
  created_at: number
  seen_at: number
  expires_at: number
}

export type PasskeyTable = {
  /** The credential id, base64url. */
  id: string
  account_id: string
  /** COSE public key, base64url. */
  public_key: string
  counter: number
  transports: string
  name: string
  created_at: number
  used_at: number | null
}

/** A WebAuthn challenge that waits for its answer, bound to the browser. */
export type PasskeyChallengeTable = {
  challenge: string
  browser_hash: string
  account_id: string | null
  expires_at: number
}

/** "Skip this window next time on …": the narrow credential of the Frame under one page origin. */
export type EmbedCredentialTable = {
  id: string
  account_id: string
  token_hash: string
  asker: string
  user_agent: string
  created_at: number
  seen_at: number
  expires_at: number
}

/** Somebody signed in to `account_id` has just proved an address of `other_id`, in one browser. */
export type MergeOfferTable = {
  id: string
  account_id: string
  other_id: string
  address_id: string
  browser_hash: string
  expires_at: number
}

/** An account that is no more. @property account_id what it was merged into */
export type MergedAccountTable = { id: string; account_id: string }

/** An issuer whose badges an account does not want to be offered. */
export type BlockedHostTable = { account_id: string; host: string; created_at: number }

/** An account that wants a mail about changes. @property since what ran out before it was told; times in epoch milliseconds */
export type DigestTable = { account_id: string; lang: string; since: number; due_at: number }

/** A badge that something happened to that its owner, who wants to hear of it, has neither been told nor seen. */
export type BadgeNewsTable = { badge_id: string; account_id: string; at: number }

/** One call of `issue` (kind `frame`), of `issue_no_modal` (`page`), or one followed link (`link`). */
export type ConsentRequestTable = {
  id: string
  /** `own`: somebody brought their own files. */
  kind: 'frame' | 'page' | 'link' | 'own'
  /** Of the secret that only the Frame holds; empty for the other kinds. */
  secret_hash: string
  /** Origin of the asking page as the browser told it; null where nobody may be named. */
  asker: string | null
  return_to: string | null
  /** JSON array of the entries as the page gave them. */
  entries: string
  /** Of kind `own`: JSON array of OwnFile, one for each entry; else null. */
  files: string | null
  /** Of kind `own`: JSON of ExportRest, where an export was brought that has more than badges; null once that is decided. */
  rest: Generated<string | null>
  /** Of kind `own`: whose they are; else null, for nobody knows who will decide. */
  account_id: Generated<string | null>
  /** The language that the Frame speaks or the link names; null where the browser decides. */
  lang: string | null
  state: 'open' | 'decided' | 'cancelled'
  /** JSON array of outcomes by position, once decided. */
  outcomes: string | null
  /** When a Window of this request made its first GET; null before. */
  window_at: number | null
  /** Set when a Window took the decision over from the Frame. */
  is_window_deciding: Flag
  created_at: number
  used_at: number
}

/** A browser's visit to a request: the Window, or the full page. The class is latched at the first GET. */
export type VisitTable = {
  id: string
  request_id: string
  browser_hash: string
  is_verified: Flag
  is_window: Flag
  challenge: string | null
  /** The account that decided in this visit; null until one does. */
  account_id: string | null
  /** JSON: what the visit still has to do or show (adding an address, switching account, skip ticked …). */
  state: string
  created_at: number
}

/** A one-time code from the Window to its Frame. @property used_at kept so that a second use is seen */
export type HandOverCodeTable = {
  id: string
  code_hash: string
  challenge: string
  request_id: string
  account_id: string
  asker: string | null
  remember: Flag
  created_at: number
  expires_at: number
  used_at: number | null
  /** The session of the Window that made it; null in rows from before this was kept. */
  session_id: string | null
}

/** The Frame's bearer: preview, accept, cancel and undo in one request. */
export type EmbedBearerTable = {
  id: string
  token_hash: string
  request_id: string
  account_id: string
  /** The code it came from, so that a second use of that code ends it; null when it came from a cookie. */
  hand_over_code_id: string | null
  created_at: number
  /** It ends with the session of the Window that it came from … */
  session_id: string | null
  /** … and with the credential that it came from, or that was given with it. Null where there was none. */
  credential_id: string | null
}

/** What was seen when a badge was checked for an account: exactly this is stored on accept. */
export type PreviewTable = {
  id: string
  request_id: string
  account_id: string
  /** The lowest position in the request's list that this stands for. */
  position: number
  /** JSON of the outcome: ready (badge without image bytes), held, twin or fault. */
  item: string
  /** JSON of what the badge was judged on (payload and documents), apart since lists are read often; else null. */
  kept: string | null
  created_at: number
}

/** An unbaked picture, once per content. */
export type ImageTable = {
  sha256: string
  media_type: 'image/png' | 'image/svg+xml'
  bytes: Uint8Array
  created_at: number
}

/**
 * A badge in a backpack.
 *
 * @property removed_at set by Remove and Undo; the row goes for good after a while
 * @property is_archived whether its owner wants it out of the list; it stays so while it is removed, and comes back so
 */
export type BadgeTable = {
  id: string
  account_id: string
  source: string
  fingerprint: string
  version: string
  kind: 'hosted' | 'signed'
  host: string
  name: string
  /** JSON of BadgeContent. */
  content: string
  /** JSON of the documents it was judged on. */
  documents: string
  payload: string
  recipient: string
  image_sha256: string
  asker: string | null
  request_id: string | null
  added_at: number
  removed_at: number | null
  /** How it stood when it was last looked at; that it has expired is for the clock to say. */
  status: Generated<'good' | 'revoked' | 'suspended' | 'gone' | 'unproven'>
  /** By its issuer's latest word. */
  expires_at: Generated<number | null>
  is_archived: Generated<Flag>
}

/** What is known of a badge from looking at it, and when it is looked at next. */
export type BadgeCheckTable = {
  badge_id: string
  /** What the checks said when all of them last let it through: JSON of KeptCheck[], empty where nobody kept it. */
  checks: string
  checked_at: number
  /** Who is asked: the badge's own host. */
  host: string
  due_at: number
  /** Looks in a row at which nothing could be told, and since when. */
  failures: Generated<number>
  failing_since: Generated<number | null>
  /** Why the last of them told nothing, and whose host that lies with; null where it told, or nobody can be named. */
  failing_code: Generated<string | null>
  failing_host: Generated<string | null>
  /** Hash of what its issuer last showed of it; null while it is what was added. */
  seen: Generated<string | null>
  /** JSON of what happened to it, oldest first. */
  history: Generated<string>
  /** JSON of PictureTag, of the picture that is kept; null where its host gave it none, or shows another one. */
  picture_tag: Generated<string | null>
  /** When it was looked at last, whatever that told; and until when what it needs asked to be left alone. */
  looked_at: Generated<number | null>
  rest_until: Generated<number | null>
}

/** Whose turn it is to be asked about the badges that it vouches for: one process at a time. */
export type CheckHostTable = {
  host: string
  due_at: number
  leased_until: number
  failures: number
  /** Until when it asked to be left alone. */
  rest_until: Generated<number | null>
}

/**
 * What the list shows of a kept badge, sorts by and looks through: narrow, as a badge is not.
 *
 * @property awarded_at when it was added, where nobody says
 * @property text everything that may be looked for, folded as `foldText` does; so are the keys; `fold` is in which way
 * @property expiry_seen_at when its owner saw that it has run out, where a mail would tell them
 * @property is_changed whether its issuer shows another one now (`badge_check.seen`)
 * @property changed_at when something that is shown of the badge changed last; that it was looked at once more is nothing
 * @property is_archived as of the badge (`badge.is_archived`)
 * @property moved_at when it went into the archive or came out of it by a press that can be taken back
 */
export type ListedBadgeTable = {
  badge_id: string
  account_id: string
  added_at: number
  awarded_at: number
  expires_at: number | null
  status: 'good' | 'revoked' | 'suspended' | 'gone' | 'unproven'
  host: string
  name: string
  image_sha256: string
  name_key: string
  issuer_key: string
  text: string
  expiry_seen_at: Generated<number | null>
  issuer_name: Generated<string | null>
  changed_at: Generated<number>
  is_changed: Generated<number>
  fold: Generated<number>
  is_archived: Generated<Flag>
  moved_at: Generated<number | null>
}

/**
 * Badges that somebody put together.
 *
 * @property cover the badge that stands for it; null, or one that is not in it any more: the first
 * @property version counts its changes
 * @property position in its owner's order, from 1 on; 0 while it has none
 * @property removed_at set by Delete; the row goes for good after a while
 * @property share_token what its public address ends in; null while it is private
 * @property share_until when that ends by itself; null for never
 * @property owner_name what its owner is called there, in their own words; may be empty
 * @property is_indexed whether search engines may list it
 */
export type CollectionTable = {
  id: string
  account_id: string
  title: string
  description: string
  cover: string | null
  version: number
  created_at: number
  changed_at: number
  removed_at: number | null
  share_token: Generated<string | null>
  share_until: Generated<number | null>
  owner_name: Generated<string>
  is_indexed: Generated<Flag>
  is_of_one: Generated<Flag>
  position: Generated<number>
}

/** A badge in a collection. @property item its name in public addresses, unguessable @property position in order, with gaps */
export type CollectionBadgeTable = {
  collection_id: string
  badge_id: string
  item: string
  position: number
  added_at: number
}

/**
 * What somebody says themself about how they earned a badge. Nobody has checked it.
 *
 * @property link an address on the web
 * @property is_shown whether it stands on pages on which they share the badge
 * @property version counts its changes
 * @property removed_at set by Remove; the row goes for good after a while
 */
export type OwnEvidenceTable = {
  id: string
  account_id: string
  badge_id: string
  title: string
  text: string
  link: string | null
  is_shown: Flag
  version: number
  added_at: number
  removed_at: number | null
}

/**
 * A badge that somebody brought back with this backpack's seal, until they decide: what proves it, should its issuer be gone.
 *
 * @property seal JSON of Seal, which is newer the later its `sealed_at`
 * @property documents JSON of what it was judged on
 */
export type SealedBadgeTable = {
  account_id: string
  fingerprint: string
  sealed_at: number
  seal: string
  documents: string
  image_sha256: string
  brought_at: number
}

/**
 * A badge that was added and that no mail has told of yet.
 *
 * @property lang of the conversation in which it was added
 * @property at when that was @property due_at when somebody else tells of it, should whoever was to have ended
 */
export type UntoldBadgeTable = {
  badge_id: string
  account_id: string
  request_id: string
  lang: string
  at: number
  due_at: number
}

/**
 * A badge's picture as previews elsewhere show it.
 *
 * @property edition of what drew it: what another one drew is drawn anew
 * @property size what it counts for among all that are kept, in bytes
 * @property bytes a PNG; null where it could not be drawn
 */
export type PreviewPictureTable = {
  image_sha256: string
  edition: number
  drawn_at: number
  size: number
  bytes: Uint8Array | null
}

/**
 * A badge that was seen to be revoked or suspended, and that its owner has removed since.
 *
 * @property fingerprint a hash: neither whose badge it is nor what it says can be read from it
 */
export type RefusedBadgeTable = {
  account_id: string
  fingerprint: string
  status: 'revoked' | 'suspended'
  at: number
}

export type Tables = {
  account: AccountTable
  address: AddressTable
  sign_in_code: SignInCodeTable
  session: SessionTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  embed_credential: EmbedCredentialTable
  merge_offer: MergeOfferTable
  merged_account: MergedAccountTable
  blocked_host: BlockedHostTable
  digest: DigestTable
  consent_request: ConsentRequestTable
  visit: VisitTable
  hand_over_code: HandOverCodeTable
  embed_bearer: EmbedBearerTable
  preview: PreviewTable
  image: ImageTable
  badge: BadgeTable
  badge_check: BadgeCheckTable
  badge_news: BadgeNewsTable
  listed_badge: ListedBadgeTable
  collection: CollectionTable
  collection_badge: CollectionBadgeTable
  own_evidence: OwnEvidenceTable
  check_host: CheckHostTable
  sealed_badge: SealedBadgeTable
  untold_badge: UntoldBadgeTable
  refused_badge: RefusedBadgeTable
  preview_picture: PreviewPictureTable
}
