import type { issuer as english } from '../en/issuer.ts'
import type { Translated } from '../message.ts'

export const issuer: Translated<typeof english> = {
  'issuer.name-of-file': '{name} (aus {file})',
  'issuer.note':
    'Guten Tag,\n\nmein Rucksack konnte den Badge nicht hinzufügen, den Sie mir verliehen haben:\n{assertion}\n\nWas er festgestellt hat: {detail} (Code: {code})\n\nKönnten Sie das beheben und mir Bescheid geben? Vielen Dank!',
  'issuer.request.unknown':
    'Diese Anfrage ist zu alt oder wurde nie gestellt. Gehen Sie zurück zu der Seite, die Ihnen den Badge angeboten hat, und beginnen Sie von vorn.',
  'issuer.request.too-many-entries':
    'Diese Seite hat nach mehr Badges gefragt, als man auf einmal hinzufügen kann. Nichts wurde hinzugefügt. Sagen Sie ihren Betreibern: höchstens 500 auf einmal.',
  'issuer.request.nothing':
    'Kein Badge wurde genannt. Gehen Sie zurück zu der Seite, die Ihnen den Badge angeboten hat, und beginnen Sie von vorn.',
  'issuer.rest.minutes': {
    one: 'Dieser Server ist überlastet und hat uns gebeten zu warten. Versuchen Sie es in {count} Minute noch einmal.',
    other:
      'Dieser Server ist überlastet und hat uns gebeten zu warten. Versuchen Sie es in {count} Minuten noch einmal.',
  },
  'issuer.rest.hours': {
    one: 'Dieser Server ist überlastet und hat uns gebeten zu warten. Versuchen Sie es in {count} Stunde noch einmal.',
    other:
      'Dieser Server ist überlastet und hat uns gebeten zu warten. Versuchen Sie es in {count} Stunden noch einmal.',
  },
}
