import type { consentPages as english } from '../en/consent-pages.ts'
import type { Translated } from '../message.ts'

export const consentPages: Translated<typeof english> = {
  'consent.back-to': 'Retour à {host}',
  'consent.open-backpack': 'Ouvrir mon sac à badges',
  'consent.check-again': 'Afficher ce que l’on sait maintenant',
  'consent.window.heading': {
    one: 'Connectez-vous pour ajouter un badge',
    other: 'Connectez-vous pour ajouter {count} badges',
  },
  'consent.window.heading.add-address': 'Ajouter une adresse à votre sac à badges',
  'consent.window.heading.switch-account': 'Se connecter avec un autre compte',
  'consent.window.keep': 'Continuer avec {address}',
  'consent.window.over': 'Vous pouvez fermer cette fenêtre.',
  'consent.hand-over.heading': 'Connexion réussie',
  'consent.hand-over': 'Cette fenêtre se ferme d’elle-même, et vous décidez sur la page d’où vous venez.',
  'consent.hand-over.here': 'Décider dans cette fenêtre',
  'consent.closed.heading': 'Plus rien à faire ici',
  'consent.closed.closed': 'La page qui demandait a clos sa demande. Vous pouvez fermer cette fenêtre.',
  'consent.closed.expired':
    'Cette demande est trop ancienne. Retournez à la page qui proposait le badge et appuyez de nouveau sur son bouton.',
  'consent.closed.gone':
    'Cette liste de badges n’est plus là : elle est trop ancienne, ou son compte a été supprimé. Votre sac à badges montre ce qui en a été ajouté.',
  'consent.closed.other-browser':
    'Cette demande a commencé dans un autre navigateur et ne continue que là-bas. Retournez à la page qui proposait le badge.',
  'consent.closed.another':
    'Ces badges ont été apportés avec un autre compte. La personne qui les a apportés peut en décider en s’y connectant.',
  'consent.long.not': {
    one: '{count} ne peut pas l’être.',
    other: '{count} ne peuvent pas l’être.',
  },
  'consent.long.not-added': {
    one: '{count} n’a pas été ajouté.',
    other: '{count} n’ont pas été ajoutés.',
  },
  'consent.sealed':
    '{host} n’a pas pu être interrogé sur ce badge. Ce sac l’avait vérifié lui-même, la dernière fois le {date}.',
  'consent.long.sealed': {
    one: 'Personne n’a pu être interrogé sur {count} d’entre eux. Ce sac l’avait vérifié lui-même auparavant.',
    other:
      'Personne n’a pu être interrogé sur {count} d’entre eux. Ce sac les avait vérifiés lui-même auparavant.',
  },
  'consent.long.choose': 'Voir et choisir',
  'consent.long.part': 'Badges {from} à {to}',
  'consent.long.tick-all': 'Tout cocher',
  'consent.long.tick-none': 'Tout décocher',
  'consent.long.details': 'Détails',
  'consent.long.copy': 'Copier ces lignes',
  'consent.long.copied': 'Les lignes sont copiées.',
  'consent.long.not-copied': 'Les lignes n’ont pas pu être copiées. Elles se trouvent ici.',
  'consent.long.held': 'Déjà dans votre sac.',
  'consent.long.checking': {
    one: 'Vérification de {count} badge',
    other: 'Vérification de {count} badges',
  },
  'consent.long.checked': '{done} vérifiés sur {count}',
  'consent.long.patience':
    'Nous interrogeons pour chacun ceux qui l’ont décerné, et jamais trop à la fois. Vous pouvez laisser cette page ouverte et y revenir.',
  'consent.long.patience-own':
    'Nous interrogeons pour chacun ceux qui l’ont décerné, et jamais trop à la fois. Vous pouvez fermer cette page : nous continuons, et ce que nous trouvons vous attend sous « Ajouter des badges ».',
  'consent.long.adding': { one: 'Ajout de {count} badge', other: 'Ajout de {count} badges' },
  'consent.long.added': '{done} ajoutés sur {count}',
  'consent.long.patience-adding':
    'Vous pouvez fermer cette page : nous continuons, et ce qui est ajouté reste dans votre sac à badges.',
  'consent.long.undoing': { one: 'Retrait de {count} badge', other: 'Retrait de {count} badges' },
  'consent.long.undone': '{done} retirés sur {count}',
  'consent.long.patience-undoing':
    'Vous pouvez fermer cette page : nous continuons jusqu’à ce que tous soient retirés.',
  'consent.long.added-before': {
    one: '{count} de ces badges est déjà dans votre sac à badges.',
    other: '{count} de ces badges sont déjà dans votre sac à badges.',
  },
}
