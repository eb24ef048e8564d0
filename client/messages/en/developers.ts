export const developers = {
  'developers.docs.title': 'For issuers',
  'developers.cards.heading': 'Test badges',
  'developers.cards.what':
    'Each of these assertions ends in the same way every time, so that you can see what your page is told. Pass its address to OpenBadges.issue on your own page, or try it here.',
  'developers.cards.whose':
    'In the backpack each is made out to whoever is signed in. What is added is a real entry in that backpack; take it back with “Undo”.',
  'developers.cards.added': 'Added',
  'developers.cards.try': 'Try it',
  'developers.cards.try.name': 'Try it: {code}',
  'developers.cards.copy': 'Copy',
  'developers.cards.copy.name': 'Copy: {code}',
  'developers.cards.copied': 'The address was copied.',
  'developers.cards.how.valid': 'Press “Add 1 badge”. With anything else after the “?” it is another badge.',
  'developers.cards.how.declined': 'A good badge. Press “Not now”.',
  'developers.cards.how.already-held':
    'A good badge twice in one list: the first is added, the second is there already.',
  'developers.cards.how.too-many': 'A list of {count} entries, longer than the backpack takes.',
  'developers.cards.how.unavailable':
    'No badge brings this about. Leave the backpack out of your policy’s frame-src, wait ten seconds, and press “Close”.',
}
