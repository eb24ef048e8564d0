import { type embed as english, forDevelopers } from '../en/embed.ts'
import type { Translated } from '../message.ts'

export const embed: Translated<typeof english> = {
  'embed.lang': 'fr',
  'embed.title': 'Ajouter des badges à votre sac à badges',
  'embed.leave': 'Fermer sans ajouter',
  'embed.loading': 'Ouverture de votre sac à badges…',
  'embed.failed': 'Votre sac à badges ne s’est pas ouvert. Rien n’a été ajouté.',
  'embed.opaque': 'Votre sac à badges ne s’est pas ouvert. Rien n’a été ajouté.',
  'embed.retry': 'Réessayer',
  'embed.full': 'Ouvrir en pleine page',
  'embed.close': 'Fermer',
  ...forDevelopers,
}
