import type { consent as english } from '../en/consent.ts'
import type { Translated } from '../message.ts'

export const consent: Translated<typeof english> = {
  'consent.product': 'Sac à badges',
  'consent.heading.named': 'Ajouter {name} à votre sac à badges',
  'consent.heading.counted': {
    one: 'Ajouter {count} badge à votre sac à badges',
    other: 'Ajouter {count} badges à votre sac à badges',
  },
  'consent.heading.held': {
    one: 'Ce badge est déjà dans votre sac à badges',
    other: 'Ces badges sont déjà dans votre sac à badges',
  },
  'consent.heading.nothing': {
    one: 'Ce badge ne peut pas être ajouté',
    other: 'Aucun de ces badges ne peut être ajouté',
  },
  'consent.heading.added-named': '{name} est dans votre sac à badges',
  'consent.heading.added': {
    one: '{count} badge est dans votre sac à badges',
    other: '{count} badges sont dans votre sac à badges',
  },
  'consent.heading.not-added': 'Rien n’a été ajouté',

  'consent.asked-by': 'demandé par {host}',
  'consent.from-link': 'Vous êtes ici par un lien',
  'consent.asked-by-nobody': 'La page qui demande ne dit pas son nom',
  'consent.from-hosts': 'de {hosts}',
  'consent.comma': ',',
  'consent.identity': 'Ce n’est pas vous, {address} ?',
  'consent.identity.switch': 'Changer de compte',
  'consent.identity.switch-name': 'Ce n’est pas vous, {address} ? Changer de compte',
  'consent.told': '{host} saura lesquels vous ajoutez',
  'consent.told.unnamed': 'La page qui demande saura lesquels vous ajoutez',
  'consent.told.nobody': 'Personne ne saura ce que vous ajoutez',

  'consent.close': 'Fermer sans ajouter',
  'consent.close.decided': 'Fermer',
  'consent.continue': 'Continuer (ouvre une fenêtre)',
  'consent.continue.hint':
    'Une fenêtre du sac à badges s’ouvre. Vous vous y connectez, sous une barre d’adresse que vous pouvez lire, et décidez ici.',
  'consent.skip': 'Ne plus passer par cette fenêtre sur {host}',
  'consent.add': { one: 'Ajouter {count} badge', other: 'Ajouter {count} badges' },
  'consent.add.one-of-them': 'Cochez au moins un badge, ou appuyez sur Pas maintenant.',
  'consent.not-now': 'Pas maintenant',
  'consent.done': 'Terminé',
  'consent.undo': 'Annuler',
  'consent.view-in-backpack': 'Voir dans le sac à badges',
  'consent.checking': 'Vérification …',
  'consent.adding': 'Ajout …',
  'consent.too-quick': 'C’était trop rapide pour être voulu. Appuyez encore une fois.',
  'consent.not-visible':
    'Quelque chose couvre cette fenêtre. Décidez plutôt dans une fenêtre du sac à badges.',
  'consent.status.ready': {
    one: '{count} badge peut être ajouté.',
    other: '{count} badges peuvent être ajoutés.',
  },
  'consent.status.nothing': 'Rien ne peut être ajouté.',

  'consent.list': 'Badges',
  'consent.row.add': 'Ajouter {name}, de {host}',
  'consent.row.awarded': 'décerné le {date}',
  'consent.row.expires': 'valable jusqu’au {date}',
  'consent.row.checking': 'vérification de {host} …',
  'consent.row.checking-unnamed': 'vérification …',
  'consent.row.unnamed': 'Un badge',
  'consent.row.added': 'Ajouté',
  'consent.row.declined': 'Non ajouté',
  'consent.row.skipped': 'Passé',
  'consent.row.held': 'Dans votre sac à badges depuis le {date}.',
  'consent.row.view': 'Voir',
  'consent.details': 'Ce qu’il fallait pour obtenir {name}',
  'consent.details.says-it-is': '{host} dit être « {name} ».',
  'consent.details.criteria': 'Critères',
  'consent.details.criteria-page': 'Lire les critères (ouvre un nouvel onglet)',
  'consent.details.criteria-none': 'L’émetteur ne le dit pas.',
  'consent.details.evidence': 'Preuves',
  'consent.details.evidence-page': 'Voir les preuves (ouvre un nouvel onglet)',
  'consent.text.show-all': 'Tout afficher',

  'consent.act.add-that-address': 'Ajouter cette adresse',
  'consent.act.add-an-address': 'Ajouter une adresse',
  'consent.act.switch-account': 'Changer de compte',
  'consent.act.try-again': 'Réessayer',
  'consent.act.skip': 'Passer',
  'consent.act.copy-note': 'Copier un mot pour l’émetteur',
  'consent.act.read-note': 'Lire ce mot',
  'consent.act.copied': 'Le mot est copié.',
  'consent.act.not-copied': 'Le mot n’a pas pu être copié. Vous pouvez le lire ici.',

  'consent.fault.the-issuer': 'l’émetteur',
  'consent.fault.declined': 'Vous avez bloqué cet émetteur.',
  'consent.fault.already-held': 'Déjà dans votre sac à badges.',
  'consent.fault.not-a-reference':
    'Ce que la page a nommé n’est pas l’adresse d’un badge. C’est aux responsables de la page de corriger cela.',
  'consent.fault.too-many':
    'La page a demandé trop de badges à la fois. Ses responsables doivent en demander moins.',
  'consent.fault.forbidden-address':
    'L’adresse de ce badge mène à un endroit où nous n’allons pas. C’est à {host} de corriger cela.',
  'consent.fault.unreachable':
    'Pas de réponse de {host}. Vous n’y êtes pour rien ; réessayez dans quelques minutes.',
  'consent.fault.certificate-invalid':
    'Ce badge ne peut pas être lu en sécurité : un certificat de sécurité n’est pas valable. C’est à {host} de corriger cela ; réessayer n’y change rien.',
  'consent.fault.not-found': 'La page de ce badge n’est pas là. C’est à {host} de corriger le lien.',
  'consent.fault.too-many-redirects':
    'Le lien vers ce badge tourne en rond. C’est à {host} de corriger cela.',
  'consent.fault.badge-class-inaccessible':
    'La description de ce badge n’a pas pu être lue. Réessayez dans quelques minutes ; si cela dure, c’est à {host} de corriger cela.',
  'consent.fault.issuer-inaccessible':
    'La page qui dit qui a décerné ce badge n’a pas pu être lue. Réessayez dans quelques minutes ; si cela dure, c’est à {host} de corriger cela.',
  'consent.fault.image-inaccessible':
    'L’image de ce badge n’a pas pu être lue. Réessayez dans quelques minutes ; si cela dure, c’est à {host} de corriger cela.',
  'consent.fault.key-inaccessible':
    'La clé qui prouve ce badge n’a pas pu être lue. Réessayez dans quelques minutes ; si cela dure, c’est à {host} de corriger cela.',
  'consent.fault.revocation-list-inaccessible':
    'Nous n’avons pas pu savoir si ce badge a été révoqué. Réessayez dans quelques minutes ; si cela dure, c’est à {host} de corriger cela.',
  'consent.fault.backpack-unavailable':
    'Le sac à badges a eu un problème de son côté. Réessayez dans une minute.',
  'consent.fault.unreadable':
    'Ce fichier n’est pas un badge que nous savons lire. C’est à {host} de corriger cela.',
  'consent.fault.too-large':
    'Un fichier de ce badge est plus grand que ce que nous acceptons. C’est à {host} de corriger cela.',
  'consent.fault.unknown-version':
    'Nous ne savons pas lire ce type de badge. Demandez à {host} quels autres types existent.',
  'consent.fault.image': 'L’image de ce badge manque ou est abîmée. C’est à {host} de corriger cela.',
  'consent.fault.image-too-large':
    'L’image de ce badge est plus grande que ce que nous acceptons. C’est à {host} de corriger cela.',
  'consent.fault.image-without-badge': 'Cette image ne contient pas de badge.',
  'consent.fault.revoked': 'Ce badge a été révoqué par {host}.',
  'consent.fault.suspended': 'Ce badge a été suspendu par {host}.',
  'consent.fault.expired': 'Ce badge a expiré le {date}.',
  'consent.fault.expired-undated': 'Ce badge a expiré.',
  'consent.fault.issued-in-future': 'Ce badge porte une date future. C’est à {host} de corriger cela.',
  'consent.fault.recipient-plain':
    'Ce badge a été décerné à {address}. Cette adresse n’est pas encore dans votre sac à badges.',
  'consent.fault.recipient-hashed':
    'Ce badge a été décerné à une autre adresse que la vôtre. Si vous en avez une autre, ajoutez-la.',
  'consent.fault.recipient-type':
    'Ce badge n’a pas été décerné à une adresse e-mail. C’est à {host} de le décerner à la vôtre.',
  'consent.fault.signature': 'La signature de ce badge ne correspond pas. Nous ne l’ajouterons pas.',
  'consent.fault.key':
    'On ne peut pas se fier à la signature de ce badge. Nous ne l’ajouterons pas. C’est à {host} de corriger cela.',
  'consent.fault.origin':
    'Rien ne montre que ce badge vient d’où il dit venir. Nous ne l’ajouterons pas. C’est à {host} de corriger cela.',

  'consent.window.waiting.heading': 'Continuez dans la fenêtre',
  'consent.window.waiting':
    'Une fenêtre du sac à badges est ouverte. Connectez-vous là-bas ; cette page continue d’elle-même.',
  'consent.window.none.heading': 'Aucune fenêtre ne s’est ouverte',
  'consent.window.none': 'Votre navigateur n’a pas ouvert la fenêtre. Choisissez comment continuer :',
  'consent.window.open': 'Ouvrir la fenêtre',
  'consent.window.use-this-tab': 'Utiliser cet onglet',
  'consent.window.deciding': 'Vous décidez dans la fenêtre du sac à badges. Cette page continue d’elle-même.',
  'consent.window.still-there':
    'La fenêtre a été fermée. Si elle est encore là, continuez-y ; sinon, appuyez sur Continuer.',
  'consent.failed.heading': 'Un problème est survenu',
  'consent.failed':
    'Le sac à badges n’a pas répondu comme il faut. Rien n’a été ajouté. Réessayez dans une minute.',
  'consent.failed.after-adding':
    'Le sac à badges n’a pas répondu comme il faut. Ce qui est noté ici comme ajouté y est en sécurité.',
  'consent.signed-out': 'Votre session a été fermée. Continuez pour vous reconnecter ; rien n’est perdu.',
  'consent.checked-again': 'Cela a duré un moment, donc les badges sont vérifiés encore une fois.',
  'consent.frame.alone': 'Cette page ne fonctionne que dans une page qui propose des badges.',
  'consent.closing': 'Fermeture …',
}
