import type { HostText } from '../backpack/wire.ts'
import type { RejectionCode } from '../openbadges/rejections.ts'

/**
 * The JSON of the Frame's endpoints, and the views that the consent components draw in all three places.
 *
 * All are POST with JSON, same-origin. `secret` came with the request and only the Frame holds it; `bearer` goes in
 * `Authorization: Bearer …`. Failures are `{ error: FrameError, message }` with a 4xx status.
 *
 *   issuer/requests              CreateRequest → CreatedRequest
 *   issuer/challenge             ToChallenge   → Challenged      (for a Frame that has no SHA-256)
 *   issuer/requests/:id/redeem   Redeem        → EmbedCredential
 *   issuer/requests/:id/preview  Preview       → lines of PreviewLine (application/x-ndjson), as each is known
 *   issuer/requests/:id/accept   Accept        → Accepted
 *   issuer/requests/:id/undo     Undo          → Undone
 *   issuer/requests/:id/cancel   Secret        → Closed          (× while a Window or an accept is on its way)
 *   issuer/requests/:id/finish   Secret        → Closed          (the view after the decision was closed)
 *   issuer/requests/:id/result   PollResult    → RequestState    (long poll; never carries a credential)
 */

/** `request-closed`: cancelled, decided or too old · `credential-ended`: sign in again · `preview-gone`: check again */
export type FrameError =
  | 'request-closed'
  | 'credential-ended'
  | 'preview-gone'
  | 'bad-request'
  | 'too-many'
  | 'forbidden'
  | 'code-refused'

/**
 * @property asker the page's origin as the browser told the Frame; null when it would not say
 * @property browser a random name that the Frame keeps in its own storage where it may, to count requests by
 */
export type CreateRequest = { entries: string[]; asker: string | null; lang: string; browser: string | null }

/**
 * @property hosts of the entries, each once, in order; those that no host can be read from are left out
 * @property hostAt for each entry its place in `hosts`, or null
 * @property credential there at once when "Skip this window next time" was ticked on this asker before
 */
export type CreatedRequest = {
  id: string
  secret: string
  asker: HostText | null
  hosts: HostText[]
  hostAt: (number | null)[]
  credential: EmbedCredential | null
}

/** @property identity the account's primary address, masked: `a•••@home.example` */
export type EmbedCredential = { bearer: string; identity: string }

export type ToChallenge = { verifier: string }
export type Challenged = { challenge: string }

/** @property verifier the random text whose SHA-256 (base64url) was the `challenge` in the Window's address */
export type Redeem = { secret: string; code: string; verifier: string }

/** @property positions the entries to check (again); absent: all */
export type Preview = { positions?: number[] }
export type PreviewLine = { at: number; item: ItemView }

export type Accept = { previews: string[] }
/** `href`: of the badge that is held already, `at` since when */
export type Accepted = { results: AcceptedItem[] }
export type AcceptedItem =
  | { preview: string; added: true; badge: string; href: string }
  | { preview: string; added: false; code: RejectionCode; at: number | null; href: string | null }

/** @property badges ids of badges that this request added; undoing one that is gone already is no error */
export type Undo = { badges: string[] }
export type Undone = { badges: string[] }

export type Secret = { secret: string }
/** The truth after closing: what is stored is a success. */
export type Closed = { outcomes: Outcome[] }

/**
 * @property known what the asker was told last: the answer comes when it is no longer true, or after 25 s; null for an
 *   answer at once. A wait for "a change" would miss one that came before it began
 */
export type PollResult = { secret: string; known: KnownState | null }
export type KnownState = { windowAt: number | null; isWindowDeciding: boolean }
export type RequestState =
  | { state: 'open'; windowAt: number | null; isWindowDeciding: boolean }
  | { state: 'decided'; outcomes: Outcome[] }
  | { state: 'cancelled' }

/** What became of the entry at a position of the page's list. */
export type Outcome = { at: number } & (
  | { added: true }
  | { added: false; code: RejectionCode; detail: string }
)

/** Strings in it are an issuer's: to be drawn as text, never as markup. */
export type BadgeView = {
  name: string
  description: string
  /** An absolute path with its own narrow, expiring signature. */
  picture: string
  host: HostText
  issuerName: string
  /** Epoch milliseconds. */
  issuedOn: number | null
  expires: number | null
  criteria: { url?: string; text?: string }
  evidence: { url?: string; name?: string; text?: string }[]
}

/**
 * @property recipient the masked address that it was issued to, where it says so in plain text
 * @property detail a sentence for a page's developer
 * @property note what the earner can send to the issuer; null where the issuer has nothing to mend
 * @property rest its host asked to be left alone: until when (epoch milliseconds), and that in words
 */
export type FaultView = {
  code: RejectionCode
  host: HostText | null
  name: string | null
  detail: string
  at: number | null
  recipient: string | null
  note: string | null
  rest?: { until: number; words: string }
}

/** Why nothing can be added out of a file. `same`: another file of the list has the same badge. */
export type FileProblem =
  | 'not-a-badge'
  | 'no-badge'
  | 'damaged'
  | 'too-large'
  | 'zip-damaged'
  | 'zip-inside'
  | 'zip-locked'
  | 'too-many'
  | 'same'

/** A file that was brought and gave no row of the list. @property name null for what was pasted */
export type FileProblemView = { at: number; name: string | null; problem: FileProblem }

/**
 * What an export that somebody brings has beside badges: still to be decided about, or brought back.
 *
 * @property titles of its collections, in their owner's words @property left collections that there was no room for
 * @property evidence how much its owner had added to badges @property evidenceLeft how much of that was left out
 */
export type RestView =
  | { state: 'offered'; titles: string[]; hasSettings: boolean; evidence: number }
  | { state: 'back'; left: number; evidenceLeft: number; href: string }

/** @property verifiedAt of one that nobody could be asked about today: when this backpack had last verified it */
export type ItemView =
  | { state: 'checking'; host: HostText | null }
  | { state: 'ready'; preview: string; badge: BadgeView; verifiedAt?: number }
  | { state: 'held'; name: string; host: HostText; since: number; href: string }
  | { state: 'twin'; of: number }
  | { state: 'fault'; fault: FaultView; isSkipped?: true }
  | { state: 'added'; badge: BadgeView; id: string; href: string }
  | { state: 'declined'; badge: BadgeView }
