import type { Request } from 'express'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { translateOf } from '../http/language.ts'
import { type Renderer, sendPage } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { isDevelopmentInbox } from './development-inbox.ts'
import type { Mail } from './send-mail.ts'

/**
 * `GET dev/mail`: what would have been mailed, newest first. There is no such page where mail is really sent.
 *
 * It shows sign-in codes, so it answers only this very machine, and nobody behind a proxy or tunnel on it.
 */
export function mailRoutes(
  { config, sendMail }: Pick<Deps, 'sendMail'> & { config: Pick<Config, 'isProduction'> },
  renderer: Renderer,
): Route[] {
  if (config.isProduction || !isDevelopmentInbox(sendMail)) return []
  const { readMails } = sendMail
  return [
    {
      method: 'get',
      path: '/dev/mail',
      as: 'page',
      handle: (req, res) => {
        if (!isFromThisMachine(req)) throw new HttpError(404, 'not-found')
        const t = translateOf(req)
        const mails = readMails()
        sendPage(renderer, req, res, {
          title: t('mailbox.heading'),
          entry: 'client/backpack/page.ts',
          children: (
            <main class="page">
              <h1>{t('mailbox.heading')}</h1>
              <p>{t(mails.length === 0 ? 'mailbox.empty' : 'mailbox.explanation')}</p>
              {mails.map((mail, at) => (
                <MailArticle key={mails.length - at} mail={mail} to={t('mailbox.to', { address: mail.to })} />
              ))}
            </main>
          ),
        })
      },
    },
  ]
}

/** The text as it was written, line by line: what must be copied (a code, a link) stands there whole. */
function MailArticle({ mail, to }: { mail: Mail; to: string }) {
  const paragraphs = mail.text.trim().split(/\n{2,}/)
  return (
    <article>
      <h2>{mail.subject}</h2>
      <p>{to}</p>
      {paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph.split('\n').flatMap((line) => [...toLinks(line), <br key="end" />])}</p>
      ))}
    </article>
  )
}

const toLinks = (line: string) =>
  line.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 0 ? part : <a href={part}>{part}</a>))

/** Looks at the socket, never at what TRUST_PROXY makes of it. */
function isFromThisMachine(req: Request): boolean {
  const from = req.socket.remoteAddress ?? ''
  const isLoopback = from === '::1' || /^(::ffff:)?127\./.test(from)
  const isForwarded = Object.keys(req.headers).some((name) =>
    /^(x-forwarded-|forwarded$|x-real-ip$|via$)/.test(name),
  )
  return isLoopback && !isForwarded
}
