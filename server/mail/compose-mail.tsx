import { renderToString } from 'preact-render-to-string'
import { dirOf, type Language } from '../../client/messages/languages.ts'
import type { Mail } from './send-mail.ts'

/**
 * A piece of a mail: a paragraph, a list, or a link on a line of its own.
 *
 * @property list of words, or of links by their words: a plain mail shows the address below
 * @property label what the link says where it can be pressed; a plain mail shows the address, so the paragraph before
 *   it must say what it does
 */
export type MailPart = string | { list: readonly MailItem[] } | { href: string; label: string }
export type MailItem = string | { text: string; href: string }

/**
 * The two forms of a mail, from the same pieces.
 *
 * The one with markup loads nothing, has no pictures and sets no colours: it reads the same with images off, and a mail
 * program shows it as light or dark as everything else. Whatever is in the pieces stays text.
 */
export function composeMail(
  lang: Language,
  subject: string,
  parts: readonly MailPart[],
): Pick<Mail, 'subject' | 'text' | 'html'> {
  return { subject, text: `${parts.map(toText).join('\n\n')}\n`, html: toHtml(lang, subject, parts) }
}

function toText(part: MailPart): string {
  if (typeof part === 'string') return part
  return 'list' in part ? part.list.map(toLine).join('\n') : part.href
}

const toLine = (item: MailItem): string =>
  typeof item === 'string' ? `- ${item}` : `- ${item.text}\n  ${item.href}`

/** Styles stand in the elements: many mail programs read no others. */
const BODY = 'margin:0;padding:24px;font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif'
const COLUMN = 'max-width:36em;margin:0 auto;font-size:16px;line-height:1.5'

function toHtml(lang: Language, subject: string, parts: readonly MailPart[]): string {
  const html = renderToString(
    <html lang={lang} dir={dirOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </head>
      <body style={BODY}>
        <div lang={lang} dir={dirOf(lang)} style={COLUMN}>
          {parts.map((part, at) => (
            <Part key={at} part={part} />
          ))}
        </div>
      </body>
    </html>,
  )
  return `<!doctype html>${html}\n`
}

function Part({ part }: { part: MailPart }) {
  if (typeof part === 'string') return <p>{part}</p>
  if ('list' in part)
    return (
      <ul>
        {part.list.map((item, at) => (
          <li key={at}>
            {typeof item === 'string' ? (
              <bdi>{item}</bdi>
            ) : (
              <a href={item.href}>
                <bdi>{item.text}</bdi>
              </a>
            )}
          </li>
        ))}
      </ul>
    )
  return (
    <p>
      <a href={part.href} style="display:inline-block;padding:10px 0;font-weight:600">
        {part.label}
      </a>
    </p>
  )
}
