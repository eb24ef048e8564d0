import type { HostText } from '../../server/backpack/wire.ts'
import { messageOf, type Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { BlockButtons } from './BlockButtons.tsx'
import { BroughtRest } from './BroughtRest.tsx'
import { ActButton, type Controls } from './controls.tsx'
import { FileProblems, type OwnView } from './FileProblems.tsx'
import { isLongPage, LongList } from './LongList.tsx'
import { Outcome } from './Outcome.tsx'
import { LateNews, PageForm, type PageItem, PageSheet } from './PageSheet.tsx'
import { rowsOf } from './rows.ts'
import { noteSealed } from './SealedNote.tsx'

/**
 * The last page: what became of each badge, and the ways on. One of them is signing out, for whoever sits at a computer
 * that others use.
 *
 * @param identity a masked address
 * @param backTo href of "Back to <host>", where the browser's own word said which page asked; else null
 * @param blocked hosts of issuers that this account has blocked
 * @param isWindow in the Window the page that asked waits for `Done`; afterwards the Window may close
 */
export function OutcomePage({
  t,
  lang,
  asker,
  identity,
  own = null,
  items,
  action,
  entriesHref,
  token,
  backTo,
  backpackHref,
  blocked,
  isUndoOffered,
  isWindow,
  isClosed,
}: {
  t: Translate
  lang: string
  asker: HostText | null
  identity: string
  own?: OwnView | null
  items: readonly PageItem[]
  action: string
  entriesHref: string
  token: string
  backTo: string | null
  backpackHref: string
  blocked: readonly string[]
  isUndoOffered: boolean
  isWindow: boolean
  isClosed: boolean
}) {
  const rows = noteSealed(t, lang, rowsOf(items))
  const controls: Controls = { kind: 'form', counted: messageOf(lang, 'consent.add') }
  const problemCount = own?.problems.length ?? 0
  const isDoneOffered = isWindow && !isClosed
  const isSettled = rows.every(({ item }) => item.state !== 'checking' && item.state !== 'ready')
  return (
    <PageSheet
      t={t}
      isChecking={rows.some(({ item }) => item.state === 'checking')}
      isOver={isWindow && isClosed}
      leadsHome
    >
      <PageForm action={action} token={token} isSettled={isDoneOffered && isSettled}>
        <Outcome
          t={t}
          lang={lang}
          asker={asker}
          isFromLink={asker === null}
          isOwn={own !== null}
          rows={rows}
          controls={controls}
          {...(isLongPage(rows)
            ? {
                list: (
                  <LongList
                    {...{ t, lang, rows, problemCount, controls, entriesHref }}
                    isOpen={!isClosed}
                    isDecided={true}
                  />
                ),
              }
            : {})}
          isUndoOffered={isUndoOffered}
          isDoneOffered={isDoneOffered}
        >
          {backTo === null || asker === null ? null : (
            <a class="button button-primary" href={backTo} rel="noopener">
              <span>
                <Sentence t={t} of="consent.back-to" parts={{ host: <HostName host={asker} /> }} />
              </span>
            </a>
          )}
          {isDoneOffered ? (
            <a class="button" href={backpackHref} target="_blank" rel="noopener">
              {t('consent.view-in-backpack')}
            </a>
          ) : (
            <a class={backTo === null ? 'button button-primary' : 'button'} href={backpackHref}>
              {t('consent.open-backpack')}
            </a>
          )}
          {own === null ? null : (
            <a class="button" href={own.addHref}>
              {t('adding.more')}
            </a>
          )}
        </Outcome>
      </PageForm>
      {own === null || own.rest === null ? null : <BroughtRest {...{ t, action, token }} rest={own.rest} />}
      <BlockButtons t={t} action={action} token={token} rows={rows} blocked={blocked} />
      <PageForm action={action} token={token}>
        <p class="identity">
          <AddressText address={identity} />
          <ActButton controls={{ kind: 'form' }} act="sign-out" look="quiet">
            {t('backpack.header.sign-out')}
          </ActButton>
        </p>
      </PageForm>
      {isWindow && isClosed ? <p class="muted">{t('consent.window.over')}</p> : null}
      {own === null ? null : <FileProblems t={t} lang={lang} problems={own.problems} />}
      <LateNews t={t} items={items} />
    </PageSheet>
  )
}
