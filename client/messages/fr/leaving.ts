import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Emporter vos badges',
  'leaving.export.what':
    'Un seul fichier zip avec tout, à tout moment : pour chaque badge, l’image qui le contient, les fichiers de l’émetteur, et une page qui montre le tout sans internet. N’importe quel backpack peut le lire, celui-ci aussi.',
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
}
