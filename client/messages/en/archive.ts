/** Badges out of the list, and not gone. */
export const archive = {
  'archive.heading': 'Archive',
  'archive.link': 'Archive ({count})',
  'archive.link-more': 'Archive (more than {count})',
  'archive.do': 'Archive',
  'archive.undo': 'Take out of the archive',
  'archive.what':
    'Archived badges are out of your list, and otherwise as before: in their collections, in what you have shared and in your export.',
  'archive.shown': 'Collections and what you have shared show archived badges as before.',
  'archive.badge-archived':
    'Archived: this badge is no longer in your list. Collections and what you have shared show it as before.',
  'archive.badge-listed': 'This badge is in your list again.',
  'archive.moved': { one: '{count} badge was archived.', other: '{count} badges were archived.' },
  'archive.back': {
    one: '{count} badge is in your list again.',
    other: '{count} badges are in your list again.',
  },
  'archive.empty': 'Nothing is in your archive.',
  'archive.all': 'All your badges are in the archive.',
  'archive.found': 'Your archive has badges that fit this.',
  'archive.look': 'Look in the archive',
  'archive.found-list': 'Your list has badges that fit this.',
  'archive.look-list': 'Look in the list',
  'archive.search': 'Search your archive',
  'archive.clear': 'Show the whole archive',
  'archive.mark': 'Archived',
  'archive.is':
    'This badge is in your archive, so it is not in your list. Collections and what you have shared show it as before.',
}
