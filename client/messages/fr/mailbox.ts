import type { mailbox as english } from '../en/mailbox.ts'
import type { Translated } from '../message.ts'

export const mailbox: Translated<typeof english> = {
  'mailbox.heading': 'E-mails qui n’ont pas été envoyés',
  'mailbox.explanation':
    'Ce sac à badges n’a pas de serveur de messagerie : ses e-mails restent ici, les plus récents d’abord, jusqu’à son arrêt.',
  'mailbox.empty':
    'Ce sac à badges n’a pas de serveur de messagerie : ses e-mails restent ici. Il n’y en a pas encore ; connectez-vous avec n’importe quelle adresse et son code apparaîtra ici.',
  'mailbox.to': 'À : {address}',
}
