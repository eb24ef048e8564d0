import type { Language } from '../../client/messages/languages.ts'
import { formatDate, translateFor } from '../../client/messages/translate.ts'
import { findChosenLang } from '../accounts/account-settings.ts'
import { findPrimaryAddress } from '../accounts/addresses.ts'
import type { Deps } from '../deps.ts'
import { composeMail } from '../mail/compose-mail.tsx'
import type { Mail } from '../mail/send-mail.ts'
import { addedUrl } from './added-link.ts'
import { defuse, defuseHost } from './mail-text.ts'

const LISTED = 20

/** @property host the issuer's verified host, named beside the badge when it is given */
export type AddedBadge = { name: string; host?: string }

/**
 * @property asker origin of the page that asked, null where nobody may be named
 * @property lang of the conversation in which they were added; one that the account has chosen goes before it
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
 *
 * @returns whether it is told; also where nothing was added, or nobody is there to be told
 */
export async function sendAddedMail(
  deps: Pick<Deps, 'config' | 'secret' | 'db' | 'sendMail'>,
  addition: Addition,
): Promise<boolean> {
  if (addition.badges.length === 0) return true
  const to = await findPrimaryAddress(deps.db, addition.accountId)
  if (to === null) return true
  const url = addedUrl(deps, addition, addition.now)
  const lang = (await findChosenLang(deps.db, addition.accountId)) ?? addition.lang
  return (await deps.sendMail({ to: to.typed, ...composeAddedMail({ ...addition, lang }, url) })).ok
}

/** The mail's words. Nothing in it looks like a sign-in code, whatever an issuer calls its badge. */
export function composeAddedMail({ badges, asker, now, lang }: Addition, url: string): Omit<Mail, 'to'> {
  const t = translateFor(lang)
  const count = badges.length
  const lines = badges.slice(0, LISTED).map(({ name, host }) => {
    const shown = defuse(name)
    return host === undefined ? shown : t('backpack.mail.badge', { name: shown, host: defuseHost(host) })
  })
  if (count > LISTED) lines.push(t('backpack.mail.more', { count: count - LISTED }))
  const day = formatDate(lang, now)
  return composeMail(lang, t('backpack.mail.subject', { count }), [
    asker === null
      ? t('backpack.mail.added', { count, day })
      : t('backpack.mail.added-asked', { count, day, asker: defuseHost(new URL(asker).host) }),
    { list: lines },
    t('backpack.mail.remove', { count }),
    { href: url, label: t('mail.added.open') },
    t('backpack.mail.why'),
  ])
}
