import type { common as english } from '../en/common.ts'
import type { Translated } from '../message.ts'

export const common: Translated<typeof english> = {
  'common.product': 'Rucksack',
  'common.language': 'Sprache',
  'common.error.heading': 'Etwas ist schiefgegangen',
  'common.error.nothing-here': 'Hier ist nichts',
  'common.error.not-found':
    'Unter dieser Adresse gibt es nichts. Vielleicht wurde es entfernt, oder es gehört zu einem anderen Konto.',
  'common.error.forbidden':
    'Diese Anfrage kam nicht von unseren eigenen Seiten, deshalb wurde nichts getan. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'common.error.too-many': 'Das war etwas zu oft. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'common.error.bad-request':
    'Wir konnten diese Anfrage nicht lesen. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'common.error.internal':
    'Der Rucksack hatte selbst ein Problem. Nichts wurde geändert. Versuchen Sie es in einer Minute noch einmal.',
  'common.error.home': 'Meinen Rucksack öffnen',
  'common.error.signed-out': 'Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es noch einmal.',
  'common.error.signed-out.heading': 'Sie sind nicht angemeldet',
  'common.error.typed': 'Was Sie geschrieben haben, damit Sie es kopieren können',
}
