/** Taking one's badges along, and leaving. */
export const leaving = {
  'leaving.export.heading': 'Take your badges with you',
  'leaving.export.what':
    'One zip file, at any time: for each badge the picture with the badge inside, the issuer’s own files, and a page that shows all of it without the internet. Any backpack can read the pictures; this one takes the whole file back, even if an issuer is gone by then. Collections, settings and your own evidence are in it, too.',
  'leaving.export.download': 'Download all badges',
  'leaving.export.starting': 'Packing …',
  'leaving.export.progress': '{done} of {total} badges are packed',
  'leaving.export.whole': 'All badges are packed. The file is with your browser.',
  'leaving.export.broken': 'The download ended before all badges were packed. You can try again.',
  'leaving.export.running':
    'Your badges are being packed for another download. Wait until it has ended, or cancel it, and try again.',
  'leaving.export.busy': 'Several people’s badges are being packed right now. Try again in a minute.',
  'leaving.offline.when': {
    one: '{count} badge in the Backpack at {host}, as it was on {day}',
    other: '{count} badges in the Backpack at {host}, as they were on {day}',
  },
  'leaving.offline.what':
    'This page works without the internet, as long as it stays in its folder. Each badge has a folder of its own under “badges”.',
  'leaving.offline.status': 'Status on {day}',
  'leaving.offline.good': 'Valid',
  'leaving.offline.files': 'Files of {name}',
  'leaving.file.badge': 'Picture with the badge inside:',
  'leaving.file.picture': 'Picture as the issuer published it:',
  'leaving.file.revocation-list': 'List of revoked badges',
  'leaving.file.seal': 'Seal of this Backpack, for bringing it back here:',
  'leaving.file.own-evidence': 'What you added to it:',
  'leaving.delete.section': 'Delete account',
  'leaving.delete.section.what':
    'Everything goes at once and for good: badges, collections, addresses, passkeys, sessions.',
  'leaving.delete.heading': 'Delete your account',
  'leaving.delete.what': 'These go at once. Nobody can bring them back, not even we:',
  'leaving.delete.badges': {
    one: '{count} badge, with its picture and everything that proved it',
    other: '{count} badges, with their pictures and everything that proved them',
  },
  'leaving.delete.addresses': 'your addresses: {addresses}',
  'leaving.delete.rest':
    'your own evidence, collections and what you shared of them, passkeys, sessions, settings',
  'leaving.delete.first': 'First, take your badges with you',
  'leaving.delete.later':
    'Keep the file: you can bring it back here later, with the same addresses, even if an issuer is gone by then. Badges that are revoked, or have run out by then, cannot be added again.',
  'leaving.delete.last': 'The last step',
  'leaving.delete.sure': 'I know that this cannot be undone',
  'leaving.delete.unsure': 'Tick this first.',
  'leaving.delete.confirm': 'Delete everything now',
  'leaving.delete.cancel': 'Keep my account',
  'leaving.delete.proof': 'First, prove that it is you',
  'leaving.delete.proof.what': 'You signed in a while ago, and somebody else may sit here now.',
  'leaving.delete.other-address': 'That is not an address of this account. Use one of its own.',
  'leaving.deleted.heading': 'Your account is deleted',
  'leaving.deleted.what':
    'Nothing of it is kept here. A mail to your main address says so, too. Files that you downloaded are yours.',
  'leaving.mail.subject': 'Your account at {host} was deleted',
  'leaving.mail.what': 'Your account at {host} was deleted on {day} by somebody who was signed in to it.',
  'leaving.mail.kept':
    'Badges, addresses, passkeys and sessions are gone. Nothing of them is kept, this address neither.',
  'leaving.mail.not-you':
    'If that was not you: somebody can read this mailbox, or has a device of yours. Your badges can be added again: from those who issued them, or from an export that you downloaded.',
}
