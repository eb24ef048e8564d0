import type { HostText } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { AskerLine } from './AskerLine.tsx'

/**
 * What the sign-in form in the Window and on the full page is for. Put both into `ConsentMain`.
 *
 * @param count badges of the request
 */
export function WindowIntro({
  t,
  asker,
  isFromLink,
  count,
  purpose = 'sign-in',
}: {
  t: Translate
  asker: HostText | null
  isFromLink: boolean
  count: number
  purpose?: 'sign-in' | 'add-address' | 'switch-account'
}) {
  return (
    <header class="intro">
      <h1 tabindex={-1}>
        {purpose === 'sign-in'
          ? t('consent.window.heading', { count })
          : t(`consent.window.heading.${purpose}`)}
      </h1>
      <AskerLine t={t} asker={asker} isFromLink={isFromLink} />
    </header>
  )
}
