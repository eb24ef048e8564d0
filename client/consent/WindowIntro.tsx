import type { ComponentChildren } from 'preact'
import type { HostText } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { AskerLine } from './AskerLine.tsx'
import { ActButton } from './controls.tsx'
import { PageForm, PageSheet } from './PageSheet.tsx'

/**
 * The page around a sign-in form in the Window and on the full page: what it is for, and who asks.
 *
 * @param isOwn nobody asks: somebody brought their own
 * @param notice what happened meanwhile: the request was closed, or a session ended before a decision reached us
 * @param count badges of the request
 * @param keep the account that is signed in already, and the form that goes on with it; null when none is
 */
export function WindowIntro({
  t,
  asker,
  isFromLink,
  isOwn = false,
  notice = null,
  count,
  purpose,
  keep,
  children,
}: {
  t: Translate
  asker: HostText | null
  isFromLink: boolean
  isOwn?: boolean
  notice?: 'closed' | 'signed-out' | null
  count: number
  purpose: 'sign-in' | 'add-address'
  keep: { identity: string; action: string; token: string } | null
  children: ComponentChildren
}) {
  return (
    <PageSheet t={t} isChecking={false}>
      <h1 tabindex={-1}>{t(headingOf(purpose, keep !== null), { count })}</h1>
      {isOwn ? null : <AskerLine t={t} asker={asker} isFromLink={isFromLink} />}
      {notice === null ? null : (
        <Notice kind="problem">
          {t(notice === 'closed' ? 'consent.closed.closed' : 'sign-in.signed-out')}
        </Notice>
      )}
      {children}
      {keep === null ? null : (
        <PageForm action={keep.action} token={keep.token}>
          <ActButton controls={{ kind: 'form' }} act="keep-account" look="quiet">
            {t('consent.window.keep', { address: keep.identity })}
          </ActButton>
          {/* An address that another account holds is added nowhere, but opens that account. */}
          {purpose === 'add-address' ? (
            <ActButton controls={{ kind: 'form' }} act="switch-account" look="quiet">
              {t('consent.act.switch-account')}
            </ActButton>
          ) : null}
        </PageForm>
      )}
    </PageSheet>
  )
}

function headingOf(purpose: 'sign-in' | 'add-address', isSwitching: boolean) {
  if (purpose === 'add-address') return 'consent.window.heading.add-address'
  return isSwitching ? 'consent.window.heading.switch-account' : 'consent.window.heading'
}
