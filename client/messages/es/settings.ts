import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../message.ts'

export const settings: Translated<typeof english> = {
  'account.settings.heading': 'Idioma y tema',
  'account.settings.what': 'Valen dondequiera que inicies sesión.',
  'account.settings.lang': 'Idioma',
  'account.settings.lang.browser': 'El que pide el navegador',
  'account.settings.theme': 'Tema',
  'account.settings.theme.system': 'El del dispositivo',
  'account.settings.theme.light': 'Claro',
  'account.settings.theme.dark': 'Oscuro',
}
