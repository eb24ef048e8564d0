/** What only pages of the server say: the Frame does not carry it. */
export const consentPages = {
  'consent.back-to': 'Back to {host}',
  'consent.open-backpack': 'Open my Backpack',
  'consent.check-again': 'Show what is known by now',
  'consent.window.heading': { one: 'Sign in to add a badge', other: 'Sign in to add {count} badges' },
  'consent.window.heading.add-address': 'Add an address to your Backpack',
  'consent.window.heading.switch-account': 'Sign in with another account',
  'consent.window.keep': 'Go on as {address}',
  'consent.window.over': 'You can close this window.',
  'consent.hand-over.heading': 'You are signed in',
  'consent.hand-over': 'This window closes by itself, and you decide on the page that you came from.',
  'consent.hand-over.here': 'Decide in this window',
  'consent.closed.heading': 'Nothing more to do here',
  'consent.closed.closed': 'The page that asked has closed its request. You can close this window.',
  'consent.closed.expired':
    'This request has grown too old. Go back to the page that offered the badge and press its button again.',
  'consent.closed.gone':
    'This list of badges is not here any more: it has grown too old, or its account was deleted. Your Backpack shows what was added of it.',
  'consent.closed.other-browser':
    'This request was begun in another browser, and it goes on only there. Go back to the page that offered the badge.',
  'consent.closed.another':
    'These badges were brought with another account. Whoever brought them can decide about them after signing in with it.',
  'consent.long.not': { one: '{count} cannot.', other: '{count} cannot.' },
  'consent.long.not-added': { one: '{count} was not added.', other: '{count} were not added.' },
  'consent.sealed':
    '{host} could not be asked about this badge. This Backpack had checked it itself, last on {date}.',
  'consent.long.sealed': {
    one: 'Nobody could be asked about {count} of them. This Backpack had checked it itself before.',
    other: 'Nobody could be asked about {count} of them. This Backpack had checked them itself before.',
  },
  'consent.long.choose': 'See and choose',
  'consent.long.part': 'Badges {from} to {to}',
  'consent.long.tick-all': 'Tick all',
  'consent.long.tick-none': 'Untick all',
  'consent.long.details': 'Details',
  'consent.long.copy': 'Copy these lines',
  'consent.long.copied': 'The lines are copied.',
  'consent.long.not-copied': 'The lines could not be copied. They stand here.',
  'consent.long.held': 'Already in your Backpack.',
  'consent.long.checking': { one: 'Checking {count} badge', other: 'Checking {count} badges' },
  'consent.long.checked': '{done} of {count} checked',
  'consent.long.patience':
    'We ask the people who awarded them about each one, and never too many at once. You can leave this page open and come back to it.',
  'consent.long.patience-own':
    'We ask the people who awarded them about each one, and never too many at once. You can close this page: we go on, and what we find waits for you under “Add badges”.',
  'consent.long.adding': { one: 'Adding {count} badge', other: 'Adding {count} badges' },
  'consent.long.added': '{done} of {count} added',
  'consent.long.patience-adding':
    'You can close this page: we go on, and what is added stays in your Backpack.',
  'consent.long.undoing': { one: 'Taking {count} badge back', other: 'Taking {count} badges back' },
  'consent.long.undone': '{done} of {count} taken back',
  'consent.long.patience-undoing': 'You can close this page: we go on until all are taken back.',
  'consent.long.added-before': {
    one: '{count} of these badges is in your Backpack already.',
    other: '{count} of these badges are in your Backpack already.',
  },
}
