import type { MessageKey, Params } from '../../client/messages/translate.ts'

/** @property href an absolute path with the mount path */
export type WayOn = { href: string; label: MessageKey }

/** @property headingKey of the page's heading, where nothing went wrong @property params what stands in the places of the sentence */
type Telling = { headingKey?: MessageKey; params?: Params }

/**
 * Ends a request. Thrown by guards and handlers only; error-handler.tsx turns it into an answer.
 *
 * @property code machine-readable, for JSON answers
 * @property messageKey the sentence for people
 * @property wayOn a link for people that leads on from here; null where there is only the first page
 * @property telling how it is told to people, when other than by the sentence alone
 */
export class HttpError extends Error {
  readonly status: number
  readonly code: string
  readonly messageKey: MessageKey
  readonly wayOn: WayOn | null
  readonly telling: Telling

  constructor(
    status: number,
    code: string,
    messageKey: MessageKey = defaultMessage(status),
    wayOn: WayOn | null = null,
    telling: Telling = {},
  ) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.messageKey = messageKey
    this.wayOn = wayOn
    this.telling = telling
  }
}

function defaultMessage(status: number): MessageKey {
  if (status === 404) return 'common.error.not-found'
  if (status === 403) return 'common.error.forbidden'
  if (status === 429) return 'common.error.too-many'
  return status >= 500 ? 'common.error.internal' : 'common.error.bad-request'
}
