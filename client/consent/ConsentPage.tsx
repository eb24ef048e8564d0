import type { HostText } from '../../server/backpack/wire.ts'
import { messageOf, type Translate } from '../messages/translate.ts'
import { BlockButtons } from './BlockButtons.tsx'
import { ConsentScreen } from './ConsentScreen.tsx'
import type { Controls } from './controls.tsx'
import { FileProblems, NothingBrought, type OwnView } from './FileProblems.tsx'
import { isLongPage, LongList } from './LongList.tsx'
import { LateNews, PageForm, type PageItem, PageSheet } from './PageSheet.tsx'
import { rowsOf } from './rows.ts'
import { noteSealed } from './SealedNote.tsx'

/**
 * The question as a page of the server, for the Window that decides and for the full page. One form: checkboxes named
 * `add` carry preview ids, a hidden `add` where there is only one; the pressed button is `act` (see `Act`).
 *
 * @param own of a list that somebody brought: what gave no row
 * @param action where the form goes
 * @param entriesHref where one entry of a long list is told whole
 * @param token the form's token
 */
export function ConsentPage({
  t,
  lang,
  asker,
  isFromLink,
  own = null,
  identity,
  items,
  action,
  entriesHref,
  token,
}: {
  t: Translate
  lang: string
  asker: HostText | null
  isFromLink: boolean
  own?: OwnView | null
  identity: string
  items: readonly PageItem[]
  action: string
  entriesHref: string
  token: string
}) {
  const rows = noteSealed(t, lang, rowsOf(items))
  const controls: Controls = { kind: 'form', counted: messageOf(lang, 'consent.add') }
  const problemCount = own?.problems.length ?? 0
  if (own !== null && rows.length === 0) return <NothingBrought {...{ t, lang, own, action, token }} />
  return (
    <PageSheet t={t} isChecking={rows.some(({ item }) => item.state === 'checking')}>
      <PageForm action={action} token={token}>
        <ConsentScreen
          t={t}
          lang={lang}
          asker={asker}
          isFromLink={isFromLink}
          isOwn={own !== null}
          identity={identity}
          rows={rows}
          controls={controls}
          {...(isLongPage(rows)
            ? { list: <LongList {...{ t, lang, rows, problemCount, controls, entriesHref }} isOpen={true} /> }
            : {})}
        />
      </PageForm>
      <BlockButtons t={t} action={action} token={token} rows={rows} blocked={[]} />
      {own === null ? null : <FileProblems t={t} lang={lang} problems={own.problems} />}
      <LateNews t={t} items={items} />
    </PageSheet>
  )
}

export { AddingPage, CheckingPage, UndoingPage } from './CheckingPage.tsx'
export { ClosedPage } from './ClosedPage.tsx'
export { EntryPage } from './EntryPage.tsx'
export { HandOverPage } from './HandOverPage.tsx'
export { OutcomePage } from './OutcomePage.tsx'
export { WindowIntro } from './WindowIntro.tsx'
