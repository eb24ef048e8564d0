export const common = {
  'common.product': 'Backpack',
  'common.language': 'Language',
  'common.error.heading': 'Something went wrong',
  'common.error.nothing-here': 'Nothing here',
  'common.error.not-found':
    'There is nothing at this address. It may have been removed, or it belongs to another account.',
  'common.error.forbidden':
    'This request did not come from our own pages, so nothing was done. Go back, reload the page and try again.',
  'common.error.too-many': 'That was a little too often. Wait a minute and try again.',
  'common.error.bad-request': 'We could not read that request. Go back, reload the page and try again.',
  'common.error.internal':
    'The backpack had a problem of its own. Nothing was changed. Try again in a minute.',
  'common.error.home': 'Open my Backpack',
  'common.error.signed-out': 'You are signed out. Sign in and try again.',
  'common.error.signed-out.heading': 'You are not signed in',
  'common.error.typed': 'What you typed, so that you can copy it',
}
