/** Bringing badges by oneself, on the pages of the server. */
export const adding = {
  'adding.heading': 'Add badges',
  'adding.what':
    'Bring badges that you have already: the picture you saved, its address, or everything from another backpack at once. We check each one, and you decide what is added.',
  'adding.empty': 'Choose a file or paste something first.',
  'adding.files': 'Choose files',
  'adding.files-hint':
    'Pictures with a badge inside (PNG or SVG), JSON, or a zip of them. Up to {count} at once. You can also drop them here.',
  'adding.pasted': 'Or paste an address (URL), a signed badge (JWS) or JSON',
  'adding.pasted-hint': 'Several addresses: one per line.',
  'adding.continue': 'Continue',
  'adding.next': 'Nothing is added yet: you see what we found first.',
  'adding.bring':
    'You have badges elsewhere already? Bring their pictures, addresses or a zip of them under “Add badges”.',
  'adding.chosen': 'Files chosen: {count}',
  'adding.sending': 'The files are on their way …',
  'adding.checking': 'The files are being looked through …',
  'adding.too-large': 'That is more than we take at once: bring less than 1 GB.',
  'adding.failed': 'The files did not arrive. Nothing was added. Try again in a minute.',
  'adding.account-deleted':
    'It was deleted while your files were on their way, so nothing of them was kept. Your files are still where you chose them.',
  'adding.problems': {
    one: '{count} file gave no badge to add',
    other: '{count} files gave no badge to add',
  },
  'adding.pasted-name': 'What you pasted',
  'adding.nothing': 'There is no badge in what you chose.',
  'adding.waiting': 'What you brought {when} waits for your decision ({count}).',
  'adding.waiting.go-on': 'Go on with it',
  'adding.waiting.adding': 'What you brought {when} is being added: {done} of {count}.',
  'adding.waiting.look': 'See how far it is',
  'adding.waiting.throw-away': 'Throw away',
  'adding.share-lost': 'What you shared did not get here. Share it once more, or choose it here.',
  'adding.waiting.thrown-away': 'What you had brought was thrown away. Nothing of it was added.',
  'adding.more': 'Add more badges',
  'adding.problem.not-a-badge': 'This is not a badge.',
  'adding.problem.no-badge': 'There is no badge in this picture.',
  'adding.problem.damaged': 'This picture is damaged: no badge can be read from it.',
  'adding.problem.too-large': 'This is larger than we take.',
  'adding.problem.zip-damaged': 'This zip file is damaged and cannot be opened.',
  'adding.problem.zip-locked': 'This is locked by a password. Unpack it first.',
  'adding.problem.zip-inside': 'This is a zip inside of another. Unpack the outer one first.',
  'adding.problem.too-many':
    'This was left out, and so was what came after it: at most {count} are taken at once.',
  'adding.problem.same': 'This is the same badge as another one here.',
  'adding.rest.heading': 'Also in your export',
  'adding.rest.heading-alone': 'In your export',
  'adding.rest.collection': 'Collection:',
  'adding.rest.more': {
    one: '{count} more collection',
    other: '{count} more collections',
  },
  'adding.rest.settings': 'Settings: language, theme, mail about changes, blocked issuers',
  'adding.rest.what':
    'What you have chosen here stays as it is. A collection of the same name gets the badges that it lacks. Links that you shared do not come back: share again where you want to.',
  'adding.rest.evidence': {
    one: 'Your own evidence: {count} entry',
    other: 'Your own evidence: {count} entries',
  },
  'adding.rest.evidence-what':
    'Your own evidence goes to the badges that are in your Backpack. Only you see it: tick again what is to be shown.',
  'adding.rest.evidence-left': {
    one: '{count} entry of your own evidence was left out: its badge is not in your Backpack, or it has no room for more.',
    other:
      '{count} entries of your own evidence were left out: their badges are not in your Backpack, or have no room for more.',
  },
  'adding.rest.do': 'Bring these back, too',
  'adding.rest.do-alone': 'Bring these back',
  'adding.rest.back': 'What was in your export beside badges is back.',
  'adding.rest.left': {
    one: '{count} collection was left out: there was no room for it.',
    other: '{count} collections were left out: there was no room for them.',
  },
}
