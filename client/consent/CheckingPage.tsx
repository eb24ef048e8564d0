import type { Translate } from '../messages/translate.ts'
import { ActButton } from './controls.tsx'
import { PageForm, PageSheet } from './PageSheet.tsx'

/** How far the look at a long list is. Nothing can be decided yet but to leave it. */
export function CheckingPage({
  t,
  done,
  count,
  isOwn,
  action,
  token,
}: {
  t: Translate
  done: number
  count: number
  /** Somebody brought it by themselves, and finds it again where that is done. */
  isOwn: boolean
  action: string
  token: string
}) {
  return (
    <PageSheet t={t} isChecking={false}>
      <PageForm action={action} token={token}>
        <div class="scroll">
          <h1 tabindex={-1}>{t('consent.long.checking', { count })}</h1>
          <div data-progress="">
            <progress class="long-progress" max={count} value={done} aria-label={t('consent.checking')} />
            <p class="muted">{t('consent.long.checked', { done, count })}</p>
          </div>
          <p>{t(isOwn ? 'consent.long.patience-own' : 'consent.long.patience')}</p>
        </div>
        <div class="bar">
          <div class="buttons">
            <ActButton controls={{ kind: 'form' }} act="not-now">
              {t('consent.not-now')}
            </ActButton>
          </div>
        </div>
      </PageForm>
      <noscript>
        <meta http-equiv="refresh" content="3" />
        <p>
          <a href="?">{t('consent.check-again')}</a>
        </p>
      </noscript>
    </PageSheet>
  )
}
