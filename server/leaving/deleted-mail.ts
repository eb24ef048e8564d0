import type { Language } from '../../client/messages/languages.ts'
import { formatDate, translateFor } from '../../client/messages/translate.ts'
import type { Mail } from '../mail/send-mail.ts'

/** The last mail that an account gets: that it is gone. Nothing in it can be followed back. */
export function composeDeletedMail({
  to,
  host,
  now,
  lang,
}: {
  to: string
  host: string
  now: number
  lang: Language
}): Mail {
  const t = translateFor(lang)
  const text = [
    t('leaving.mail.what', { host, day: formatDate(lang, now) }),
    t('leaving.mail.kept'),
    t('leaving.mail.not-you'),
  ].join('\n\n')
  return { to, subject: t('leaving.mail.subject', { host }), text: `${text}\n` }
}
