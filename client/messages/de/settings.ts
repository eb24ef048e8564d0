import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../message.ts'

export const settings: Translated<typeof english> = {
  'account.settings.heading': 'Sprache und Design',
  'account.settings.what': 'Beides gilt überall, wo Sie sich anmelden.',
  'account.settings.lang': 'Sprache',
  'account.settings.lang.browser': 'Wie der Browser sie verlangt',
  'account.settings.theme': 'Design',
  'account.settings.theme.system': 'Wie auf dem Gerät',
  'account.settings.theme.light': 'Hell',
  'account.settings.theme.dark': 'Dunkel',
}
