import type { Translate } from '../messages/translate.ts'
import { BadgeRow } from './BadgeRow.tsx'
import type { Controls } from './controls.tsx'
import { type Row, shownRows } from './rows.ts'

/** The badges of a request, each in its own place. */
export function BadgeList({
  t,
  lang,
  rows,
  controls,
  isOpen,
}: {
  t: Translate
  lang: string
  rows: readonly Row[]
  controls: Controls
  isOpen: boolean
}) {
  const shown = shownRows(rows)
  return (
    <ul class="offers" aria-label={t('consent.list')}>
      {shown.map((row) => (
        <BadgeRow
          key={row.at}
          t={t}
          lang={lang}
          row={row}
          controls={controls}
          isChoice={shown.length > 1}
          isOpen={isOpen}
        />
      ))}
    </ul>
  )
}
