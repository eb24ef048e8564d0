import type { ComponentChildren } from 'preact'
import type { ReferenceView, WebLink } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { STRANGERS_LINK } from '../ui/safe-link.ts'
import { TextLine } from '../ui/Text.tsx'

/** An issuer may list thousands; the file that is downloaded has them all. */
const SHOWN = 50

/** What the issuer says about how the badge is earned. */
export function Criteria({ t, criteria }: { t: Translate; criteria: ReferenceView }) {
  if (criteria.text === null && criteria.link === null) return <p>{t('backpack.badge.no-criteria')}</p>
  return (
    <>
      {criteria.text === null ? null : <Prose text={criteria.text} t={t} />}
      {criteria.link === null ? null : (
        <p>
          <LinkOnHost t={t} link={criteria.link} of="backpack.badge.criteria-link" />
        </p>
      )}
    </>
  )
}

/**
 * A list of what an issuer refers to, under its heading; nothing where there is nothing.
 *
 * @param heading h3 where the badge's name is an h2 itself
 */
export function References({
  t,
  of,
  references,
  heading: Heading = 'h2',
}: {
  t: Translate
  of: 'evidence' | 'alignment'
  references: ReferenceView[]
  heading?: 'h2' | 'h3'
}) {
  const said = references.filter(({ name, text, link }) => name !== null || text !== null || link !== null)
  if (said.length === 0) return null
  return (
    <section class="badge-part badge-references">
      <Heading>{t(`backpack.badge.${of}`)}</Heading>
      <ul>
        {said.slice(0, SHOWN).map(({ name, text, link }, at) => (
          <li key={`${at}`}>
            {name === null ? null : (
              <p>
                <b>
                  <TextLine text={name} />
                </b>
              </p>
            )}
            {text === null ? null : <Prose text={text} t={t} />}
            {link === null ? null : (
              <p>
                <LinkOnHost t={t} link={link} of={`backpack.badge.${of}-link`} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {said.length > SHOWN ? (
        <p class="muted">{t(`backpack.badge.${of}-more`, { count: said.length - SHOWN })}</p>
      ) : null}
    </section>
  )
}

function LinkOnHost({
  t,
  link,
  of,
}: {
  t: Translate
  link: WebLink
  of: `backpack.badge.${'criteria' | 'evidence' | 'alignment'}-link`
}) {
  return (
    <StrangerLink link={link}>
      <Sentence t={t} of={of} parts={{ host: <HostName host={link.host} /> }} />
    </StrangerLink>
  )
}

/** A link that an issuer chose. */
export function StrangerLink({ link, children }: { link: WebLink; children: ComponentChildren }) {
  return (
    <a href={link.href} {...STRANGERS_LINK}>
      {children}
    </a>
  )
}
