export const issuer = {
  'issuer.name-of-file': '{name} (in {file})',
  'issuer.note':
    'Hello,\n\nmy backpack could not add the badge that you issued to me:\n{assertion}\n\nWhat it found: {detail} (code: {code})\n\nCould you mend it and tell me? Thank you!',
  'issuer.request.unknown':
    'This request is too old or was never made. Go back to the page that offered you the badge and begin again.',
  'issuer.request.too-many-entries':
    'That page asked for more badges than can be added at once. Nothing was added. Tell the people who run it: at most 500 at a time.',
  'issuer.request.nothing':
    'No badge was named. Go back to the page that offered you the badge and begin again.',
  'issuer.rest.minutes': {
    one: 'This host is busy and asked us to wait. Try again in {count} minute.',
    other: 'This host is busy and asked us to wait. Try again in {count} minutes.',
  },
  'issuer.rest.hours': {
    one: 'This host is busy and asked us to wait. Try again in {count} hour.',
    other: 'This host is busy and asked us to wait. Try again in {count} hours.',
  },
}
