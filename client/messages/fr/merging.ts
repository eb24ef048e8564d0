import type { merging as english } from '../en/merging.ts'
import type { Translated } from '../message.ts'

export const merging: Translated<typeof english> = {
  'merging.heading': 'Réunir deux sacs à badges',
  'merging.offer': 'Réunir les deux sacs à badges',
  'merging.what':
    'Vous avez montré que {address} est à vous aussi. Cette adresse ouvre un autre sac à badges. Si les deux sont à vous, ils peuvent n’en faire qu’un : celui-ci.',
  'merging.moves': 'Ce qui vient dans ce sac à badges',
  'merging.badges': {
    one: '{count} badge.',
    other: '{count} badges.',
  },
  'merging.twice': {
    one: '{count} d’entre eux est déjà ici : celui qui a été ajouté le premier reste.',
    other: '{count} d’entre eux sont déjà ici : ceux qui ont été ajoutés les premiers restent.',
  },
  'merging.addresses': {
    one: '{count} adresse :',
    other: '{count} adresses :',
  },
  'merging.passkeys': {
    one: '{count} clé d’accès.',
    other: '{count} clés d’accès.',
  },
  'merging.ends': 'Ce qui y prend fin',
  'merging.ends.what':
    'Ses sessions, et les pages sans fenêtre de connexion. Les e-mails vont à l’adresse principale de ce sac à badges. On ne peut pas revenir en arrière.',
  'merging.again.why':
    'Votre connexion ici date d’un moment. Pour que personne d’autre ne puisse le faire sur cet appareil, reconnectez-vous d’abord.',
  'merging.again': 'Se reconnecter',
  'merging.do': 'Les réunir',
  'merging.cancel': 'Les laisser séparés',
  'merging.nothing': 'Il n’y a rien à réunir ici : c’est fait, ou cela a pris trop de temps.',
  'merging.add-again': 'Ajouter de nouveau une adresse',
  'merging.mail.subject': 'Deux sacs à badges sur {host} n’en font plus qu’un',
  'merging.mail.what':
    'Vos deux sacs à badges sur {host} ont été réunis. Leurs badges, adresses et clés d’accès sont maintenant dans un seul sac à badges, et chaque adresse l’ouvre.',
  'merging.mail.not-you':
    'Si ce n’était pas vous, quelqu’un lit vos e-mails. Changez le mot de passe de votre messagerie, connectez-vous ensuite avec un code, vérifiez le compte et choisissez « Se déconnecter partout ».',
  'merging.mail.open': 'Ouvrir le compte',
  'merging.collections': {
    one: '{count} collection.',
    other: '{count} collections.',
  },
}
