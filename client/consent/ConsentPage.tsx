import type { HostText } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { ConsentScreen } from './ConsentScreen.tsx'
import { LateNews, PageForm, type PageItem, PageSheet } from './PageSheet.tsx'
import { rowsOf } from './rows.ts'

/**
 * The question as a page of the server, for the Window that decides and for the full page. One form: checkboxes named
 * `add` carry preview ids, a hidden `add` where there is only one; the pressed button is `act` (see `Act`).
 *
 * @param action where the form goes
 * @param token the form's token
 */
export function ConsentPage({
  t,
  lang,
  asker,
  isFromLink,
  identity,
  items,
  action,
  token,
}: {
  t: Translate
  lang: string
  asker: HostText | null
  isFromLink: boolean
  identity: string
  items: readonly PageItem[]
  action: string
  token: string
}) {
  const rows = rowsOf(items)
  return (
    <PageSheet t={t} isChecking={rows.some(({ item }) => item.state === 'checking')}>
      <PageForm action={action} token={token}>
        <ConsentScreen
          t={t}
          lang={lang}
          asker={asker}
          isFromLink={isFromLink}
          identity={identity}
          rows={rows}
          controls={{ kind: 'form' }}
        />
      </PageForm>
      <LateNews t={t} items={items} />
    </PageSheet>
  )
}

export { ClosedPage } from './ClosedPage.tsx'
export { HandOverPage } from './HandOverPage.tsx'
export { OutcomePage } from './OutcomePage.tsx'
export { WindowIntro } from './WindowIntro.tsx'
