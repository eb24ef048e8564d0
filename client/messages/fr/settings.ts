import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../message.ts'

export const settings: Translated<typeof english> = {
  'account.settings.heading': 'Langue et thème',
  'account.settings.what': 'Ils valent partout où vous vous connectez.',
  'account.settings.lang': 'Langue',
  'account.settings.lang.browser': 'Celle que demande le navigateur',
  'account.settings.theme': 'Thème',
  'account.settings.theme.system': 'Celui de l’appareil',
  'account.settings.theme.light': 'Clair',
  'account.settings.theme.dark': 'Sombre',
}
