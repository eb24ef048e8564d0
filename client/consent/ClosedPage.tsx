import type { Translate } from '../messages/translate.ts'
import { PageSheet } from './PageSheet.tsx'

/** A page whose request is over. */
export function ClosedPage({ t, why }: { t: Translate; why: 'closed' | 'expired' | 'other-browser' }) {
  return (
    <PageSheet t={t} isChecking={false}>
      <div class="scroll">
        <h1 tabindex={-1}>{t('consent.closed.heading')}</h1>
        <p>{t(`consent.closed.${why}`)}</p>
      </div>
    </PageSheet>
  )
}
