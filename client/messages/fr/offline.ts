import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.heading': 'Vous êtes hors ligne',
  'offline.what':
    'Cette page n’est pas conservée dans ce navigateur. Ce que vous avez déjà regardé l’est : votre liste et vos badges.',
  'offline.home': 'Voir mes badges',
  'offline.kept':
    'Vous êtes hors ligne : voici l’état vu la dernière fois. Chercher, trier et tout changement demandent internet.',
}
