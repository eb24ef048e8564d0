import { messageOf, type Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { type AccountTools, Section } from './AccountRow.tsx'

/**
 * What this browser keeps of one's badges for when there is no internet, and the button that ends or begins it.
 *
 * Where it is kept, only a script can tell how much, and keep it: without one, and in browsers that cannot, nothing of
 * this is shown.
 */
export function DeviceCopy({ isOn, lang, action, token, t }: AccountTools & { isOn: boolean; lang: string }) {
  return (
    <div class="account-device" {...(isOn ? { hidden: true, 'data-device-copy': wordsOf(t, lang) } : {})}>
      <Section id="device" heading={t('offline.device.heading')}>
        <p id="device-state">{t(isOn ? 'offline.device.soon' : 'offline.device.off')}</p>
        <form method="post" action={`${action}/device`}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="device" value={isOn ? 'off' : 'on'} />
          <Button type="submit" aria-describedby={isOn ? 'device-what' : 'device-state'}>
            {t(isOn ? 'offline.device.remove' : 'offline.device.keep')}
          </Button>
        </form>
        {isOn ? (
          <p class="field-hint" id="device-what">
            {t('offline.device.remove-what')}
          </p>
        ) : null}
      </Section>
    </div>
  )
}

/** All that the script may have to say (client/offline/tell-kept.ts), which carries no catalogue of its own. */
const wordsOf = (t: Translate, lang: string): string =>
  JSON.stringify({
    soon: t('offline.device.soon'),
    part: messageOf(lang, 'offline.part'),
    all: messageOf(lang, 'offline.device.all'),
    pictures: messageOf(lang, 'offline.device.pictures'),
    full: t('offline.device.full'),
    off: t('offline.device.off'),
    before: messageOf(lang, 'offline.device.before'),
    saving: t('offline.device.saving'),
  })
