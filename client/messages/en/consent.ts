export const consent = {
  'consent.product': 'Backpack',
  'consent.heading.named': 'Add {name} to your Backpack',
  'consent.heading.counted': {
    one: 'Add {count} badge to your Backpack',
    other: 'Add {count} badges to your Backpack',
  },
  'consent.heading.held': {
    one: 'This badge is already in your Backpack',
    other: 'These badges are already in your Backpack',
  },
  'consent.heading.nothing': {
    one: 'This badge cannot be added',
    other: 'None of these badges can be added',
  },
  'consent.heading.added-named': '{name} is in your Backpack',
  'consent.heading.added': {
    one: '{count} badge is in your Backpack',
    other: '{count} badges are in your Backpack',
  },
  'consent.heading.not-added': 'Nothing was added',

  'consent.asked-by': 'asked by {host}',
  'consent.from-link': 'You came here from a link',
  'consent.asked-by-nobody': 'The page that asks does not say its name',
  'consent.from-hosts': 'from {hosts}',
  'consent.comma': ',',
  'consent.identity': 'Not {address}?',
  'consent.identity.switch': 'Switch account',
  'consent.identity.switch-name': 'Not {address}? Switch account',
  'consent.told': '{host} will be told which of these you add',
  'consent.told.unnamed': 'The page that asks will be told which of these you add',
  'consent.told.nobody': 'Nobody will be told what you add',

  'consent.close': 'Close without adding',
  'consent.close.decided': 'Close',
  'consent.continue': 'Continue (opens a window)',
  'consent.continue.hint':
    'A window of the Backpack opens. You sign in there, under an address bar that you can read, and decide here.',
  'consent.skip': 'Skip this window next time on {host}',
  'consent.add': { one: 'Add {count} badge', other: 'Add {count} badges' },
  'consent.add.one-of-them': 'Tick at least one badge, or press Not now.',
  'consent.not-now': 'Not now',
  'consent.done': 'Done',
  'consent.undo': 'Undo',
  'consent.view-in-backpack': 'View in Backpack',
  'consent.checking': 'Checking …',
  'consent.adding': 'Adding …',
  'consent.too-quick': 'That was too quick to be on purpose. Press once more.',
  'consent.not-visible': 'Something covers this window, so please decide in a window of the Backpack.',
  'consent.status.ready': {
    one: '{count} badge can be added.',
    other: '{count} badges can be added.',
  },
  'consent.status.nothing': 'Nothing can be added.',

  'consent.list': 'Badges',
  'consent.row.add': 'Add {name}, from {host}',
  'consent.row.awarded': 'awarded {date}',
  'consent.row.expires': 'runs out {date}',
  'consent.row.checking': 'checking {host} …',
  'consent.row.checking-unnamed': 'checking …',
  'consent.row.unnamed': 'A badge',
  'consent.row.added': 'Added',
  'consent.row.declined': 'Not added',
  'consent.row.skipped': 'Skipped',
  'consent.row.held': 'Already in your Backpack since {date}.',
  'consent.row.view': 'View',
  'consent.details': 'What it took to earn {name}',
  'consent.details.says-it-is': '{host} says it is “{name}”.',
  'consent.details.criteria': 'Criteria',
  'consent.details.criteria-page': 'Read the criteria (opens a new tab)',
  'consent.details.criteria-none': 'The issuer did not say.',
  'consent.details.evidence': 'Evidence',
  'consent.details.evidence-page': 'Look at the evidence (opens a new tab)',
  'consent.text.show-all': 'Show all',

  'consent.act.add-that-address': 'Add that address',
  'consent.act.add-an-address': 'Add an address',
  'consent.act.switch-account': 'Switch account',
  'consent.act.try-again': 'Try again',
  'consent.act.skip': 'Skip',
  'consent.act.copy-note': 'Copy a note for the issuer',
  'consent.act.read-note': 'Read that note',
  'consent.act.copied': 'The note is copied.',
  'consent.act.not-copied': 'The note could not be copied. You can read it here.',

  'consent.fault.the-issuer': 'The issuer',
  'consent.fault.declined': 'You blocked this issuer.',
  'consent.fault.already-held': 'Already in your Backpack.',
  'consent.fault.not-a-reference':
    'What the page named is not the address of a badge. The people behind that page need to fix it.',
  'consent.fault.too-many': 'The page asked for too many badges at once. Its people need to ask for fewer.',
  'consent.fault.forbidden-address':
    'The address of this badge leads to a place where we do not go. {host} needs to fix it.',
  'consent.fault.unreachable': '{host} did not answer. This is not your fault; try again in a few minutes.',
  'consent.fault.certificate-invalid':
    'This badge cannot be fetched safely: a security certificate is not valid. {host} needs to fix it; trying again does not help.',
  'consent.fault.not-found': 'The page for this badge is not there. {host} needs to fix the link.',
  'consent.fault.too-many-redirects': 'The link to this badge goes round in circles. {host} needs to fix it.',
  'consent.fault.badge-class-inaccessible':
    'The description of this badge could not be fetched. Try again in a few minutes; if it stays like this, {host} needs to fix it.',
  'consent.fault.issuer-inaccessible':
    'The page that says who issued this badge could not be fetched. Try again in a few minutes; if it stays like this, {host} needs to fix it.',
  'consent.fault.image-inaccessible':
    'The picture of this badge could not be fetched. Try again in a few minutes; if it stays like this, {host} needs to fix it.',
  'consent.fault.key-inaccessible':
    'The key that proves this badge could not be fetched. Try again in a few minutes; if it stays like this, {host} needs to fix it.',
  'consent.fault.revocation-list-inaccessible':
    'We could not find out whether this badge was withdrawn. Try again in a few minutes; if it stays like this, {host} needs to fix it.',
  'consent.fault.backpack-unavailable': 'The Backpack had a problem of its own. Try again in a minute.',
  'consent.fault.unreadable': 'This file is not a badge we can read. {host} needs to fix it.',
  'consent.fault.too-large': 'A file of this badge is larger than we take. {host} needs to fix it.',
  'consent.fault.unknown-version':
    'This badge is of a kind that we cannot read. {host} can say in which others it issues.',
  'consent.fault.image': 'The picture of this badge is missing or broken. {host} needs to fix it.',
  'consent.fault.image-too-large':
    'The picture of this badge is larger than we take. {host} needs to fix it.',
  'consent.fault.image-without-badge': 'There is no badge in this picture.',
  'consent.fault.revoked': '{host} withdrew this badge.',
  'consent.fault.suspended': '{host} suspended this badge.',
  'consent.fault.expired': 'This badge ran out on {date}.',
  'consent.fault.expired-undated': 'This badge has run out.',
  'consent.fault.issued-in-future': 'This badge is dated in the future. {host} needs to fix it.',
  'consent.fault.recipient-plain':
    'This badge was issued to {address}. That address is not in your Backpack yet.',
  'consent.fault.recipient-hashed':
    'This badge was issued to a different address than yours. If you have another, add it.',
  'consent.fault.recipient-type':
    'This badge was not issued to an e-mail address. {host} needs to issue it to yours.',
  'consent.fault.signature': 'The signature on this badge does not match. We will not add it.',
  'consent.fault.key':
    'The signature on this badge cannot be relied on. We will not add it. {host} needs to fix it.',
  'consent.fault.origin':
    'We cannot tell that this badge comes from where it says. We will not add it. {host} needs to fix it.',

  'consent.window.waiting.heading': 'Go on in the window',
  'consent.window.waiting': 'A window of the Backpack is open. Sign in there; this page goes on by itself.',
  'consent.window.none.heading': 'No window opened',
  'consent.window.none': 'Your browser did not open the window. Choose how to go on:',
  'consent.window.open': 'Open the window',
  'consent.window.use-this-tab': 'Use this tab',
  'consent.window.deciding': 'You decide in the window of the Backpack. This page goes on by itself.',
  'consent.window.still-there':
    'The window was closed. If it is still there, you can go on in it; else press Continue.',
  'consent.failed.heading': 'Something went wrong',
  'consent.failed': 'The Backpack did not answer as it should. Nothing was added. Try again in a minute.',
  'consent.failed.after-adding':
    'The Backpack did not answer as it should. What stands here as added is safe in your Backpack.',
  'consent.signed-out': 'You were signed out. Continue to sign in again; nothing is lost.',
  'consent.checked-again': 'That took a while, so the badges are being checked once more.',
  'consent.frame.alone': 'This page works only inside a page that offers badges.',
  'consent.closing': 'Closing …',
}
