import type { Mail, SendMail } from './send-mail.ts'

const KEPT_MAILS = 200

/** A sender that keeps what it is given. @property readMails the newest first, 200 at most */
export type DevelopmentInbox = SendMail & { readMails: () => readonly Mail[] }

/**
 * Mail for a machine without a mail server: kept in memory for the `dev/mail` page, and printed.
 *
 * @param print gets each mail as one readable block, with nothing in it that could steer a terminal
 */
export function createDevelopmentInbox(print: (block: string) => void): DevelopmentInbox {
  const mails: Mail[] = []
  const sendMail: SendMail = async (mail) => {
    mails.unshift(mail)
    mails.length = Math.min(mails.length, KEPT_MAILS)
    print(toTerminalBlock(mail))
    return { ok: true }
  }
  return Object.assign(sendMail, { readMails: () => mails })
}

export const isDevelopmentInbox = (sendMail: SendMail): sendMail is DevelopmentInbox =>
  'readMails' in sendMail

function toTerminalBlock({ to, subject, text }: Mail): string {
  const indented = text.trimEnd().replace(/^/gm, '  │ ')
  return `\n  ┌ Mail to ${toPlainText(to)}\n  │ ${toPlainText(subject)}\n  │\n${toPlainText(indented)}\n  └\n\n`
}

/** Without control characters: names of strangers' badges stand in mails, and a terminal obeys escape sequences. */
const toPlainText = (text: string) => text.replace(/[^\P{C}\n]/gu, '')
