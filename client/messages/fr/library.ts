import type { library as english } from '../en/library.ts'
import type { Translated } from '../message.ts'

export const library: Translated<typeof english> = {
  'library.search': 'Chercher dans vos badges',
  'library.search-hint': 'Nom, émetteur, compétence ou description',
  'library.issuer': 'Émetteur',
  'library.year': 'Année',
  'library.status': 'État',
  'library.sort': 'Trier par',
  'library.all': 'Tous',
  'library.status.valid': 'En vigueur',
  'library.status.expired': 'Expirés',
  'library.status.withdrawn': 'Révoqués',
  'library.sort.added': 'Les plus récents d’abord',
  'library.sort.awarded': 'Dernier décerné d’abord',
  'library.sort.name': 'Nom',
  'library.sort.issuer': 'Nom de l’émetteur',
  'library.show': 'Afficher',
  'library.clear': 'Afficher tous les badges',
  'library.nothing': 'Aucun badge ne correspond. Essayez avec moins de mots, ou affichez tous les badges.',
  'library.first': 'Première page',
  'library.next': 'Page suivante',
  'library.count-found': { one: '{count} badge trouvé', other: '{count} badges trouvés' },
  'library.count-more': 'Plus de {count} badges',
}
