/** What somebody adds to a badge of theirs themself. */
export const ownEvidence = {
  'own-evidence.heading': 'Added by you',
  'own-evidence.what':
    'Show how you earned this badge: a link to your work, a few words about it. Only you see it, unless you show it to others.',
  'own-evidence.unchecked': 'Your own evidence; the issuer has not checked it.',
  'own-evidence.add': 'Add your own evidence',
  'own-evidence.edit': 'Edit your evidence',
  'own-evidence.open': 'Open on {host}',
  'own-evidence.is-private': 'Only you see it.',
  'own-evidence.is-shown': 'Shown on pages on which you share this badge.',
  'own-evidence.act.edit': 'Edit: {title}',
  'own-evidence.act.remove': 'Remove: {title}',
  'own-evidence.act-short.edit': 'Edit',
  'own-evidence.act-short.remove': 'Remove',
  'own-evidence.full': 'There is no room for more here. Remove something that you do not need.',
  'own-evidence.full-account':
    'Your Backpack has no room for more evidence of your own. Remove some that you do not need, on any badge.',
  'own-evidence.removed': 'Removed {title}.',
  'own-evidence.removed.until': {
    one: 'You can take this back for {count} minute.',
    other: 'You can take this back for {count} minutes.',
  },
  'own-evidence.removed.no-room':
    'It could not be put back: there is no room for more here. Remove something that you do not need, then press Undo again.',
  'own-evidence.removed.no-room-account':
    'It could not be put back: your Backpack has no room for more evidence of your own. Remove some that you do not need, on any badge, then press Undo again.',

  'own-evidence.title': 'Title',
  'own-evidence.title-hint': 'What it is, in a few words.',
  'own-evidence.text': 'Text',
  'own-evidence.text-hint':
    'What you did, and how it shows what this badge stands for. You can leave it empty.',
  'own-evidence.link': 'Link',
  'own-evidence.link-hint': 'The address of a web page that shows it. You can leave it empty.',
  'own-evidence.show': 'Show on pages that I share',
  'own-evidence.show-hint':
    'Whoever sees this badge by a link of yours sees this, too, marked as your own. Your email addresses are left out there.',
  'own-evidence.problem.title-missing': 'Give it a title.',
  'own-evidence.problem.title-too-long': 'This title is too long.',
  'own-evidence.problem.text-too-long': 'This text is too long: it may have 2,000 characters.',
  'own-evidence.problem.link-not-web':
    'Write the whole address of a web page outside of this Backpack, such as https://example.org/my-work.',
  'own-evidence.problem.link-too-long': 'This address is too long.',

  'own-evidence.stale':
    'This was changed in another tab or on another device meanwhile, so yours was not saved yet. Here is what it says now; what you typed is below. Save again to put yours in its place.',
  'own-evidence.gone':
    'This was removed in another tab or on another device meanwhile, so yours was not saved yet. What you typed is below. Save to add it anew.',
  'own-evidence.badge-removed': 'This badge was removed from your Backpack meanwhile, so nothing was saved.',
  'own-evidence.open-badge': 'Open the badge',

  'own-evidence.shared.heading': 'Added by its owner',
  'own-evidence.shared.unchecked':
    'Whoever shows this badge wrote this themself. It is not part of the award, and nobody has checked it.',
}
