import type { ComponentChildren } from 'preact'
import type { OwnEvidenceItem } from '../../../server/backpack/own-evidence/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { HostName } from '../../ui/HostName.tsx'
import { Sentence } from '../../ui/Sentence.tsx'
import { Text, TextLine } from '../../ui/Text.tsx'
import { StrangerLink } from '../BadgeReferences.tsx'

type Item = Pick<OwnEvidenceItem, 'title' | 'text' | 'link'>

/**
 * What a badge's owner has added to it themself, one below the other: their words, which nobody has checked.
 *
 * @param heading of each: one step below the section's own
 * @param after what stands below one, by its place
 */
export function EvidenceEntries({
  t,
  items,
  heading: Heading = 'h3',
  after,
}: {
  t: Translate
  items: readonly Item[]
  heading?: 'h3' | 'h4'
  after?: (at: number) => ComponentChildren
}) {
  return (
    <ul>
      {items.map((item, at) => (
        <li key={`${at}`}>
          <Heading>
            <TextLine text={item.title} />
          </Heading>
          <EntryBody t={t} item={item} />
          {after?.(at)}
        </li>
      ))}
    </ul>
  )
}

/** All of it but its title. */
export function EntryBody({ t, item: { text, link } }: { t: Translate; item: Item }) {
  return (
    <>
      {text === '' ? null : (
        <div class="own-evidence-text">
          <Text text={text} t={t} />
        </div>
      )}
      {link === null ? null : (
        <p>
          <StrangerLink link={link}>
            <Sentence t={t} of="own-evidence.open" parts={{ host: <HostName host={link.host} /> }} />
          </StrangerLink>
        </p>
      )}
    </>
  )
}
