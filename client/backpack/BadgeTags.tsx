import type { Translate } from '../messages/translate.ts'
import { TextLine } from '../ui/Text.tsx'

/** An issuer may list thousands; the file that is downloaded has them all. */
const SHOWN = 50

/** The words that an issuer found for a badge; nothing where there are none. @param heading as of `References` */
export function BadgeTags({
  t,
  tags,
  heading: Heading = 'h2',
}: {
  t: Translate
  tags: string[]
  heading?: 'h2' | 'h3'
}) {
  return tags.length === 0 ? null : (
    <section class="badge-part">
      <Heading>{t('backpack.badge.tags')}</Heading>
      <ul class="badge-tags">
        {tags.slice(0, SHOWN).map((tag, at) => (
          <li key={`${at}`}>
            <TextLine text={tag} />
          </li>
        ))}
      </ul>
    </section>
  )
}
