/**
 * Types of the global that `issuer.js` defines. This file stands alone: copy it into your project.
 */

/** Why an assertion was not added. No other word will ever be used. */
export type Reason = 'DENIED' | 'EXISTS' | 'INACCESSIBLE' | 'MALFORMED' | 'INVALID'

/** The finer cause behind a `Reason`. The list is closed within a release; later releases may add to it. */
export type IssueErrorCode =
  | 'declined'
  | 'already-held'
  | 'not-a-reference'
  | 'too-many'
  | 'forbidden-address'
  | 'unreachable'
  | 'certificate-invalid'
  | 'timeout'
  | 'not-found'
  | 'http-error'
  | 'too-many-redirects'
  | 'badge-class-inaccessible'
  | 'issuer-inaccessible'
  | 'image-inaccessible'
  | 'key-inaccessible'
  | 'revocation-list-inaccessible'
  | 'backpack-unavailable'
  | 'not-json'
  | 'too-large'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-version'
  | 'badge-class-malformed'
  | 'issuer-malformed'
  | 'revocation-list-malformed'
  | 'image-missing'
  | 'image-unreadable'
  | 'image-too-large'
  | 'image-without-badge'
  | 'recipient-malformed'
  | 'jws-malformed'
  | 'revoked'
  | 'suspended'
  | 'status-unsupported'
  | 'recipient-mismatch'
  | 'recipient-type'
  | 'expired'
  | 'issued-in-future'
  | 'proof-missing'
  | 'context-unknown'
  | 'signature'
  | 'algorithm'
  | 'key-unusable'
  | 'key-not-linked'
  | 'verification-mismatch'
  | 'id-mismatch'
  | 'scope'
  | 'origin-mismatch'

/** `assertion` and `reason` are the enumerable keys; the others are there too, but do not show up in loops. */
export type IssueError = {
  /** What you passed, exactly. */
  assertion: string
  reason: Reason
  /** The name of `assertion` before 2013. */
  readonly url: string
  readonly code: IssueErrorCode
  /** A sentence for a developer; it may change at any time. */
  readonly message: string
}

export type IssueResult = { errors: IssueError[]; successes: string[] }
export type IssueCallback = (errors: IssueError[], successes: string[]) => void

/** Mozilla's test hook: `create` when the iframe is in the page, `load` when it has loaded. */
export type IssueHook = (event: 'create' | 'load', iframe: HTMLIFrameElement) => void

/**
 * @property lang a language tag for the dialog; without it the one that the script's address names (`issuer.js?lang=fr`),
 *   then the page's own (`<html lang>`), then what the earner's browser asks for
 */
export type IssueOptions = { lang?: string; theme?: 'light' | 'dark' }

export type OpenBadgesGlobal = {
  /**
   * Asks the visitor, in a dialog over the page, to add badges to their backpack.
   *
   * The callback is called once, later, in every ending but one: where the whole page goes to the backpack (an old
   * browser, or "Open in a full page"). Every entry is in one of the two arrays, in the order in which you gave them.
   *
   * @param assertions URLs of hosted assertions, or JSON Web Signatures; one string is a list of one
   * @returns a promise of the same, which never rejects; undefined where the browser has no promises
   */
  issue(
    assertions: string | ArrayLike<string> | null | undefined,
    callback?: IssueCallback | null,
    hookOrOptions?: IssueHook | IssueOptions,
  ): Promise<IssueResult> | undefined

  /** Leaves the page for the backpack, which leads back. Nothing is called. */
  issue_no_modal(assertions: string | ArrayLike<string> | null | undefined): void

  /** The absolute address of the backpack, with a trailing slash. */
  getRoot(): string
}

declare global {
  interface Window {
    OpenBadges: OpenBadgesGlobal
  }
  const OpenBadges: OpenBadgesGlobal

  interface HTMLElementEventMap {
    /** What became of the badges of a `data-openbadges` button. */
    openbadges: CustomEvent<IssueResult>
  }
}
