import type { HistoryEntry } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'

/** What happened to a badge, oldest first. */
export function BadgeHistory({ t, lang, history }: { t: Translate; lang: string; history: HistoryEntry[] }) {
  return (
    <section class="badge-part">
      <h2>{t('backpack.history.heading')}</h2>
      <ul class="badge-history">
        {history.map((entry, at) => (
          <li key={`${at}`}>
            <Entry t={t} lang={lang} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entry({ t, lang, entry }: { t: Translate; lang: string; entry: HistoryEntry }) {
  const day = <DateText lang={lang} at={entry.at} />
  if (entry.what !== 'added' || entry.from === null)
    return <Sentence t={t} of={`backpack.history.${entry.what}`} parts={{ day }} />
  const host = <HostName host={entry.from} />
  return <Sentence t={t} of="backpack.history.added-from" parts={{ day, host }} />
}
