import type { Translate } from '../messages/translate.ts'
import { TextLine } from '../ui/Text.tsx'

/** An issuer may list thousands; the file that is downloaded has them all. */
const SHOWN = 50

/** The words that an issuer found for a badge; nothing where there are none. */
export function BadgeTags({ t, tags }: { t: Translate; tags: string[] }) {
  return tags.length === 0 ? null : (
    <section class="badge-part">
      <h2>{t('backpack.badge.tags')}</h2>
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
