import type { Translate } from '../messages/translate.ts'
import { BadgeRow } from './BadgeRow.tsx'
import { PageSheet } from './PageSheet.tsx'
import { nameOf, type Row } from './rows.ts'
import { noteSealed } from './SealedNote.tsx'

/** One badge of a long list, with everything that there is to say of it. Nothing is decided here. */
export function EntryPage({ t, lang, row }: { t: Translate; lang: string; row: Row }) {
  const [noted = row] = noteSealed(t, lang, [row])
  return (
    <PageSheet t={t} isChecking={false}>
      <h1 tabindex={-1}>{nameOf(row.item) || t('consent.row.unnamed')}</h1>
      <ul class="offers">
        <BadgeRow t={t} lang={lang} row={noted} controls={{ kind: 'form' }} isChoice={false} isOpen={false} />
      </ul>
    </PageSheet>
  )
}
