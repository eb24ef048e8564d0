import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import type { Row } from './rows.ts'

/** Says of each badge that nobody could be asked about that this backpack had verified it, and when. */
export const noteSealed = (t: Translate, lang: string, rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    const { item } = row
    if (item.state !== 'ready' || item.verifiedAt === undefined) return row
    return {
      ...row,
      note: (
        <p class="offer-sentence offer-sealed">
          <Sentence
            t={t}
            of="consent.sealed"
            parts={{
              host: <HostName host={item.badge.host} />,
              date: <DateText lang={lang} at={item.verifiedAt} />,
            }}
          />
        </p>
      ),
    }
  })
