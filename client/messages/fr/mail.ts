import type { mail as english } from '../en/mail.ts'
import type { Translated } from '../message.ts'

export const mail: Translated<typeof english> = {
  'mail.code.subject': 'Votre code pour {host}',
  'mail.code.for-badges': 'Votre code pour ajouter des badges sur {asker} :',
  'mail.code.for-sign-in': 'Votre code pour vous connecter à votre sac à badges :',
  'mail.code.for-address': 'Votre code pour ajouter cette adresse à votre sac à badges :',
  'mail.code.where':
    'Saisissez-le uniquement sur {host}, dans le navigateur qui l’a demandé. Il est valable 10 minutes, une seule fois.',
  'mail.code.not-you':
    'Si vous ne l’avez pas demandé, ne faites rien : sans ce code, personne n’entre. Ne le dites jamais à personne ; nous ne le demandons jamais.',
  'mail.added.open': 'Voir ce qui a été ajouté',
}
