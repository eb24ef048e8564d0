import type { Language } from '../../../client/messages/languages.ts'
import { translateFor } from '../../../client/messages/translate.ts'
import { composeMail, type MailItem } from '../../mail/compose-mail.tsx'
import type { Mail } from '../../mail/send-mail.ts'
import { defuse, defuseHost } from '../mail-text.ts'
import type { Change } from './digest-queries.ts'

const LISTED = 20

/**
 * The digest's words.
 *
 * @param home the backpack's address, to which the addresses of badges are put
 * @param unsubscribe the page that ends it, and what a mail program's own button asks
 */
export function composeDigest(
  lang: Language,
  changes: readonly Change[],
  { home, unsubscribe }: { home: string; unsubscribe: string },
): Omit<Mail, 'to'> {
  const t = translateFor(lang)
  const count = changes.length
  const list = changes.slice(0, LISTED).map(({ id, name, host, what }): MailItem => {
    const badge = t('backpack.mail.badge', { name: defuse(name), host: defuseHost(host) })
    return { text: t(`digest.what.${what}`, { badge }), href: `${home}badges/${id}` }
  })
  if (count > LISTED) list.push(t('backpack.mail.more', { count: count - LISTED }))
  const mail = composeMail(lang, t('digest.subject', { count }), [
    t('digest.opening', { count }),
    { list },
    t('digest.kept'),
    { href: home, label: t('digest.open') },
    t('digest.why'),
    { href: unsubscribe, label: t('digest.end') },
  ])
  return { ...mail, unsubscribe }
}
