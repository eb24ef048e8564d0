import type { library as english } from '../en/library.ts'
import type { Translated } from '../message.ts'

export const library: Translated<typeof english> = {
  'library.search': 'Hae osaamismerkeistäsi',
  'library.search-hint': 'Nimi, myöntäjä, taito tai kuvaus',
  'library.issuer': 'Myöntäjä',
  'library.year': 'Vuosi',
  'library.status': 'Tila',
  'library.sort': 'Järjestys',
  'library.all': 'Kaikki',
  'library.status.valid': 'Voimassa',
  'library.status.expired': 'Voimassaolo päättynyt',
  'library.status.withdrawn': 'Peruttu',
  'library.sort.added': 'Uusin ensin',
  'library.sort.awarded': 'Viimeksi myönnetty ensin',
  'library.sort.name': 'Nimi',
  'library.sort.issuer': 'Myöntäjän nimi',
  'library.show': 'Näytä',
  'library.clear': 'Näytä kaikki osaamismerkit',
  'library.nothing':
    'Mikään osaamismerkki ei vastaa hakua. Kokeile vähemmillä sanoilla tai näytä kaikki osaamismerkit.',
  'library.first': 'Ensimmäinen sivu',
  'library.next': 'Seuraava sivu',
  'library.count-found': { one: '{count} osaamismerkki löytyi', other: '{count} osaamismerkkiä löytyi' },
  'library.count-more': 'Yli {count} osaamismerkkiä',
}
