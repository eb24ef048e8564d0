/** Reading without the internet: the pages that stand in for others, and what the account says of it. */
export const offline = {
  'offline.app':
    'Keep your Open Badges in one place, see how each stands today, and show them to whom you like.',
  'offline.heading': 'You are offline',
  'offline.what':
    'This page is not kept in this browser. What is kept can be read: your list, your badges and your collections.',
  'offline.home': 'Go to my badges',
  'offline.kept':
    'You are offline: this is as you saw it last. Searching, sorting and every change need the internet.',
  'offline.now': 'You are offline. Every change needs the internet.',
  'offline.as-of': 'You are offline: this is how it was on {day}. Every change needs the internet.',
  'offline.part': {
    one: 'So far {count} badge of {total} is kept in this browser.',
    other: 'So far {count} badges of {total} are kept in this browser.',
  },
  'offline.device.heading': 'Without the internet',
  'offline.device.soon':
    'Your badges will be kept in this browser, so that you can read them without the internet.',
  'offline.device.all': {
    one: 'Your badge can be read in this browser without the internet.',
    other: 'All {count} badges can be read in this browser without the internet.',
  },
  'offline.device.pictures': {
    one: '{count} picture is kept so far.',
    other: '{count} pictures are kept so far.',
  },
  'offline.device.full': 'There is no room for more on this device, so some of it is missing.',
  'offline.device.saving': 'While this device saves data, nothing more is kept here.',
  'offline.device.before': {
    one: '{count} badge can be read in this browser without the internet, as it was at the last update.',
    other:
      '{count} badges can be read in this browser without the internet, as they were at the last update.',
  },
  'offline.device.remove': 'Remove from this browser',
  'offline.device.remove-what':
    'Nothing of your badges stays in this browser until you ask for it again. In your Backpack they stay.',
  'offline.device.off': 'Your badges are not kept in this browser: reading them needs the internet.',
  'offline.device.keep': 'Keep my badges in this browser',
}
