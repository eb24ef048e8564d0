import type { HistoryEntry } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'
import { type ExplainedLook, explainLook } from './explain-checks.ts'
import { listFields } from './list-fields.ts'
import { TechnicalDetail } from './TechnicalDetail.tsx'

type Props = { t: Translate; lang: string }

/** What happened to a badge, oldest first. */
export function BadgeHistory({ t, lang, history }: Props & { history: HistoryEntry[] }) {
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

function Entry({ t, lang, entry }: Props & { entry: HistoryEntry }) {
  const day = <DateText lang={lang} at={entry.at} />
  if (entry.what === 'changed') {
    const fields = listFields(t, lang, entry.fields)
    const of = entry.fields.length === 0 ? 'backpack.history.changed-back' : 'backpack.history.changed'
    return <Sentence t={t} of={of} parts={{ day, fields }} />
  }
  if (entry.what === 'added' && entry.from !== null) {
    const host = <HostName host={entry.from} />
    return <Sentence t={t} of="backpack.history.added-from" parts={{ day, host }} />
  }
  if (entry.what === 'brought-back') {
    const verified = <DateText lang={lang} at={entry.verifiedAt} />
    return <Sentence t={t} of="backpack.history.brought-back" parts={{ day, verified }} />
  }
  return (
    <>
      <Sentence t={t} of={`backpack.history.${entry.what}`} parts={{ day }} />
      {'detail' in entry && entry.detail !== undefined ? (
        <Why t={t} entry={entry} detail={entry.detail} />
      ) : null}
    </>
  )
}

/** The issuer's own words, where it has some; else the reason in ours, and what the check said. */
function Why({ t, entry, detail }: { t: Translate; entry: ExplainedLook; detail: string }) {
  if (!('said' in entry) || entry.said === undefined)
    return (
      <>
        <span class="small badge-note">{t(explainLook(entry))}</span>
        <TechnicalDetail t={t} detail={detail} maxLength={300} />
      </>
    )
  const words = <TextLine text={entry.said} maxLength={300} />
  return (
    <span class="small badge-note">
      <Sentence t={t} of="backpack.history.said" parts={{ words }} />
    </span>
  )
}
