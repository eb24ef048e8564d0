import type { DocumentView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { StrangerLink } from './BadgeReferences.tsx'

/**
 * The documents that the badge was judged on, as they were served: for who wants to read them themselves.
 *
 * @param href of the assertion's file; null without the internet
 */
export function BadgeDocuments({
  t,
  documents,
  href,
}: {
  t: Translate
  documents: DocumentView[]
  href: string | null
}) {
  if (documents.length === 0) return null
  return (
    <details class="badge-details">
      <summary>{t('backpack.document.heading')}</summary>
      {documents.map(({ role, link, text, isCut }) => (
        <section key={role}>
          <h3>
            {t(`backpack.document.${role}`)}{' '}
            {link === null ? null : (
              <span class="small">
                <StrangerLink link={link}>
                  <Sentence
                    t={t}
                    of="backpack.document.from"
                    parts={{ host: <HostName host={link.host} /> }}
                  />
                </StrangerLink>
              </span>
            )}
          </h3>
          <pre class="badge-document" dir="ltr">
            <code>{text}</code>
          </pre>
          {isCut ? <p class="muted">{t('backpack.document.cut')}</p> : null}
        </section>
      ))}
      {href === null ? null : (
        <p>
          <a class="button" href={href} download>
            {t('backpack.document.download')}
          </a>
        </p>
      )}
    </details>
  )
}
