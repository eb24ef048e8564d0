/** Sentences for a page's developer: the same in every language, so that one can search for them. */
export const forDevelopers = {
  'embed.declined': 'The earner declined.',
  'embed.unavailable': 'The Backpack did not open.',
  'embed.unread': 'This is not a string.',
  'embed.excess': 'The list is too long.',
}

/** The few strings of `issuer.js`: the build puts them into the script. */
export const embed = {
  'embed.lang': 'en',
  'embed.title': 'Add badges to your Backpack',
  'embed.leave': 'Close without adding',
  'embed.loading': 'Opening your Backpack…',
  'embed.failed': 'Your Backpack did not open. Nothing was added.',
  'embed.opaque': 'This page hides its address: your Backpack did not open. Nothing was added.',
  'embed.retry': 'Try again',
  'embed.full': 'Open in a full page',
  'embed.close': 'Close',
  ...forDevelopers,
}
