export const ownEvidence = {
  'own-evidence.heading': 'Ajouté par vous',
  'own-evidence.what':
    'Montrez comment vous avez obtenu ce badge : un lien vers votre travail, quelques mots à son sujet. Personne d’autre que vous ne le voit, sauf si vous le montrez à d’autres.',
  'own-evidence.unchecked': 'Vos propres preuves ; l’émetteur ne les a pas vérifiées.',
  'own-evidence.add': 'Ajouter une preuve de votre part',
  'own-evidence.edit': 'Modifier votre preuve',
  'own-evidence.open': 'Ouvrir sur {host}',
  'own-evidence.is-private': 'Personne d’autre que vous ne le voit.',
  'own-evidence.is-shown': 'Visible sur les pages où vous partagez ce badge.',
  'own-evidence.act.edit': 'Modifier : {title}',
  'own-evidence.act.remove': 'Supprimer : {title}',
  'own-evidence.act-short.edit': 'Modifier',
  'own-evidence.act-short.remove': 'Supprimer',
  'own-evidence.full': 'Il n’y a plus de place ici. Supprimez ce dont vous n’avez pas besoin.',
  'own-evidence.full-account':
    'Votre sac n’a plus de place pour d’autres preuves de votre part. Supprimez celles dont vous n’avez pas besoin, sur n’importe quel badge.',
  'own-evidence.removed': '{title} : supprimé.',
  'own-evidence.removed.until': {
    one: 'Vous pouvez annuler pendant {count} minute.',
    many: 'Vous pouvez annuler pendant {count} minutes.',
    other: 'Vous pouvez annuler pendant {count} minutes.',
  },
  'own-evidence.removed.no-room':
    'La suppression n’a pas pu être annulée : il n’y a plus de place ici. Supprimez ce dont vous n’avez pas besoin, puis appuyez de nouveau sur Annuler.',
  'own-evidence.removed.no-room-account':
    'La suppression n’a pas pu être annulée : votre sac n’a plus de place pour d’autres preuves de votre part. Supprimez celles dont vous n’avez pas besoin, sur n’importe quel badge, puis appuyez de nouveau sur Annuler.',

  'own-evidence.title': 'Titre',
  'own-evidence.title-hint': 'Ce que c’est, en quelques mots.',
  'own-evidence.text': 'Texte',
  'own-evidence.text-hint':
    'Ce que vous avez fait, et en quoi cela montre ce que ce badge représente. Vous pouvez laisser ce champ vide.',
  'own-evidence.link': 'Lien',
  'own-evidence.link-hint': 'L’adresse d’une page web qui le montre. Vous pouvez laisser ce champ vide.',
  'own-evidence.show': 'Montrer sur les pages que je partage',
  'own-evidence.show-hint':
    'Qui voit ce badge par un de vos liens voit aussi ceci, signalé comme venant de vous. Vos adresses e-mail n’y apparaissent pas.',
  'own-evidence.problem.title-missing': 'Donnez un titre.',
  'own-evidence.problem.title-too-long': 'Ce titre est trop long.',
  'own-evidence.problem.text-too-long': 'Ce texte est trop long : il peut avoir 2 000 caractères.',
  'own-evidence.problem.link-not-web':
    'Écrivez l’adresse complète d’une page web hors de ce sac à badges, par exemple https://example.org/mon-travail.',
  'own-evidence.problem.link-too-long': 'Cette adresse est trop longue.',

  'own-evidence.stale':
    'Ceci a été modifié entre-temps dans un autre onglet ou sur un autre appareil ; vos changements ne sont pas encore enregistrés. Voici ce qui s’y trouve maintenant ; ce que vous avez saisi est en dessous. Enregistrez de nouveau pour le remplacer.',
  'own-evidence.gone':
    'Ceci a été supprimé entre-temps dans un autre onglet ou sur un autre appareil ; vos changements ne sont pas encore enregistrés. Ce que vous avez saisi est en dessous. Enregistrez pour l’ajouter de nouveau.',
  'own-evidence.badge-removed':
    'Ce badge a été retiré entre-temps de votre sac à badges ; rien n’a donc été enregistré.',
  'own-evidence.open-badge': 'Ouvrir le badge',

  'own-evidence.shared.heading': 'Ajouté par son titulaire',
  'own-evidence.shared.unchecked':
    'La personne qui montre ce badge a écrit ceci elle-même. Cela ne fait pas partie du badge décerné, et personne ne l’a vérifié.',
}
