import type { ComponentChildren } from 'preact'
import type { HostText, ItemView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { ConsentScreen } from './ConsentScreen.tsx'
import { ActButton } from './controls.tsx'
import { Outcome } from './Outcome.tsx'
import { addableRows, rowsOf } from './rows.ts'

/** An entry of the request as the server knows it now. */
export type PageItem = { at: number; item: ItemView }

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
    <ConsentMain t={t} isChecking={rows.some(({ item }) => item.state === 'checking')}>
      <ConsentForm action={action} token={token}>
        <ConsentScreen
          t={t}
          lang={lang}
          asker={asker}
          isFromLink={isFromLink}
          identity={identity}
          rows={rows}
          controls={{ kind: 'form' }}
        />
      </ConsentForm>
      <LateNews t={t} items={items} />
    </ConsentMain>
  )
}

/**
 * The last page: what became of each badge, and the ways on.
 *
 * @param backTo href of "Back to <host>", where the browser's own word said which page asked; else null
 */
export function OutcomePage({
  t,
  lang,
  asker,
  items,
  action,
  token,
  backTo,
  backpackHref,
  isUndoOffered,
}: {
  t: Translate
  lang: string
  asker: HostText | null
  items: readonly PageItem[]
  action: string
  token: string
  backTo: string | null
  backpackHref: string
  isUndoOffered: boolean
}) {
  const rows = rowsOf(items)
  return (
    <ConsentMain t={t} isChecking={rows.some(({ item }) => item.state === 'checking')}>
      <ConsentForm action={action} token={token}>
        <Outcome
          t={t}
          lang={lang}
          asker={asker}
          isFromLink={asker === null}
          rows={rows}
          controls={{ kind: 'form' }}
          isUndoOffered={isUndoOffered}
        >
          {backTo === null || asker === null ? null : (
            <a class="button button-primary" href={backTo} rel="noopener">
              <span>
                <Sentence t={t} of="consent.back-to" parts={{ host: <HostName host={asker} /> }} />
              </span>
            </a>
          )}
          <a class={backTo === null ? 'button button-primary' : 'button'} href={backpackHref}>
            {t('consent.open-backpack')}
          </a>
        </Outcome>
      </ConsentForm>
      <LateNews t={t} items={items} />
    </ConsentMain>
  )
}

/**
 * The Window after sign-in: its script posts the code to the Frame that opened it and closes. When there is no Frame
 * to hear it, the same form asks to decide here (`act=decide-here`).
 *
 * @param code single use; in the page only for the script of this very page
 */
export function HandOverPage({
  t,
  asker,
  code,
  action,
  token,
}: {
  t: Translate
  asker: HostText | null
  code: string
  action: string
  token: string
}) {
  return (
    <ConsentMain t={t} isChecking={false}>
      <ConsentForm action={action} token={token} code={code}>
        <div class="scroll">
          <h1 tabindex={-1}>{t('consent.hand-over.heading')}</h1>
          {asker === null ? null : (
            <p class="asker">
              <Sentence t={t} of="consent.asked-by" parts={{ host: <HostName host={asker} /> }} />
            </p>
          )}
          <p>{t('consent.hand-over')}</p>
        </div>
        <div class="bar">
          <div class="buttons">
            <ActButton controls={{ kind: 'form' }} act="decide-here">
              {t('consent.hand-over.here')}
            </ActButton>
          </div>
        </div>
      </ConsentForm>
    </ConsentMain>
  )
}

/** A page whose request is over. */
export function ClosedPage({ t, why }: { t: Translate; why: 'closed' | 'expired' | 'other-browser' }) {
  return (
    <ConsentMain t={t} isChecking={false}>
      <div class="scroll">
        <h1 tabindex={-1}>{t('consent.closed.heading')}</h1>
        <p>{t(`consent.closed.${why}`)}</p>
      </div>
    </ConsentMain>
  )
}

/** The frame around everything that the Window and the full page show, the sign-in form included. */
export function ConsentMain({
  t,
  isChecking,
  children,
}: {
  t: Translate
  isChecking: boolean
  children: ComponentChildren
}) {
  return (
    <main class="page consent-page" {...(isChecking ? { 'data-checking': '' } : {})}>
      <p class="brand">{t('common.product')}</p>
      <div class="card sheet">{children}</div>
      <p class="unseen" role="status" data-status="" />
    </main>
  )
}

function ConsentForm({
  action,
  token,
  code,
  children,
}: {
  action: string
  token: string
  code?: string
  children: ComponentChildren
}) {
  return (
    <form method="post" action={action} {...(code === undefined ? {} : { 'data-code': code })}>
      {/* Enter in a checkbox would press the form's first button; a disabled one makes it press none. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  )
}

/**
 * Without a script nothing arrives by itself: the page loads again while nothing can be decided yet. Once something
 * can, it stays as the person left it (ticks would be lost) and offers a link.
 */
function LateNews({ t, items }: { t: Translate; items: readonly PageItem[] }) {
  if (!items.some(({ item }) => item.state === 'checking')) return null
  return (
    <noscript>
      {addableRows(rowsOf(items)).length === 0 ? <meta http-equiv="refresh" content="2" /> : null}
      <p>
        <a href="?">{t('consent.check-again')}</a>
      </p>
    </noscript>
  )
}
