import type { Language } from '../../client/messages/languages.ts'
import { sendAddedMail } from '../backpack/added-mail.ts'
import type { Deps } from '../deps.ts'
import type { AcceptedItem } from './accept.ts'
import type { RequestRow } from './queries.ts'

/**
 * Mails what was just added, with a link to take it back: the backstop where consent was tricked out of somebody.
 *
 * The answer does not wait for the mail: the badges are stored, and a mail server may be slow.
 */
export function tellAdded(
  deps: Pick<Deps, 'config' | 'secret' | 'db' | 'sendMail' | 'now' | 'log'>,
  {
    accountId,
    request,
    asker,
    items,
    lang,
  }: {
    accountId: string
    request: RequestRow
    asker: string | null
    items: AcceptedItem[]
    lang: Language
  },
): void {
  const badges = items.flatMap((item) =>
    item.added && item.isNew ? [{ name: item.name, host: item.host }] : [],
  )
  if (badges.length === 0) return
  const addition = { accountId, requestId: request.id, badges, asker, now: deps.now(), lang }
  sendAddedMail(deps, addition).catch((error) =>
    deps.log.error({ err: error }, 'the mail about added badges failed'),
  )
}
