import { type ComponentChildren, createContext } from 'preact'
import type { ItemView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { addableRows, rowsOf } from './rows.ts'

/** An entry of the request as the server knows it now. */
export type PageItem = { at: number; item: ItemView }

/**
 * Where the product's name leads: home. An app has no way back of its own, and a page there may be somebody's first. Null in
 * the Window, which a page waits for.
 */
export const HomeHref = createContext<string | null>(null)

/** The frame around everything that the Window and the full page show, the sign-in form included. */
export function PageSheet({
  t,
  isChecking,
  isOver = false,
  leadsHome = false,
  children,
}: {
  t: Translate
  /** More becomes known by itself: the script looks again. */
  isChecking: boolean
  /** The script closes the Window. */
  isOver?: boolean
  /** A link in it leads home. */
  leadsHome?: boolean
  children: ComponentChildren
}) {
  return (
    <main
      class="page consent-page"
      {...(isChecking ? { 'data-checking': '' } : {})}
      {...(isOver ? { 'data-closes': '' } : {})}
    >
      <HomeHref.Consumer>
        {(home) => (
          <p class="brand">
            {home === null || leadsHome ? t('consent.product') : <a href={home}>{t('consent.product')}</a>}
          </p>
        )}
      </HomeHref.Consumer>
      <div class="card sheet">{children}</div>
      {/* What the script of the page may say; it carries no catalogue of its own. */}
      <p
        class="unseen"
        role="status"
        data-status=""
        data-too-quick={t('consent.too-quick')}
        data-none-ticked={t('consent.add.one-of-them')}
        data-copied={t('consent.act.copied')}
        data-not-copied={t('consent.act.not-copied')}
        data-lines-copied={t('consent.long.copied')}
        data-lines-not-copied={t('consent.long.not-copied')}
        data-over={t('consent.window.over')}
      />
    </main>
  )
}

/**
 * The one form of such a page.
 *
 * @param code what the script of the Window hands over
 * @param isSettled everything is decided, and closing the Window says no more than Done
 */
export function PageForm({
  action,
  token,
  code,
  isSettled = false,
  children,
}: {
  action: string
  token: string
  code?: string
  isSettled?: boolean
  children: ComponentChildren
}) {
  return (
    <form
      method="post"
      action={action}
      {...(code === undefined ? {} : { 'data-code': code })}
      {...(isSettled ? { 'data-settled': '' } : {})}
    >
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
export function LateNews({ t, items }: { t: Translate; items: readonly PageItem[] }) {
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
