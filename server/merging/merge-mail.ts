import type { Language } from '../../client/messages/languages.ts'
import { translateFor } from '../../client/messages/translate.ts'
import type { Deps } from '../deps.ts'
import { composeMail } from '../mail/compose-mail.tsx'
import type { Mail } from '../mail/send-mail.ts'

/** Tells the addresses of both accounts that they are one now. A mail that could not be sent is in the log. */
export async function sendMergedMails(
  deps: Pick<Deps, 'config' | 'sendMail'>,
  { told, lang }: { told: readonly string[]; lang: Language },
): Promise<void> {
  const mail = composeMergedMail(lang, deps.config.publicUrl)
  for (const to of told) await deps.sendMail({ to, ...mail })
}

function composeMergedMail(lang: Language, { host, href }: URL): Omit<Mail, 'to'> {
  const t = translateFor(lang)
  return composeMail(lang, t('merging.mail.subject', { host }), [
    t('merging.mail.what', { host }),
    t('merging.mail.not-you'),
    { href: `${href}account`, label: t('merging.mail.open') },
  ])
}
