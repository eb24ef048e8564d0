/** Taking one's badges along, and leaving. */
export const leaving = {
  'leaving.export.heading': 'Take your badges with you',
  'leaving.export.what':
    'One zip file with everything, at any time: for each badge the picture with the badge inside, the issuer’s own files, and a page that shows all of it without the internet. Any backpack can read it, this one too.',
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
}
