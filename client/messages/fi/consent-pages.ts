import type { consentPages as english } from '../en/consent-pages.ts'
import type { Translated } from '../message.ts'

export const consentPages: Translated<typeof english> = {
  'consent.back-to': 'Takaisin: {host}',
  'consent.open-backpack': 'Avaa reppuni',
  'consent.check-again': 'Näytä, mitä nyt tiedetään',
  'consent.window.heading': {
    one: 'Kirjaudu sisään ja lisää osaamismerkki',
    other: 'Kirjaudu sisään ja lisää {count} osaamismerkkiä',
  },
  'consent.window.heading.add-address': 'Lisää osoite reppuusi',
  'consent.window.heading.switch-account': 'Kirjaudu toisella tilillä',
  'consent.window.keep': 'Jatka tilillä {address}',
  'consent.window.over': 'Voit sulkea tämän ikkunan.',
  'consent.hand-over.heading': 'Olet kirjautunut sisään',
  'consent.hand-over': 'Tämä ikkuna sulkeutuu itsestään, ja päätät sivulla, jolta tulit.',
  'consent.hand-over.here': 'Päätä tässä ikkunassa',
  'consent.closed.heading': 'Täällä ei ole enää tehtävää',
  'consent.closed.closed': 'Pyytänyt sivu on sulkenut pyyntönsä. Voit sulkea tämän ikkunan.',
  'consent.closed.expired':
    'Tämä pyyntö on liian vanha. Palaa sivulle, joka tarjosi osaamismerkkiä, ja paina sen painiketta uudestaan.',
  'consent.closed.gone':
    'Tätä osaamismerkkien luetteloa ei enää ole: se on liian vanha, tai sen tili on poistettu. Repustasi näet, mitä siitä lisättiin.',
  'consent.closed.other-browser':
    'Tämä pyyntö aloitettiin toisessa selaimessa, ja se jatkuu vain siellä. Palaa sivulle, joka tarjosi osaamismerkkiä.',
  'consent.closed.another':
    'Nämä osaamismerkit tuotiin toisella tilillä. Niiden tuoja voi päättää niistä kirjautumalla sille.',
  'consent.long.not': { one: '{count} ei voi lisätä.', other: '{count} ei voi lisätä.' },
  'consent.long.not-added': { one: '{count} jäi lisäämättä.', other: '{count} jäi lisäämättä.' },
  'consent.sealed':
    'Palvelulta {host} ei saatu kysyttyä tästä merkistä. Tämä reppu oli tarkistanut sen itse, viimeksi {date}.',
  'consent.long.sealed': {
    one: '{count} merkistä ei saatu kysyttyä keneltäkään. Tämä reppu oli tarkistanut sen itse aiemmin.',
    other: '{count} merkistä ei saatu kysyttyä keneltäkään. Tämä reppu oli tarkistanut ne itse aiemmin.',
  },
  'consent.long.choose': 'Katso ja valitse',
  'consent.long.part': 'Osaamismerkit {from}–{to}',
  'consent.long.tick-all': 'Merkitse kaikki',
  'consent.long.tick-none': 'Poista kaikki merkinnät',
  'consent.long.details': 'Tiedot',
  'consent.long.copy': 'Kopioi nämä rivit',
  'consent.long.copied': 'Rivit on kopioitu.',
  'consent.long.not-copied': 'Rivejä ei voitu kopioida. Ne ovat tässä.',
  'consent.long.held': 'On jo repussasi.',
  'consent.long.checking': {
    one: 'Tarkistetaan {count} osaamismerkki',
    other: 'Tarkistetaan {count} osaamismerkkiä',
  },
  'consent.long.checked': 'Tarkistettu {done} / {count}',
  'consent.long.patience':
    'Kysymme jokaisesta sen myöntäjältä, emmekä koskaan liian monesta kerralla. Voit jättää tämän sivun auki ja palata siihen.',
  'consent.long.patience-own':
    'Kysymme jokaisesta sen myöntäjältä, emmekä koskaan liian monesta kerralla. Voit sulkea tämän sivun: jatkamme, ja se, mitä löydämme, odottaa sinua kohdassa ”Lisää osaamismerkkejä”.',
  'consent.long.adding': { one: 'Lisätään {count} osaamismerkki', other: 'Lisätään {count} osaamismerkkiä' },
  'consent.long.added': 'Lisätty {done} / {count}',
  'consent.long.patience-adding':
    'Voit sulkea tämän sivun: jatkamme, ja se, mikä on lisätty, pysyy repussasi.',
  'consent.long.undoing': {
    one: 'Perutaan {count} osaamismerkin lisäys',
    other: 'Perutaan {count} osaamismerkin lisäys',
  },
  'consent.long.undone': 'Peruttu {done} / {count}',
  'consent.long.patience-undoing': 'Voit sulkea tämän sivun: jatkamme, kunnes kaikki on peruttu.',
  'consent.long.added-before': {
    one: '{count} näistä osaamismerkeistä on jo repussasi.',
    other: '{count} näistä osaamismerkeistä on jo repussasi.',
  },
}
