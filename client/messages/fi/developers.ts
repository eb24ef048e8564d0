import type { developers as english } from '../en/developers.ts'
import type { Translated } from '../message.ts'

export const developers: Translated<typeof english> = {
  'developers.docs.title': 'Myöntäjille',
  'developers.cards.heading': 'Kokeilumerkit',
  'developers.cards.what':
    'Jokainen näistä myöntötiedoista päättyy aina samalla tavalla, joten näet, mitä sivullesi kerrotaan. Anna sen osoite omalla sivullasi funktiolle OpenBadges.issue tai kokeile täällä.',
  'developers.cards.whose':
    'Repussa jokainen on myönnetty sille, joka on kirjautunut. Se, mikä lisätään, on reppuun todella lisätty; ota se takaisin painikkeella ”Kumoa”.',
  'developers.cards.added': 'Lisätty',
  'developers.cards.try': 'Kokeile',
  'developers.cards.try.name': 'Kokeile: {code}',
  'developers.cards.copy': 'Kopioi',
  'developers.cards.copy.name': 'Kopioi: {code}',
  'developers.cards.copied': 'Osoite kopioitiin.',
  'developers.cards.how.valid':
    'Paina ”Lisää 1 osaamismerkki”. Jos ”?”-merkin perässä on jotain muuta, se on toinen osaamismerkki.',
  'developers.cards.how.declined': 'Kelvollinen osaamismerkki. Paina ”Ei nyt”.',
  'developers.cards.how.already-held':
    'Kelvollinen osaamismerkki kahdesti samassa luettelossa: ensimmäinen lisätään, toinen on jo siellä.',
  'developers.cards.how.too-many': 'Luettelo, jossa on {count} kohtaa: pidempi kuin reppu ottaa vastaan.',
  'developers.cards.how.unavailable':
    'Mikään osaamismerkki ei aiheuta tätä. Jätä reppu pois sivusi käytännön frame-src-kohdasta, odota kymmenen sekuntia ja paina ”Sulje”.',
}
