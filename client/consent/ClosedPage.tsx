import type { Translate } from '../messages/translate.ts'
import { PageSheet } from './PageSheet.tsx'

/**
 * A page whose request is over.
 *
 * @param why `gone`: it was there a moment ago, and a page that showed it led here; `another`: another account brought it
 * @param goneHref of an old one: where a page leads that still shows it
 */
export function ClosedPage({
  t,
  why,
  goneHref = null,
  backpackHref = null,
}: {
  t: Translate
  why: 'closed' | 'expired' | 'other-browser' | 'gone' | 'another'
  goneHref?: string | null
  backpackHref?: string | null
}) {
  return (
    <PageSheet t={t} isChecking={false} leadsHome={backpackHref !== null}>
      <div class="scroll" {...(goneHref === null ? {} : { 'data-gone': goneHref })}>
        <h1 tabindex={-1}>{t('consent.closed.heading')}</h1>
        <p>{t(`consent.closed.${why}`)}</p>
        {backpackHref === null ? null : (
          <p>
            <a class="button button-primary" href={backpackHref}>
              {t('consent.open-backpack')}
            </a>
          </p>
        )}
      </div>
    </PageSheet>
  )
}
