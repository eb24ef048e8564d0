export const merging = {
  'merging.heading': 'Bring two Backpacks together',
  'merging.offer': 'Bring the two Backpacks together',
  'merging.what':
    'You have shown that {address} is yours, too. It opens another Backpack. If both are yours, they can become this one.',
  'merging.moves': 'What moves into this Backpack',
  'merging.badges': {
    one: '{count} badge.',
    other: '{count} badges.',
  },
  'merging.twice': {
    one: '{count} of them you have here as well: the one that was added first stays.',
    other: '{count} of them you have here as well: those that were added first stay.',
  },
  'merging.addresses': {
    one: '{count} address:',
    other: '{count} addresses:',
  },
  'merging.passkeys': {
    one: '{count} passkey.',
    other: '{count} passkeys.',
  },
  'merging.ends': 'What ends there',
  'merging.ends.what':
    'Its sessions, and the pages that skip the sign-in window. Mail goes to the primary address of this Backpack. This cannot be undone.',
  'merging.again.why':
    'You signed in here a while ago. So that nobody else at this device can do this, sign in again first.',
  'merging.again': 'Sign in again',
  'merging.do': 'Bring them together',
  'merging.cancel': 'Leave them apart',
  'merging.nothing': 'There is nothing to bring together here: it was done, or it took too long.',
  'merging.add-again': 'Add an address once more',
  'merging.mail.subject': 'Two Backpacks at {host} are one now',
  'merging.mail.what':
    'Your two Backpacks at {host} were brought together. Their badges, addresses and passkeys are in one Backpack now, and each address opens it.',
  'merging.mail.not-you':
    'If that was not you, somebody reads your mail. Change the password of your mailbox, then sign in with a code, look through the account, and press “Sign out everywhere”.',
  'merging.mail.open': 'Open the account',
  'merging.collections': {
    one: '{count} collection.',
    other: '{count} collections.',
  },
}
