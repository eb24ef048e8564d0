import type { Translate } from '../../client/messages/translate.ts'
import type { Mail } from '../mail/send-mail.ts'

/** What a code is for: a page's badges, signing in here, or one more address. */
export type CodePurpose = { for: 'badges'; asker: string } | { for: 'sign-in' } | { for: 'address' }

/** `12345678` as people read it. */
export const formatCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/**
 * The mail that carries a code. It has no link: mail scanners follow links, and a code typed elsewhere is a code lost.
 *
 * @param host where the code belongs, so that a relay on another host is told from us
 */
export function writeCodeMail(
  t: Translate,
  { to, code, purpose, host }: { to: string; code: string; purpose: CodePurpose; host: string },
): Mail {
  const opening =
    purpose.for === 'badges'
      ? t('mail.code.for-badges', { asker: purpose.asker })
      : t(purpose.for === 'address' ? 'mail.code.for-address' : 'mail.code.for-sign-in')
  const paragraphs = [
    opening,
    `    ${formatCode(code)}`,
    t('mail.code.where', { host }),
    t('mail.code.not-you'),
  ]
  return { to, subject: t('mail.code.subject', { host }), text: `${paragraphs.join('\n\n')}\n` }
}
