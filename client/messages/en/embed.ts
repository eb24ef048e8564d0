/** For people who look into their own page's console: the same words in every language, so that one can search for them. */
export const forDevelopers = {
  'embed.declined': 'declined',
  'embed.unavailable': 'did not open',
  'embed.unread': 'not a string',
  'embed.excess': 'too many or too long',
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
