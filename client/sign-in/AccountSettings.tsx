import type { AccountSettings } from '../../server/accounts/wire.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../messages/languages.ts'
import { Button } from '../ui/Button.tsx'
import { type AccountTools, Section } from './AccountRow.tsx'

const THEMES = ['system', 'light', 'dark'] as const

/** The language and the theme that the account is shown in, wherever one signs in. */
export function Settings({ settings, action, token, t }: AccountTools & { settings: AccountSettings }) {
  return (
    <Section id="settings" heading={t('account.settings.heading')} what={t('account.settings.what')}>
      <form method="post" action={`${action}/settings`} class="account-settings">
        <input type="hidden" name="token" value={token} />
        <div class="field">
          <label for="settings-lang">{t('account.settings.lang')}</label>
          <select id="settings-lang" name="lang">
            <option value="" selected={settings.lang === null}>
              {t('account.settings.lang.browser')}
            </option>
            {LANGUAGES.map((lang) => (
              <option key={lang} value={lang} lang={lang} selected={settings.lang === lang}>
                {LANGUAGE_NAMES[lang]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="settings-theme">{t('account.settings.theme')}</label>
          <select id="settings-theme" name="theme">
            {THEMES.map((theme) => (
              <option key={theme} value={theme} selected={settings.theme === theme}>
                {t(`account.settings.theme.${theme}`)}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit">{t('account.save')}</Button>
      </form>
    </Section>
  )
}
