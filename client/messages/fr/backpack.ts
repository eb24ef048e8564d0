import type { backpack as english } from '../en/backpack.ts'
import type { Translated } from '../message.ts'

export const backpack: Translated<typeof english> = {
  'backpack.welcome.heading': 'Vos badges, réunis en un seul endroit',
  'backpack.welcome.what':
    'Quand une école, un cours ou une communauté vous décerne un Open Badge, sa page peut le déposer ici. Vous voyez qui l’a vraiment fait, et le fichier est à vous.',
  'backpack.welcome.how': 'Comment ça marche',
  'backpack.welcome.how.one':
    'Sur la page de ceux qui vous ont décerné un badge, appuyez sur « Add to Backpack » ou un bouton semblable.',
  'backpack.welcome.how.two':
    'Connectez-vous avec votre adresse e-mail : nous vous envoyons un code. Il n’y a pas de mot de passe.',
  'backpack.welcome.how.three': 'Regardez le badge et ajoutez-le. Il reste à vous, et privé.',

  'backpack.header.home': 'Sac à badges',
  'backpack.header.collections': 'Collections',
  'backpack.header.account': 'Compte',
  'backpack.header.sign-in': 'Se connecter',
  'backpack.header.sign-out': 'Se déconnecter',
  'backpack.header.label': 'Sac à badges',

  'backpack.list.heading': 'Vos badges',
  'backpack.list.count': { one: '{count} badge', other: '{count} badges' },
  'backpack.list.added': 'Ajouté le {day}',
  'backpack.list.older': 'Badges plus anciens',
  'backpack.list.newest': 'Badges les plus récents',
  'backpack.list.pages': 'Pages de badges',
  'backpack.empty.heading': 'Pas encore de badge',
  'backpack.empty.what':
    'Les badges viennent de ceux qui les décernent. Ouvrez la page où vous en avez obtenu un et appuyez sur « Add to Backpack » : il apparaîtra ici.',
  'backpack.empty.address':
    'Un badge doit avoir été décerné à une adresse dont vous avez prouvé qu’elle est à vous. Si le vôtre est allé à une autre, ajoutez-la sous « Compte ».',

  'backpack.badge.unnamed': 'Badge sans nom',
  'backpack.badge.from': 'de',
  'backpack.badge.calls-itself': 'se nomme « {name} »',
  'backpack.badge.verified-by': 'Vérifié auprès de',
  'backpack.badge.verified-note.hosted':
    'Ce badge a été lu sur ce site lors de son ajout. Le nom que l’émetteur se donne n’engage que lui.',
  'backpack.badge.verified-note.signed':
    'Ce badge porte une signature dont ce site publie la clé. Le nom que l’émetteur se donne n’engage que lui.',
  'backpack.badge.issuer-page': 'Page de l’émetteur',
  'backpack.badge.issued': 'Décerné le',
  'backpack.badge.expires': 'Expire le',
  'backpack.badge.expired': 'A expiré le',
  'backpack.badge.added': 'Ajouté à votre sac le',
  'backpack.badge.asked-by': 'Demandé par',
  'backpack.badge.recipient': 'Décerné à',
  'backpack.badge.criteria': 'Ce qu’il fallait pour obtenir {name}',
  'backpack.badge.no-criteria': 'L’émetteur ne le dit pas.',
  'backpack.badge.criteria-link': 'Critères sur {host}',
  'backpack.badge.evidence': 'Preuves',
  'backpack.badge.evidence-link': 'Preuves sur {host}',
  'backpack.badge.evidence-more': {
    one: 'et {count} de plus dans le fichier',
    other: 'et {count} de plus dans le fichier',
  },
  'backpack.badge.narrative': 'Ce que l’émetteur dit de cette attribution',
  'backpack.badge.alignment': 'Ce à quoi il correspond',
  'backpack.badge.alignment-link': 'Décrit sur {host}',
  'backpack.badge.alignment-more': {
    one: 'et {count} de plus dans le fichier',
    other: 'et {count} de plus dans le fichier',
  },
  'backpack.badge.tags': 'Mots-clés',
  'backpack.badge.download': 'Télécharger',
  'backpack.badge.download-note':
    'Une image qui contient le badge : d’autres sacs à badges et vérificateurs savent la lire.',
  'backpack.badge.remove': 'Retirer',
  'backpack.badge.back': 'Tous les badges',

  'backpack.report.heading': 'Vérification',
  'backpack.report.signed': 'Signé par {host} avec cette clé',
  'backpack.report.hosted': 'Publié par {host}',
  'backpack.report.not-revoked': 'Non révoqué au {day}',
  'backpack.report.no-list': 'L’émetteur ne tient pas de liste de badges révoqués, au {day}',
  'backpack.report.issued-to-you': 'Décerné à vous, à {address}',
  'backpack.report.endorsements': {
    one: 'Comporte {count} recommandation d’un tiers, qui n’a pas été vérifiée ici',
    other: 'Comporte {count} recommandations de tiers, qui n’ont pas été vérifiées ici',
  },
  'backpack.report.key': 'Clé',
  'backpack.report.key-fingerprint': 'SHA-256 de son document : {fingerprint}',
  'backpack.report.none':
    'Ce badge a été vérifié lors de son ajout. Le résultat de chaque contrôle n’était pas encore conservé.',
  'backpack.report.checks': 'Le résultat de chaque contrôle',
  'backpack.report.clause': 'Met en œuvre {clause}',
  'backpack.report.outcome.passed': 'réussi',
  'backpack.report.outcome.failed': 'échoué',
  'backpack.report.outcome.skipped': 'pas nécessaire',

  'backpack.check.retrieval': 'Peut être lu',
  'backpack.check.not-withdrawn': 'N’est pas retiré',
  'backpack.check.version': 'Version d’Open Badges',
  'backpack.check.structure': 'Est complet',
  'backpack.check.recipient': 'Vous est décerné',
  'backpack.check.verification-type': 'Dit comment le vérifier',
  'backpack.check.identity': 'Est là où il dit être',
  'backpack.check.badge-class': 'Classe de badge',
  'backpack.check.issuer': 'Émetteur',
  'backpack.check.image': 'Image',
  'backpack.check.context': 'Vocabulaire',
  'backpack.check.key': 'Clé',
  'backpack.check.signature': 'Signature',
  'backpack.check.revocation': 'N’est sur aucune liste de badges révoqués',
  'backpack.check.expiry': 'N’a pas expiré',
  'backpack.check.issue-date': 'Date d’attribution',
  'backpack.check.hosting': 'Est publié là où son émetteur le peut',

  'backpack.history.heading': 'Historique',
  'backpack.history.awarded': 'Décerné le {day}',
  'backpack.history.added': 'Ajouté le {day}',
  'backpack.history.added-from': 'Ajouté depuis {host} le {day}',
  'backpack.history.verified': 'Vérifié pour la dernière fois le {day}',
  'backpack.history.brought-back':
    'Repris d’une exportation le {day}. Son émetteur n’a pas pu être interrogé ; dernière vérification le {verified}',
  'backpack.history.expired': 'A expiré le {day}',
  'backpack.history.verified-nightly': 'Vérifié chaque nuit, la dernière fois le {day}',
  'backpack.history.revoked': 'Révoqué le {day}',
  'backpack.history.said': 'La raison donnée par l’émetteur : {words}',
  'backpack.history.suspended': 'Suspendu le {day}',
  'backpack.history.unproven': 'N’a plus pu être vérifié le {day}',
  'backpack.history.gone': 'Plus montré par son émetteur le {day}',
  'backpack.history.good': 'De nouveau valable le {day}',
  'backpack.history.changed': 'Modifié par son émetteur le {day} : {fields}',
  'backpack.history.changed-back': 'Redevenu le {day} ce qu’il était lors de l’ajout',
  'backpack.field.name': 'nom',
  'backpack.field.description': 'description',
  'backpack.field.criteria': 'critères',
  'backpack.field.evidence': 'preuves',
  'backpack.field.issuer': 'nom de l’émetteur',
  'backpack.field.issuedOn': 'date d’attribution',
  'backpack.field.expires': 'date de fin',
  'backpack.field.picture': 'image',
  'backpack.status.good': 'En vigueur',
  'backpack.status.expired': 'Expiré',
  'backpack.status.revoked': 'Révoqué',
  'backpack.status.suspended': 'Suspendu',
  'backpack.status.unproven': 'Plus vérifiable',
  'backpack.status.gone': 'Émetteur disparu',
  'backpack.status.changed': 'Modifié par l’émetteur',
  'backpack.notice.expired': 'Ce badge a expiré le {day}.',
  'backpack.notice.revoked': 'Ce badge a été révoqué par {host}. Nous l’avons constaté le {day}.',
  'backpack.notice.suspended': 'Ce badge a été suspendu par {host}. Nous l’avons constaté le {day}.',
  'backpack.notice.unproven': 'Ce que publie {host} ne prouve plus ce badge. Nous l’avons constaté le {day}.',
  'backpack.notice.gone':
    'Ce badge n’est plus montré par {host}. Nous l’avons constaté le {day}. Tout ce qu’il faut pour le montrer, et ce qui le prouvait, est conservé ici.',
  'backpack.notice.changed':
    'Depuis le {day}, {host} montre un autre badge : {fields}. Vous le voyez tel qu’il était lors de l’ajout.',

  'backpack.silence':
    'Depuis le {day}, nous ne parvenons pas à vérifier ce badge auprès de {host}. Il a été confirmé pour la dernière fois le {confirmed} et reste tel quel.',
  'backpack.silence.again': 'Nous continuons de demander de nous-mêmes.',
  'backpack.check-now.do': 'Vérifier maintenant',
  'backpack.check-now.valid': 'Vérifié : ce badge est toujours valide.',
  'backpack.check-now.changed': 'Vérifié : ce badge est valide, et son émetteur l’a modifié.',
  'backpack.check-now.expired': 'Vérifié : ce badge a expiré.',
  'backpack.check-now.revoked': 'Vérifié : ce badge est révoqué.',
  'backpack.check-now.suspended': 'Vérifié : ce badge est suspendu.',
  'backpack.check-now.unproven': 'Vérifié : ce que publie son émetteur ne prouve plus ce badge.',
  'backpack.check-now.gone': 'Vérifié : {host} ne montre plus ce badge.',
  'backpack.check-now.untold':
    '{host} n’a pas répondu, ou rien que nous puissions vérifier. Votre badge reste tel qu’il était.',
  'backpack.check-now.certificate':
    'Ce badge n’a pas pu être vérifié en sécurité : un certificat de sécurité n’est pas valable. C’est à {host} de corriger cela. Votre badge reste tel qu’il était.',
  'backpack.check-now.busy':
    '{host} est en train d’être interrogé au sujet d’autres badges. Réessayez dans une minute.',
  'backpack.check-now.many': 'Vous venez de demander beaucoup de vérifications. Réessayez dans une minute.',
  'backpack.check-now.resting':
    '{host} n’a pas répondu récemment, ou nous a demandé d’attendre. Vous pourrez vérifier de nouveau {when}.',

  'backpack.document.heading': 'JSON d’origine',
  'backpack.document.assertion': 'Assertion',
  'backpack.document.badge-class': 'Classe de badge',
  'backpack.document.issuer': 'Émetteur',
  'backpack.document.key': 'Clé',
  'backpack.document.from': 'de {host}',
  'backpack.document.cut': 'Le reste est dans le fichier.',
  'backpack.document.download': 'Télécharger l’assertion',

  'backpack.removed.heading': '{name} : retiré',
  'backpack.removed.until': {
    one: 'Ce badge n’est plus dans votre sac. Vous pouvez annuler pendant {count} minute.',
    other: 'Ce badge n’est plus dans votre sac. Vous pouvez annuler pendant {count} minutes.',
  },
  'backpack.removed.undo': 'Annuler',

  'backpack.added.heading': 'Garder ces badges ?',
  'backpack.added.what': {
    one: 'Ce badge a été ajouté à votre sac à badges. Si ce n’était pas vous, ou si vous avez changé d’avis, retirez-le ici.',
    other:
      'Ces badges ont été ajoutés à votre sac à badges. Si ce n’était pas vous, ou si vous avez changé d’avis, retirez-les ici.',
  },
  'backpack.added.remove-one': 'Retirer {name}',
  'backpack.added.remove-all': 'Tout retirer',
  'backpack.added.undo-one': 'Annuler le retrait de {name}',
  'backpack.added.undo-all': 'Annuler tous les retraits',
  'backpack.added.removed': 'Retiré',
  'backpack.added.nothing': 'Plus rien de tout cela n’est dans votre sac à badges.',
  'backpack.added.keep': 'Pour tout garder, ne faites rien et fermez cette page.',

  'backpack.mail.subject': {
    one: '{count} badge a été ajouté à votre sac à badges',
    other: '{count} badges ont été ajoutés à votre sac à badges',
  },
  'backpack.mail.added': {
    one: '{count} badge a été ajouté à votre sac à badges le {day} :',
    other: '{count} badges ont été ajoutés à votre sac à badges le {day} :',
  },
  'backpack.mail.added-asked': {
    one: '{count} badge a été ajouté à votre sac à badges le {day}, à la demande de {asker} :',
    other: '{count} badges ont été ajoutés à votre sac à badges le {day}, à la demande de {asker} :',
  },
  'backpack.mail.badge': '{name}, de {host}',
  'backpack.mail.more': { one: 'et {count} de plus', other: 'et {count} de plus' },
  'backpack.mail.remove': {
    one: 'Si ce n’était pas vous, ou si vous avez changé d’avis, cette page vous permet de le retirer pendant 30 jours. Elle demande avant de retirer quoi que ce soit :',
    other:
      'Si ce n’était pas vous, ou si vous avez changé d’avis, cette page vous permet de les retirer pendant 30 jours. Elle demande avant de retirer quoi que ce soit :',
  },
  'backpack.mail.why':
    'Vous recevez cet e-mail parce que c’est l’adresse principale de votre sac à badges. Si c’était vous, il n’y a rien à faire.',
}
