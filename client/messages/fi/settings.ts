import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../message.ts'

export const settings: Translated<typeof english> = {
  'account.settings.heading': 'Kieli ja teema',
  'account.settings.what': 'Ne ovat voimassa kaikkialla, missä kirjaudut sisään.',
  'account.settings.lang': 'Kieli',
  'account.settings.lang.browser': 'Selaimen pyytämä',
  'account.settings.theme': 'Teema',
  'account.settings.theme.system': 'Laitteen mukaan',
  'account.settings.theme.light': 'Vaalea',
  'account.settings.theme.dark': 'Tumma',
}
