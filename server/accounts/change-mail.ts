import type { Request } from 'express'
import { findLang, type Language } from '../../client/messages/languages.ts'
import { formatMoment, translateFor } from '../../client/messages/translate.ts'
import type { Deps } from '../deps.ts'
import { langOf } from '../http/language.ts'
import { composeMail } from '../mail/compose-mail.tsx'
import type { Mail } from '../mail/send-mail.ts'
import { describeDevice } from './device.ts'
import { requireSession } from './guards.ts'
import { userAgentOf } from './session.ts'

/** What changes who gets into an account, or where its mail goes. Addresses as they were typed. */
export type AccountChange =
  | { kind: 'passkey' }
  | { kind: 'address'; address: string }
  | { kind: 'primary'; address: string; former: string }
  | { kind: 'removed'; address: string }

/**
 * Tells addresses of the signed-in account about a change that was made in this request, so that nobody at an open session
 * installs a way in unseen. It speaks the language that the account keeps, whatever the request asks for.
 *
 * Nobody waits for the mail: the change is done. One that could not be sent is in the log.
 *
 * @param to those that the change must not get past: the primary address as it was before, and any that it takes away
 */
export function tellChange(
  deps: Pick<Deps, 'config' | 'now' | 'sendMail' | 'log'>,
  req: Request,
  { to, change }: { to: readonly string[]; change: AccountChange },
): void {
  const from = {
    url: deps.config.publicUrl,
    lang: findLang([requireSession(req).lang]) ?? langOf(req),
    now: deps.now(),
    device: describeDevice(userAgentOf(req)),
  }
  for (const each of new Set(to)) {
    deps
      .sendMail({ to: each, ...composeChangeMail(change, { to: each, ...from }) })
      .catch((error) => deps.log.error({ err: error }, 'the mail about a changed account failed'))
  }
}

/**
 * @param to who reads it: an address that was removed opens the account no more, so it needs another way in
 * @param device as `describeDevice` tells it; a hint, since whoever sends a request may say anything
 */
export function composeChangeMail(
  change: AccountChange,
  { to, url, lang, now, device }: { to: string; url: URL; lang: Language; now: number; device: string },
): Omit<Mail, 'to'> {
  const t = translateFor(lang)
  const { host } = url
  const { kind, ...places } = change
  const isShutOut = change.kind === 'removed' && change.address === to
  return composeMail(lang, t(`account.mail.${kind}.subject`, { host }), [
    t(`account.mail.${kind}.what`, { host, ...places }),
    {
      list: [
        t('account.mail.when', { moment: formatMoment(lang, now) }),
        t('account.mail.browser', { device: device || t('account.sessions.unknown') }),
      ],
    },
    t('account.mail.was-you'),
    t(isShutOut ? 'account.mail.removed.not-you' : 'account.mail.not-you', { host }),
    { href: `${url.href}account`, label: t('account.mail.open') },
  ])
}
