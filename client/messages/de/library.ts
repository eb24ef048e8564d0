import type { library as english } from '../en/library.ts'
import type { Translated } from '../message.ts'

export const library: Translated<typeof english> = {
  'library.search': 'Ihre Badges durchsuchen',
  'library.search-hint': 'Name, Aussteller, Fähigkeit oder Beschreibung',
  'library.issuer': 'Aussteller',
  'library.year': 'Jahr',
  'library.status': 'Zustand',
  'library.sort': 'Sortieren nach',
  'library.all': 'Alle',
  'library.status.valid': 'Gültig',
  'library.status.expired': 'Abgelaufen',
  'library.status.withdrawn': 'Zurückgezogen',
  'library.sort.added': 'Neueste zuerst',
  'library.sort.awarded': 'Zuletzt verliehene zuerst',
  'library.sort.name': 'Bezeichnung',
  'library.sort.issuer': 'Name des Ausstellers',
  'library.show': 'Anzeigen',
  'library.clear': 'Alle Badges anzeigen',
  'library.nothing':
    'Kein Badge passt dazu. Versuchen Sie es mit weniger Wörtern, oder lassen Sie sich alle anzeigen.',
  'library.first': 'Erste Seite',
  'library.next': 'Nächste Seite',
  'library.count-found': { one: '{count} Badge gefunden', other: '{count} Badges gefunden' },
  'library.count-more': 'Mehr als {count} Badges',
}
