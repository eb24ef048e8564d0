import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Emporter vos badges',
  'leaving.export.what':
    'Un seul fichier zip, à tout moment : pour chaque badge, l’image qui le contient, les fichiers de l’émetteur, et une page qui montre le tout sans internet. N’importe quel backpack peut lire les images ; celui-ci reprend le fichier entier, même si un émetteur a disparu entre-temps. Les collections, les réglages et vos propres preuves y sont aussi.',
  'leaving.export.download': 'Télécharger tous les badges',
  'leaving.export.starting': 'Préparation …',
  'leaving.export.progress': '{done} badges sur {total} sont prêts',
  'leaving.export.whole': 'Tous les badges sont prêts. Le fichier est dans votre navigateur.',
  'leaving.export.broken': 'Le téléchargement s’est arrêté avant la fin. Vous pouvez réessayer.',
  'leaving.export.running':
    'Vos badges sont déjà en préparation pour un autre téléchargement. Attendez qu’il se termine, ou annulez-le, puis réessayez.',
  'leaving.export.busy':
    'Les badges de plusieurs personnes sont en préparation en ce moment. Réessayez dans une minute.',
  'leaving.offline.when': {
    one: '{count} badge dans le Backpack de {host}, tel qu’il était le {day}',
    many: '{count} badges dans le Backpack de {host}, tels qu’ils étaient le {day}',
    other: '{count} badges dans le Backpack de {host}, tels qu’ils étaient le {day}',
  },
  'leaving.offline.what':
    'Cette page fonctionne sans internet, tant qu’elle reste dans son dossier. Chaque badge a son propre dossier sous « badges ».',
  'leaving.offline.status': 'État le {day}',
  'leaving.offline.good': 'Valable',
  'leaving.offline.files': 'Fichiers de {name}',
  'leaving.file.badge': 'Image qui contient le badge :',
  'leaving.file.picture': 'Image publiée par l’émetteur :',
  'leaving.file.revocation-list': 'Liste des badges révoqués',
  'leaving.file.seal': 'Sceau de ce sac, pour l’y reprendre :',
  'leaving.file.own-evidence': 'Ce que vous y avez ajouté :',
  'leaving.delete.section': 'Supprimer le compte',
  'leaving.delete.section.what':
    'Tout disparaît d’un coup et pour de bon : badges, collections, adresses, clés d’accès, sessions.',
  'leaving.delete.heading': 'Supprimer votre compte',
  'leaving.delete.what':
    'Voici ce qui disparaît immédiatement. Personne ne peut le rétablir, nous non plus :',
  'leaving.delete.badges': {
    one: '{count} badge, avec son image et tout ce qui le prouvait',
    many: '{count} badges, avec leurs images et tout ce qui les prouvait',
    other: '{count} badges, avec leurs images et tout ce qui les prouvait',
  },
  'leaving.delete.addresses': 'vos adresses : {addresses}',
  'leaving.delete.rest':
    'vos propres preuves, collections et ce que vous en avez partagé, clés d’accès, sessions, réglages',
  'leaving.delete.first': 'D’abord, emportez vos badges',
  'leaving.delete.later':
    'Gardez le fichier : vous pourrez le rapporter ici plus tard, avec les mêmes adresses, même si un émetteur a disparu entre-temps. Les badges révoqués ou expirés d’ici là ne pourront plus être ajoutés.',
  'leaving.delete.last': 'La dernière étape',
  'leaving.delete.sure': 'Je sais que c’est irréversible',
  'leaving.delete.unsure': 'Cochez d’abord ceci.',
  'leaving.delete.confirm': 'Tout supprimer maintenant',
  'leaving.delete.cancel': 'Garder mon compte',
  'leaving.delete.proof': 'D’abord, prouvez que c’est vous',
  'leaving.delete.proof.what':
    'Vous vous êtes connecté il y a un moment, et quelqu’un d’autre est peut-être là maintenant.',
  'leaving.delete.other-address': 'Ce n’est pas une adresse de ce compte. Utilisez l’une des siennes.',
  'leaving.deleted.heading': 'Votre compte est supprimé',
  'leaving.deleted.what':
    'Rien n’en est conservé ici. Un courriel à votre adresse principale le dit aussi. Les fichiers que vous avez téléchargés sont à vous.',
  'leaving.mail.subject': 'Votre compte sur {host} a été supprimé',
  'leaving.mail.what':
    'Votre compte sur {host} a été supprimé le {day} par une personne qui y était connectée.',
  'leaving.mail.kept':
    'Les badges, adresses, clés d’accès et sessions ont disparu. Rien n’en est conservé, cette adresse non plus.',
  'leaving.mail.not-you':
    'Si ce n’était pas vous : quelqu’un peut lire cette boîte de réception, ou a un de vos appareils. Vos badges peuvent être ajoutés à nouveau : depuis ceux qui les ont émis, ou depuis une exportation que vous avez téléchargée.',
}
