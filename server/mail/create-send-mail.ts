import { randomBytes } from 'node:crypto'
import nodemailer from 'nodemailer'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { createDevelopmentInbox } from './development-inbox.ts'
import type { SendMail } from './send-mail.ts'

/** Long enough for a mail server that greets slowly on purpose, short enough for a person who waits for a code. */
const SMTP_TIMEOUT_MS = 10_000

/** Sends through SMTP_URL where it is set; otherwise (config.ts allows it only on localhost) keeps the mails here. */
export function createSendMail(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  log: Pick<Logger, 'error'>,
): SendMail {
  if (config.smtpUrl === null) return createDevelopmentInbox((block) => process.stdout.write(block))

  const transport = nodemailer.createTransport({
    url: config.smtpUrl,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    dnsTimeout: SMTP_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return async ({ to, subject, text, html, unsubscribe }) => {
    try {
      await transport.sendMail({
        from: config.mailFrom,
        // As an object: a string would be read as a list, and an address with a comma in it as two.
        to: { name: '', address: to },
        subject: subject.replace(/\p{Cc}+/gu, ' '),
        text,
        ...(html === undefined ? {} : { html, baseBoundary: createLetters() }),
        // Whatever the language, a code stands in the message as it is, for whoever has only a plain reader.
        textEncoding: 'quoted-printable',
        messageId: createMessageId(config.mailFrom),
        // No out-of-office replies to a machine (RFC 3834).
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        ...(unsubscribe === undefined ? {} : { list: { unsubscribe: { url: unsubscribe } } }),
      })
      return { ok: true }
    } catch (error) {
      // The earner gets a sentence; the cause is the operator's business.
      log.error(describeFailure(error), 'a mail could not be sent')
      return { ok: false }
    }
  }
}

/**
 * The library's own ids have groups of hex digits joined by hyphens, and every twentieth looks like a code
 * (`1234-5678`) to whatever searches a mail for one. Ours have no digits at all, and neither has what parts the two
 * forms of a mail.
 */
function createMessageId(mailFrom: string): string {
  const host = /@([^\s>@]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost'
  return `<${createLetters()}@${host}>`
}

const createLetters = (): string =>
  Array.from(randomBytes(28), (byte) => String.fromCharCode(97 + (byte % 26))).join('')

/** What an operator needs to know. Addresses are masked: mail servers repeat them, and logs are kept for long. */
function describeFailure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { cause: String(error) }
  const { code, responseCode, command } = error as Error & Record<string, unknown>
  return { cause: error.message.replace(/[^\s<>"']+@/g, '…@'), code, responseCode, command }
}
