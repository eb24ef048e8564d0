import type { HostText } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { BlockButtons } from './BlockButtons.tsx'
import { ConsentScreen } from './ConsentScreen.tsx'
import { FileProblems, NothingBrought, type OwnView } from './FileProblems.tsx'
import { LateNews, PageForm, type PageItem, PageSheet } from './PageSheet.tsx'
import { rowsOf } from './rows.ts'

/**
 * The question as a page of the server, for the Window that decides and for the full page. One form: checkboxes named
 * `add` carry preview ids, a hidden `add` where there is only one; the pressed button is `act` (see `Act`).
 *
 * @param own of a list that somebody brought: what gave no row
 * @param action where the form goes
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
  token: string
}) {
  const rows = rowsOf(items)
  if (own !== null && rows.length === 0) return <NothingBrought t={t} own={own} />
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
          controls={{ kind: 'form' }}
        />
      </PageForm>
      <BlockButtons t={t} action={action} token={token} rows={rows} blocked={[]} />
      {own === null ? null : <FileProblems t={t} problems={own.problems} />}
      <LateNews t={t} items={items} />
    </PageSheet>
  )
}

export { ClosedPage } from './ClosedPage.tsx'
export { HandOverPage } from './HandOverPage.tsx'
export { OutcomePage } from './OutcomePage.tsx'
export { WindowIntro } from './WindowIntro.tsx'
