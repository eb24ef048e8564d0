import { Button } from '../ui/Button.tsx'
import { type AccountTools, Section } from './AccountRow.tsx'

/** Whether changes are mailed, and the button that changes it. */
export function Digest({ isOn, action, token, t }: AccountTools & { isOn: boolean }) {
  return (
    <Section id="digest" heading={t('digest.heading')} what={t('digest.what')}>
      <p id="digest-state">{t(isOn ? 'digest.is-on' : 'digest.is-off')}</p>
      <form method="post" action={`${action}/digest`}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="digest" value={isOn ? 'off' : 'on'} />
        <Button type="submit" aria-describedby="digest-state">
          {t(isOn ? 'digest.turn-off' : 'digest.turn-on')}
        </Button>
      </form>
    </Section>
  )
}
