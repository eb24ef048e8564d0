import type { mail as english } from '../en/mail.ts'
import type { Translated } from '../message.ts'

export const mail: Translated<typeof english> = {
  'mail.code.subject': 'Koodisi: {host}',
  'mail.code.for-badges': 'Koodi, jolla lisäät osaamismerkkejä (pyytäjä {asker}):',
  'mail.code.for-sign-in': 'Koodi, jolla kirjaudut reppuusi:',
  'mail.code.for-address': 'Koodi, jolla lisäät tämän osoitteen reppuusi:',
  'mail.code.where':
    'Kirjoita se vain tähän osoitteeseen: {host}, ja vain siinä selaimessa, joka sitä pyysi. Se on voimassa 10 minuuttia ja toimii kerran.',
  'mail.code.not-you':
    'Jos et pyytänyt koodia, älä tee mitään: ilman sitä kukaan ei pääse sisään. Älä koskaan kerro sitä kenellekään; me emme kysy sitä koskaan.',
  'mail.added.open': 'Katso, mitä lisättiin',
}
