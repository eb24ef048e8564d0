export const backpack = {
  'backpack.welcome.heading': 'Your badges, kept in one place',
  'backpack.welcome.what':
    'When a school, a course or a community awards you an Open Badge, its page can put it in here. You see who really made it, and the file is yours to keep.',
  'backpack.welcome.how': 'How it works',
  'backpack.welcome.how.one': 'On the page of someone who awarded you a badge, press “Add to Backpack”.',
  'backpack.welcome.how.two': 'Sign in with your email address: we send you a code. There is no password.',
  'backpack.welcome.how.three': 'Look at the badge and add it. It stays yours, and private.',

  'backpack.header.home': 'Backpack',
  'backpack.header.account': 'Account',
  'backpack.header.sign-in': 'Sign in',
  'backpack.header.sign-out': 'Sign out',
  'backpack.header.label': 'Backpack',

  'backpack.list.heading': 'Your badges',
  'backpack.list.count': { one: '{count} badge', other: '{count} badges' },
  'backpack.list.added': 'Added {day}',
  'backpack.list.older': 'Older badges',
  'backpack.list.newest': 'Newest badges',
  'backpack.list.pages': 'Pages of badges',
  'backpack.empty.heading': 'No badges yet',
  'backpack.empty.what':
    'Badges come from the people who award them. Open the page where you earned one and press “Add to Backpack”: it will show up here.',
  'backpack.empty.address':
    'A badge has to be issued to an address that you have proved to be yours. If yours went to another one, add that address under “Account”.',

  'backpack.badge.unnamed': 'Badge without a name',
  'backpack.badge.from': 'from',
  'backpack.badge.calls-itself': 'calls itself “{name}”',
  'backpack.badge.verified-by': 'Verified with',
  'backpack.badge.verified-note.hosted':
    'This badge was read from this site when it was added. What the issuer calls itself is its own word.',
  'backpack.badge.verified-note.signed':
    'This badge carries a signature whose key this site publishes. What the issuer calls itself is its own word.',
  'backpack.badge.issuer-page': 'Issuer’s own page',
  'backpack.badge.issued': 'Awarded',
  'backpack.badge.expires': 'Runs out',
  'backpack.badge.expired': 'Ran out',
  'backpack.badge.added': 'Added to your Backpack',
  'backpack.badge.asked-by': 'Asked for by',
  'backpack.badge.recipient': 'Awarded to',
  'backpack.badge.criteria': 'What it took to earn {name}',
  'backpack.badge.no-criteria': 'The issuer does not say.',
  'backpack.badge.criteria-link': 'Criteria on {host}',
  'backpack.badge.evidence': 'Evidence',
  'backpack.badge.evidence-link': 'Evidence on {host}',
  'backpack.badge.evidence-more': {
    one: 'and {count} more in the file',
    other: 'and {count} more in the file',
  },
  'backpack.badge.download': 'Download',
  'backpack.badge.download-note':
    'A picture with the badge inside it: other backpacks and checkers can read it.',
  'backpack.badge.remove': 'Remove',
  'backpack.badge.back': 'All badges',

  'backpack.removed.heading': 'Removed {name}',
  'backpack.removed.until': {
    one: 'It is no longer in your Backpack. You can take this back for {count} minute.',
    other: 'It is no longer in your Backpack. You can take this back for {count} minutes.',
  },
  'backpack.removed.undo': 'Undo',

  'backpack.added.heading': 'Keep these badges?',
  'backpack.added.what': {
    one: 'This badge was added to your Backpack. If that was not you, or you changed your mind, remove it here.',
    other:
      'These badges were added to your Backpack. If that was not you, or you changed your mind, remove them here.',
  },
  'backpack.added.remove-one': 'Remove {name}',
  'backpack.added.remove-all': 'Remove all',
  'backpack.added.undo-one': 'Undo removing {name}',
  'backpack.added.removed': 'Removed',
  'backpack.added.nothing': 'Nothing of this is in your Backpack any more.',
  'backpack.added.keep': 'To keep everything, do nothing and close this page.',

  'backpack.mail.subject': {
    one: '{count} badge was added to your Backpack',
    other: '{count} badges were added to your Backpack',
  },
  'backpack.mail.added': {
    one: '{count} badge was added to your Backpack on {day}:',
    other: '{count} badges were added to your Backpack on {day}:',
  },
  'backpack.mail.added-asked': {
    one: '{count} badge was added to your Backpack on {day}, asked for by {asker}:',
    other: '{count} badges were added to your Backpack on {day}, asked for by {asker}:',
  },
  'backpack.mail.badge': '{name}, from {host}',
  'backpack.mail.more': { one: 'and {count} more', other: 'and {count} more' },
  'backpack.mail.remove': {
    one: 'If that was not you, or you changed your mind, this page lets you remove it within 30 days. It asks before it removes anything:',
    other:
      'If that was not you, or you changed your mind, this page lets you remove them within 30 days. It asks before it removes anything:',
  },
  'backpack.mail.why':
    'You get this mail because this is the main address of your Backpack. If it was you, there is nothing to do.',
}
