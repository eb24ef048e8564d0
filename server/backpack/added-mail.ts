import type { Language } from '../../client/messages/languages.ts'
import { formatDate, translateFor } from '../../client/messages/translate.ts'
import { plainLine } from '../../client/ui/plain-text.ts'
import { findPrimaryAddress } from '../accounts/addresses.ts'
import type { Deps } from '../deps.ts'
import type { Mail } from '../mail/send-mail.ts'
import { addedUrl } from './added-link.ts'

const LISTED = 20
const NAME_CHARS = 100

/** @property host the issuer's verified host, named beside the badge when it is given */
export type AddedBadge = { name: string; host?: string }

/**
 * @property asker origin of the page that asked, null where nobody may be named
 * @property lang of the conversation in which they were added
 */
export type Addition = {
  accountId: string
  requestId: string
  badges: readonly AddedBadge[]
  asker: string | null
  now: number
  lang: Language
}

/**
 * Tells the account's primary address what was added, with a link that offers to remove it.
 *
 * A mail that could not be sent changes nothing: the badges are there, and the cause is in the log.
 */
export async function sendAddedMail(
  deps: Pick<Deps, 'config' | 'secret' | 'db' | 'sendMail'>,
  addition: Addition,
): Promise<void> {
  if (addition.badges.length === 0) return
  const to = await findPrimaryAddress(deps.db, addition.accountId)
  if (to === null) return
  const url = addedUrl(deps, addition, addition.now)
  await deps.sendMail({ to: to.typed, ...composeAddedMail(addition, url) })
}

/** The mail's words. Nothing in it looks like a sign-in code, whatever an issuer calls its badge. */
export function composeAddedMail({ badges, asker, now, lang }: Addition, url: string): Omit<Mail, 'to'> {
  const t = translateFor(lang)
  const count = badges.length
  const lines = badges.slice(0, LISTED).map(({ name, host }) => {
    const shown = defuse(name)
    return `- ${host === undefined ? shown : t('backpack.mail.badge', { name: shown, host: defuseHost(host) })}`
  })
  if (count > LISTED) lines.push(`- ${t('backpack.mail.more', { count: count - LISTED })}`)
  const text = [
    asker === null
      ? t('backpack.mail.added', { count, day: formatDate(lang, now) })
      : t('backpack.mail.added-asked', {
          count,
          day: formatDate(lang, now),
          asker: defuseHost(new URL(asker).host),
        }),
    lines.join('\n'),
    t('backpack.mail.remove', { count }),
    url,
    t('backpack.mail.why'),
  ].join('\n\n')
  return { subject: t('backpack.mail.subject', { count }), text: `${text}\n` }
}

/**
 * An issuer's text for a plain mail: one line without hidden characters, no link that a mail program would make live, no
 * eight digits that somebody would take for a code.
 */
function defuse(text: string): string {
  const line = plainLine(text)
    .replace(/(?:\p{Nd}[\s.\-–—_]*){8,}/gu, '… ')
    .replace(/:\/\//g, ': //')
    .replace(/\bwww\./gi, 'www .')
    .trim()
  return line.length <= NAME_CHARS ? line : `${line.slice(0, NAME_CHARS)}…`
}

/** A stranger's host name may be made of digits too; dots stay, since an IP address is no code. */
const defuseHost = (host: string): string => host.replace(/(?:\d-*){8,}/g, '…')
