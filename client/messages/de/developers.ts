import type { developers as english } from '../en/developers.ts'
import type { Translated } from '../message.ts'

export const developers: Translated<typeof english> = {
  'developers.docs.title': 'Für Aussteller',
  'developers.cards.heading': 'Test-Badges',
  'developers.cards.what':
    'Jede dieser Assertions geht immer gleich aus, damit Sie sehen, was Ihre Seite erfährt. Übergeben Sie ihre Adresse auf Ihrer eigenen Seite an OpenBadges.issue, oder probieren Sie es hier.',
  'developers.cards.whose':
    'Im Rucksack ist jede auf die angemeldete Person ausgestellt. Was hinzugefügt wird, liegt wirklich in diesem Rucksack; mit „Rückgängig machen“ nehmen Sie es zurück.',
  'developers.cards.added': 'Hinzugefügt',
  'developers.cards.try': 'Ausprobieren',
  'developers.cards.try.name': 'Ausprobieren: {code}',
  'developers.cards.copy': 'Kopieren',
  'developers.cards.copy.name': 'Kopieren: {code}',
  'developers.cards.copied': 'Die Adresse wurde kopiert.',
  'developers.cards.how.valid':
    'Drücken Sie auf „1 Badge hinzufügen“. Mit etwas anderem nach dem „?“ ist es ein anderer Badge.',
  'developers.cards.how.declined': 'Ein guter Badge. Drücken Sie auf „Nicht jetzt“.',
  'developers.cards.how.already-held':
    'Ein guter Badge zweimal in einer Liste: Der erste wird hinzugefügt, der zweite ist dann schon da.',
  'developers.cards.how.too-many': 'Eine Liste mit {count} Einträgen, länger als der Rucksack annimmt.',
  'developers.cards.how.unavailable':
    'Kein Badge führt dazu. Lassen Sie den Rucksack aus dem frame-src Ihrer Richtlinie weg, warten Sie zehn Sekunden und drücken Sie auf „Schließen“.',
}
