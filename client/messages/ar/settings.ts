import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../message.ts'

export const settings: Translated<typeof english> = {
  'account.settings.heading': 'اللغة والمظهر',
  'account.settings.what': 'يسريان حيثما سجّلت الدخول.',
  'account.settings.lang': 'اللغة',
  'account.settings.lang.browser': 'كما يطلب المتصفح',
  'account.settings.theme': 'المظهر',
  'account.settings.theme.system': 'كما في الجهاز',
  'account.settings.theme.light': 'فاتح',
  'account.settings.theme.dark': 'داكن',
}
