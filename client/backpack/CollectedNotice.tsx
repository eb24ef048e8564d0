import type { CollectedView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'

/** Into which collection badges of the list were put a moment ago, and the way to it. */
export function CollectedNotice({ t, collected }: { t: Translate; collected: CollectedView }) {
  const { title, href, added, left } = collected
  const collection = (
    <a href={href}>
      <TextLine text={title} />
    </a>
  )
  return (
    <Notice kind={left > 0 ? 'problem' : 'ok'}>
      <p role="status">
        <Sentence
          t={t}
          of={added === 0 ? 'library.collected.none' : 'library.collected'}
          params={{ count: added }}
          parts={{ collection }}
        />
      </p>
      {left > 0 ? <p>{t('collections.added-left', { count: left })}</p> : null}
    </Notice>
  )
}
