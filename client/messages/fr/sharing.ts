export const sharing = {
  'sharing.heading': 'Partager {title}',
  'sharing.private':
    'Personne d’autre que vous ne voit cette collection. Partagez-la, et tous ceux qui ont son lien la voient, jusqu’à ce que vous arrêtiez.',
  'sharing.still-empty': 'Elle ne contient pas encore de badge.',
  'sharing.shared': 'Cette collection est partagée : tous ceux qui ont le lien la voient.',
  'sharing.shared-until':
    'Cette collection est partagée jusqu’à la fin du {day} : tous ceux qui ont le lien la voient.',
  'sharing.how': 'Comment partager',
  'sharing.settings': 'Réglages du partage',
  'sharing.stop': 'Arrêter le partage',
  'sharing.stop-what':
    'Le lien ne mène aussitôt plus nulle part. Si vous partagez de nouveau plus tard, il y en aura un autre.',
  'sharing.name': 'Votre nom sur la page',
  'sharing.name-hint': 'Laissez ce champ vide, et la page ne dira pas à qui sont ces badges.',
  'sharing.until': 'Partager jusqu’au',
  'sharing.until-hint': 'Le dernier jour du lien, en UTC. Laissez ce champ vide pour un lien sans fin.',
  'sharing.index': 'Permettre aux moteurs de recherche de lister la page',
  'sharing.index-hint': 'Sinon, seules les personnes qui ont le lien la trouvent.',
  'sharing.seen':
    'Ce que les autres voient : le nom et la description de la collection et, pour chaque badge, son image, son nom, ses critères, son émetteur, ses dates et son état aujourd’hui. Si vous avez ajouté à un badge des preuves de votre part et choisi de les montrer, celles-ci aussi. Ce qu’ils ne voient pas : votre adresse, les preuves de l’émetteur, ni rien d’autre de votre sac à badges.',
  'sharing.share': 'Partager',
  'sharing.stale':
    'Cette collection a été modifiée entre-temps dans un autre onglet ou sur un autre appareil ; rien n’a donc été enregistré. Regardez-la encore une fois et enregistrez de nouveau.',
  'sharing.problem.no-day': 'Écrivez la date ainsi : 2027-01-31.',
  'sharing.problem.day-over': 'Ce jour est déjà passé.',
  'sharing.link': 'Lien',
  'sharing.copy': 'Copier le lien',
  'sharing.copied': 'Copié.',
  'sharing.copy-failed':
    'La copie n’a pas fonctionné. Le lien est sélectionné : copiez-le au clavier ou par un appui long.',
  'sharing.device': 'Partager avec une application',
  'sharing.open': 'Ouvrir la page',
  'sharing.mail': 'Envoyer par e-mail',
  'sharing.linkedin': 'Partager sur LinkedIn',
  'sharing.profile': 'Ajouter un badge à votre profil LinkedIn',
  'sharing.profile-what': 'LinkedIn s’ouvre avec tout déjà rempli. Vous y décidez.',
  'sharing.by': 'Partagé par {name}',
  'sharing.empty': 'Il n’y a pas de badge ici pour le moment.',
  'sharing.today':
    'L’état de chaque badge est vérifié régulièrement auprès de son émetteur : vous le voyez tel qu’il est aujourd’hui.',
  'sharing.in': 'Dans la collection {title}',
  'sharing.criteria': 'Ce qu’il a fallu pour l’obtenir',
  'sharing.verified-once': 'Il a été vérifié lors de son ajout.',
  'sharing.signed': 'Signé par {host}',
  'sharing.verified': 'Vérifié pour la dernière fois le {day}',
  'sharing.notice.expired': 'Ce badge a expiré le {day}.',
  'sharing.notice.revoked': '{host} a révoqué ce badge. Nous l’avons constaté le {day}.',
  'sharing.notice.suspended': '{host} a suspendu ce badge. Nous l’avons constaté le {day}.',
  'sharing.notice.unproven': 'Ce que {host} publie ne prouve plus ce badge. Nous l’avons constaté le {day}.',
  'sharing.notice.gone':
    '{host} ne montre plus ce badge depuis le {day} environ. Il avait été vérifié auparavant.',
  'sharing.notice.changed':
    '{host} le montre autrement depuis le {day} : {fields}. Ici, il est tel qu’il a été décerné.',
  'sharing.gone.heading': 'Rien n’est partagé ici',
  'sharing.gone.what':
    'La personne a arrêté le partage, le temps du lien est écoulé, ou il y manque une lettre. Demandez-lui un nouveau lien.',
  'sharing.gone.badge': 'Ce badge n’est plus dans la collection.',
  'sharing.gone.home': 'Qu’est-ce qu’un sac à badges ?',
  'sharing.gone.collection': 'Voir la collection',
  'sharing.what-is-this':
    'Des badges gardés dans un sac à badges. Chacun est vérifié auprès du site qui s’en porte garant, dont le nom est en gras.',
  'sharing.on-paper': 'Son état à ce jour : {link}',
  'sharing.embed': 'Mettre sur une page web',
  'sharing.embed.script': 'Avec un script : le cadre prend la hauteur qu’il lui faut',
  'sharing.embed.frame': 'Sans script : pour les pages qui n’en acceptent pas d’autrui',
  'sharing.embed.copy': 'Copier le code',
  'sharing.all': { one: 'Voir le badge', many: 'Voir les {count} badges', other: 'Voir les {count} badges' },
  'sharing.qr': 'Code QR du lien',
  'sharing.stop-named': 'Arrêter le partage de {name}',
  'sharing.until-day': 'Jusqu’à la fin du {day}',
  'sharing.badges': 'Badges partagés',
  'sharing.badges-what': 'Des badges que vous montrez seuls. Quiconque a le lien d’un badge le voit.',
  'sharing.badge.back': 'Retour au badge',
  'sharing.badge.private':
    'Personne d’autre que vous ne voit ce badge. Partagez-le, et tous ceux qui ont son lien le voient, jusqu’à ce que vous arrêtiez.',
  'sharing.badge.shared': 'Ce badge est partagé : tous ceux qui ont le lien le voient.',
  'sharing.badge.shared-until':
    'Ce badge est partagé jusqu’à la fin du {day} : tous ceux qui ont le lien le voient.',
  'sharing.badge.stale':
    'Le partage de ce badge a été modifié entre-temps dans un autre onglet ou sur un autre appareil ; rien n’a donc été enregistré. Regardez-le encore une fois et enregistrez de nouveau.',
  'sharing.badge.seen':
    'Ce que les autres voient : l’image du badge, son nom, ses critères, son émetteur, ses dates et son état aujourd’hui. Si vous y avez ajouté des preuves de votre part et choisi de les montrer, celles-ci aussi. Ce qu’ils ne voient pas : votre adresse, les preuves de l’émetteur, ni rien d’autre de votre sac à badges.',
  'sharing.badge.is-shared': 'Partagé : tous ceux qui ont son lien voient ce badge.',
  'sharing.badge.more': 'Montrer d’autres badges par ce lien',
  'sharing.badge.more-what':
    'Avec un deuxième badge, il devient une collection : le même lien les montre alors tous.',
  'sharing.badge.more-do': 'Choisir des badges',
}
