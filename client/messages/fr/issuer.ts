import type { issuer as english } from '../en/issuer.ts'
import type { Translated } from '../message.ts'

export const issuer: Translated<typeof english> = {
  'issuer.name-of-file': '{name} (dans {file})',
  'issuer.note':
    'Bonjour,\n\nmon sac à badges n’a pas pu ajouter le badge que vous m’avez décerné :\n{assertion}\n\nCe qu’il a constaté : {detail} (code : {code})\n\nPouvez-vous le corriger et me le dire ? Merci !',
  'issuer.request.unknown':
    'Cette demande est trop ancienne ou n’a jamais existé. Retournez à la page qui vous proposait le badge et recommencez.',
  'issuer.request.too-many-entries':
    'Cette page a demandé plus de badges qu’on ne peut en ajouter à la fois. Rien n’a été ajouté. Dites à ses responsables : au plus 500 à la fois.',
  'issuer.request.nothing':
    'Aucun badge n’a été nommé. Retournez à la page qui vous proposait le badge et recommencez.',
  'issuer.rest.minutes': {
    one: 'Ce serveur est surchargé et nous demande d’attendre. Réessayez dans {count} minute.',
    other: 'Ce serveur est surchargé et nous demande d’attendre. Réessayez dans {count} minutes.',
  },
  'issuer.rest.hours': {
    one: 'Ce serveur est surchargé et nous demande d’attendre. Réessayez dans {count} heure.',
    other: 'Ce serveur est surchargé et nous demande d’attendre. Réessayez dans {count} heures.',
  },
}
