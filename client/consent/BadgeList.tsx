import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { BadgeRow } from './BadgeRow.tsx'
import type { Controls } from './controls.tsx'
import { groupRows, type Row, shownRows } from './rows.ts'

/** The badges of a request, each in its own place; many of several issuers, issuer by issuer. */
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
  const groups = groupRows(shown)
  const draw = (row: Row) => (
    <BadgeRow
      key={row.at}
      t={t}
      lang={lang}
      row={row}
      controls={controls}
      isChoice={shown.length > 1}
      isOpen={isOpen}
    />
  )
  return (
    <ul class="offers" aria-label={t('consent.list')}>
      {groups.length === 1
        ? shown.map(draw)
        : groups.map((group) => (
            <li class="offer-group" key={group.rows[0]?.at}>
              {group.host === null ? null : (
                <h2>
                  <HostName host={group.host} />
                </h2>
              )}
              <ul class="offers">{group.rows.map(draw)}</ul>
            </li>
          ))}
    </ul>
  )
}
