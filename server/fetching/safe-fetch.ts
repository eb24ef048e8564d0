import type { DocumentRole, RejectionCode } from '../openbadges/rejections.ts'

/**
 * Why nothing usable came back. The code is the assertion's own; a linked document is renamed by its role, but for what
 * says whose move it is, whatever the document.
 *
 * @property retryAfterMs how long a host asks to be left alone, where one does
 * @property busyHost the one that asks so, for itself alone: after a redirect another than the URL's; absent: the URL's
 * @property silentHost the one that did not answer, likewise
 * @property untrustedHost the one whose certificate does not hold, likewise
 */
export type FetchFailure = {
  code: Extract<
    RejectionCode,
    | 'not-a-reference'
    | 'forbidden-address'
    | 'unreachable'
    | 'certificate-invalid'
    | 'timeout'
    | 'not-found'
    | 'http-error'
    | 'too-many-redirects'
    | 'too-large'
  >
  /** For developers; carries no body, header or resolved address. */
  detail: string
  retryAfterMs?: number
  busyHost?: string
  silentHost?: string
  untrustedHost?: string
}

/** Why nothing is to be had of a host, whatever it is asked for: nobody answers, or its certificate does not hold. */
export type Silence = Extract<FetchFailure['code'], 'unreachable' | 'certificate-invalid'>

/**
 * @property url the final URL after redirects
 * @property status 200 or 410, the two that say something
 * @property tag what the host calls these bytes (RFC 9110 8.8.3), where it does
 */
export type Fetched = {
  url: string
  status: 200 | 410
  contentType: string | null
  bytes: Uint8Array
  tag?: string
}

export type FetchOptions = {
  role: DocumentRole
  maxBytes: number
  /** What was fetched from this very address before: if it is still that, it is not sent again (RFC 9110 13.1.2). */
  known?: { tag: string; bytes: Uint8Array }
  /** How long a host is still to be left alone, in milliseconds: a redirect must not lead there before. */
  restLeftMs?: (host: string) => number
  /** What a host has told nothing for so often that a redirect must not lead there either; null: it may. */
  findSilence?: (host: string) => Silence | null
  /** Ends the fetch early, e.g. when the assertion's own deadline has passed. */
  signal?: AbortSignal
}

export type FetchAnswer = { ok: true; fetched: Fetched } | { ok: false; failure: FetchFailure }

/** The only way out of the server: fetches what a stranger named, or says why not. Never throws. */
export type FetchSafely = (url: string, options: FetchOptions) => Promise<FetchAnswer>

/**
 * Reads a document that this backpack serves itself: in process, since over the network it would wait for itself.
 *
 * @param recipient the address of who asks, to whom a test badge is made out
 * @returns null where this backpack has no such document
 */
export type ReadOwn = (url: URL, recipient: string) => Promise<FetchAnswer | null>

export const fail = (
  code: FetchFailure['code'],
  detail: string,
  facts: Pick<FetchFailure, 'retryAfterMs' | 'busyHost' | 'silentHost' | 'untrustedHost'> = {},
): { ok: false; failure: FetchFailure } => ({
  ok: false,
  failure: { code, detail, ...facts },
})

/** Why a host that asked to be left alone was not asked. */
export const failResting = (url: string, { host, leftMs }: { host: string; leftMs: number }) =>
  fail(
    'http-error',
    `${url} was not asked for, since its host wants to be left alone for ${Math.ceil(leftMs / 1000)} s`,
    { retryAfterMs: leftMs, busyHost: host },
  )

/** Whether a fetch failed because nobody answered. */
export const isSilence = (code: FetchFailure['code']): boolean => code === 'unreachable' || code === 'timeout'

/** Why a host that told nothing before was not asked. */
export const failSilent = (url: string, { host, silence }: { host: string; silence: Silence }) =>
  silence === 'certificate-invalid'
    ? fail(silence, `${url} was not asked for, since its host's certificate did not hold several times`, {
        untrustedHost: host,
      })
    : fail(silence, `${url} was not asked for, since its host did not answer several times`, {
        silentHost: host,
      })

/** Statuses of the 4xx that are of the moment: too slow, too early, too many (RFC 9110 15.5.9, RFC 8470 5.2, RFC 6585 4). */
const OF_THE_MOMENT: readonly number[] = [408, 425, 429]

/** Statuses with which a host may ask to be left alone for a while (RFC 6585 4, RFC 9110 15.6.4). */
export const BUSY: readonly number[] = [429, 503]

/**
 * What a final status other than 200 and 410 means. A host that asks to wait has not said that nothing is there: who
 * asks again later may get it.
 */
export const codeOfStatus = (status: number): 'not-found' | 'http-error' =>
  status >= 400 && status < 500 && !OF_THE_MOMENT.includes(status) ? 'not-found' : 'http-error'
