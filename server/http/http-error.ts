import type { MessageKey } from '../../client/messages/translate.ts'

/**
 * Ends a request. Thrown by guards and handlers only; error-handler.tsx turns it into an answer.
 *
 * @property code machine-readable, for JSON answers
 * @property messageKey the sentence for people
 */
export class HttpError extends Error {
  readonly status: number
  readonly code: string
  readonly messageKey: MessageKey

  constructor(status: number, code: string, messageKey: MessageKey = defaultMessage(status)) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.messageKey = messageKey
  }
}

function defaultMessage(status: number): MessageKey {
  if (status === 404) return 'common.error.not-found'
  if (status === 403) return 'common.error.forbidden'
  if (status === 429) return 'common.error.too-many'
  return status >= 500 ? 'common.error.internal' : 'common.error.bad-request'
}
