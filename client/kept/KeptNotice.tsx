import type { Translate } from '../messages/translate.ts'
import type { KeptState } from '../offline/kept-store.ts'
import { DateText } from '../ui/DateText.tsx'
import { Sentence } from '../ui/Sentence.tsx'

/** What a page from the copy says of itself: that it is one, of when, and whether all badges are in it. */
export function KeptNotice({
  t,
  lang,
  state,
  count,
}: {
  t: Translate
  lang: string
  state: Pick<KeptState, 'keptAt' | 'total'>
  count: number
}) {
  const { keptAt, total } = state
  return (
    <aside class="kept-notice kept-notice-shown">
      {keptAt === null ? (
        t('offline.now')
      ) : (
        <Sentence t={t} of="offline.as-of" parts={{ day: <DateText lang={lang} at={keptAt} /> }} />
      )}
      {count < total ? ` ${t('offline.part', { count, total })}` : null}
    </aside>
  )
}
