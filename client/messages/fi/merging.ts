import type { merging as english } from '../en/merging.ts'
import type { Translated } from '../message.ts'

export const merging: Translated<typeof english> = {
  'merging.heading': 'Yhdistä kaksi reppua',
  'merging.offer': 'Yhdistä nämä kaksi reppua',
  'merging.what':
    'Osoitit, että myös {address} on sinun. Sillä pääsee toiseen reppuun. Jos molemmat ovat sinun, niistä voi tulla tämä yksi.',
  'merging.moves': 'Mitä tähän reppuun siirtyy',
  'merging.badges': {
    one: '{count} osaamismerkki.',
    other: '{count} osaamismerkkiä.',
  },
  'merging.twice': {
    one: 'Niistä {count} on jo täällä: ensin lisätty jää.',
    other: 'Niistä {count} on jo täällä: ensin lisätyt jäävät.',
  },
  'merging.addresses': {
    one: '{count} osoite:',
    other: '{count} osoitetta:',
  },
  'merging.passkeys': {
    one: '{count} pääsyavain.',
    other: '{count} pääsyavainta.',
  },
  'merging.ends': 'Mitä siellä päättyy',
  'merging.ends.what':
    'Sen istunnot ja sivut, joilla kirjautumisikkuna ohitetaan. Viestit lähetetään tämän repun ensisijaiseen osoitteeseen. Tätä ei voi kumota.',
  'merging.again.why':
    'Kirjauduit tänne jo jokin aika sitten. Jottei kukaan muu voisi tehdä tätä tällä laitteella, kirjaudu ensin uudelleen.',
  'merging.again': 'Kirjaudu uudelleen',
  'merging.do': 'Yhdistä',
  'merging.cancel': 'Pidä erillään',
  'merging.nothing': 'Täällä ei ole mitään yhdistettävää: se on jo tehty, tai siinä kesti liian kauan.',
  'merging.add-again': 'Lisää osoite uudelleen',
  'merging.mail.subject': 'Kaksi reppua on nyt yksi: {host}',
  'merging.mail.what':
    'Kaksi reppuasi on yhdistetty osoitteessa {host}. Niiden osaamismerkit, osoitteet ja pääsyavaimet ovat nyt yhdessä repussa, ja jokaisella osoitteella pääsee siihen.',
  'merging.mail.not-you':
    'Jos se et ollut sinä, joku lukee sähköpostiasi. Vaihda sähköpostisi salasana, kirjaudu sitten koodilla, tarkista tili ja valitse ”Kirjaudu ulos kaikkialta”.',
  'merging.mail.open': 'Avaa tili',
  'merging.collections': {
    one: '{count} kokoelma.',
    other: '{count} kokoelmaa.',
  },
}
