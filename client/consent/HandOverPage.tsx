import type { HostText } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { ActButton } from './controls.tsx'
import { PageForm, PageSheet } from './PageSheet.tsx'

/**
 * The Window after sign-in: its script posts the code to the Frame that opened it and closes. When there is no Frame
 * to hear it, the same form asks to decide here (`act=here`).
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
    <PageSheet t={t} isChecking={false}>
      <PageForm action={action} token={token} code={code}>
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
            <ActButton controls={{ kind: 'form' }} act="here">
              {t('consent.hand-over.here')}
            </ActButton>
          </div>
        </div>
      </PageForm>
    </PageSheet>
  )
}
