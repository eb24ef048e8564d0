import type { Translate } from '../messages/translate.ts'
import { Section } from './AccountRow.tsx'

/** How to take everything along, and how to leave. @param action absolute path of the account */
export function LeavingSection({ action, t }: { action: string; t: Translate }) {
  return (
    <>
      <Section id="export" heading={t('leaving.export.heading')} what={t('leaving.export.what')}>
        <ExportOffer action={action} t={t} />
      </Section>
      <Section id="delete" heading={t('leaving.delete.section')} what={t('leaving.delete.section.what')}>
        <a class="button button-danger" href={`${action}/delete`}>
          {t('leaving.delete.section')}
        </a>
      </Section>
    </>
  )
}

/** The link that downloads everything; where scripts run, how far it is is told beside it. */
export function ExportOffer({ action, t }: { action: string; t: Translate }) {
  return (
    <div
      class="buttons"
      data-export
      data-starting={t('leaving.export.starting')}
      data-progress={t('leaving.export.progress')}
      data-whole={t('leaving.export.whole')}
      data-broken={t('leaving.export.broken')}
    >
      <a class="button button-primary" href={`${action}/export`}>
        {t('leaving.export.download')}
      </a>
      <span aria-live="polite" />
    </div>
  )
}
