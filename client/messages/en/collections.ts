/** Collections: badges that somebody put together. */
export const collections = {
  'collections.heading': 'Collections',
  'collections.back': 'All collections',
  'collections.empty.heading': 'No collections yet',
  'collections.empty.what':
    'A collection is a handful of your badges in the order that you want: for an application, a course, or just your favourites. A badge can be in many of them.',
  'collections.empty.private': 'Nobody but you sees a collection.',
  'collections.new': 'New collection',
  'collections.title': 'Name',
  'collections.description': 'Description',
  'collections.description-hint': 'What these badges have in common. You can leave it empty.',
  'collections.create': 'Create collection',
  'collections.full':
    'You have as many collections as a backpack holds. Delete one that you do not need to make room for another.',
  'collections.problem.title-missing': 'Give the collection a name.',
  'collections.problem.title-too-long': 'This name is too long.',
  'collections.problem.description-too-long': 'This description is too long.',

  'collections.add-badges': 'Add badges to this collection',
  'collections.edit': 'Edit name and description',
  'collections.delete': 'Delete collection',
  'collections.no-badges.heading': 'Still empty',
  'collections.no-badges.what': 'Add badges, then put them in the order in which they should be seen.',
  'collections.previous': 'Previous page',
  'collections.is-cover': 'Cover',
  'collections.more': 'More for {name}',
  'collections.more-short': 'More',
  'collections.act.up': 'Move {name} up',
  'collections.act.down': 'Move {name} down',
  'collections.act.first': 'Move to the start: {name}',
  'collections.act.last': 'Move to the end: {name}',
  'collections.act.cover': 'Use as cover: {name}',
  'collections.act.remove': 'Remove from this collection: {name}',
  'collections.act-short.first': 'Move to the start',
  'collections.act-short.last': 'Move to the end',
  'collections.act-short.cover': 'Use as cover',
  'collections.act-short.remove': 'Remove from this collection',
  'collections.drag': 'Drag',
  'collections.drag-hint': 'Drag badges by their handle, or move them with the arrow buttons.',
  'collections.moved': '{name} is number {place} now.',
  'collections.stale':
    'This collection was changed in another tab or on another device meanwhile, so nothing was done. You see it as it is now: try again.',
  'collections.added': {
    one: '{count} badge added to this collection.',
    other: '{count} badges added to this collection.',
  },
  'collections.added-none': 'Nothing was added: tick the badges that you want first.',
  'collections.added-left': {
    one: 'There was no room for {count} badge: this collection is full.',
    other: 'There was no room for {count} badges: this collection is full.',
  },
  'collections.taken': '{name} is no longer in this collection. It stays in your Backpack.',

  'collections.edit.heading': 'Edit collection',
  'collections.edit.stale':
    'This collection was changed in another tab or on another device meanwhile, so yours was not saved yet. Here is what it says now; what you typed is below. Save again to put yours in its place.',
  'collections.edit.none': 'No description',
  'collections.save': 'Save',
  'collections.cancel': 'Cancel',

  'collections.choose.heading': 'Add badges to {title}',
  'collections.choose.back': 'Back to the collection',
  'collections.choose.is-in': 'In this collection already',
  'collections.choose.add': 'Add chosen badges',
  'collections.choose.before-next': 'Add what you have ticked before you go to another page.',

  'collections.badge.what': 'Put this badge into collections',
  'collections.badge.new': 'Or into a new one, called',
  'collections.badge.save': 'Save collections',

  'collections.removed.heading': 'Deleted {title}',
  'collections.removed.until': {
    one: 'Its badges stay in your Backpack. You can take this back for {count} minute.',
    other: 'Its badges stay in your Backpack. You can take this back for {count} minutes.',
  },
}
