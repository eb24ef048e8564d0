import type { Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { ActButton, type Controls } from './controls.tsx'

/** Whose Backpack it is, and the way to another one. @param identity a masked address */
export function IdentityLine({
  t,
  identity,
  controls,
}: {
  t: Translate
  identity: string
  controls: Controls
}) {
  return (
    <p class="identity">
      <span>
        <Sentence t={t} of="consent.identity" parts={{ address: <AddressText address={identity} /> }} />
      </span>
      <ActButton
        controls={controls}
        act="switch-account"
        look="quiet"
        name={t('consent.identity.switch-name', { address: identity })}
      >
        {t('consent.identity.switch')}
      </ActButton>
    </p>
  )
}
