import type { developers as english } from '../en/developers.ts'
import type { Translated } from '../message.ts'

export const developers: Translated<typeof english> = {
  'developers.docs.title': 'Pour les émetteurs',
  'developers.cards.heading': 'Badges d’essai',
  'developers.cards.what':
    'Chacune de ces assertions finit toujours de la même façon, pour que vous voyiez ce que votre page apprend. Passez son adresse à OpenBadges.issue sur votre propre page, ou essayez-la ici.',
  'developers.cards.whose':
    'Dans le sac à badges, chacune est au nom de la personne connectée. Ce qui est ajouté y est vraiment ajouté ; reprenez-le avec « Annuler ».',
  'developers.cards.added': 'Ajouté',
  'developers.cards.try': 'Essayer',
  'developers.cards.try.name': 'Essayer : {code}',
  'developers.cards.copy': 'Copier',
  'developers.cards.copy.name': 'Copier : {code}',
  'developers.cards.copied': 'L’adresse est copiée.',
  'developers.cards.how.valid':
    'Appuyez sur « Ajouter 1 badge ». Avec autre chose après le « ? », c’est un autre badge.',
  'developers.cards.how.declined': 'Un bon badge. Appuyez sur « Pas maintenant ».',
  'developers.cards.how.already-held':
    'Un bon badge deux fois dans une liste : le premier est ajouté, le second y est déjà.',
  'developers.cards.how.too-many':
    'Une liste de {count} entrées, plus longue que ce que le sac à badges accepte.',
  'developers.cards.how.unavailable':
    'Aucun badge ne produit cela. Retirez le sac à badges du frame-src de votre politique, attendez dix secondes et appuyez sur « Fermer ».',
}
