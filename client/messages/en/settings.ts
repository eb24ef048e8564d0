export const settings = {
  'account.settings.heading': 'Language and theme',
  'account.settings.what': 'They hold wherever you sign in.',
  'account.settings.lang': 'Language',
  'account.settings.lang.browser': 'As the browser asks',
  'account.settings.theme': 'Theme',
  'account.settings.theme.system': 'As the device has it',
  'account.settings.theme.light': 'Light',
  'account.settings.theme.dark': 'Dark',
}
