import type { common as english } from '../en/common.ts'
import type { Translated } from '../message.ts'

export const common: Translated<typeof english> = {
  'common.product': 'Sac à badges',
  'common.language': 'Langue',
  'common.error.heading': 'Un problème est survenu',
  'common.error.nothing-here': 'Rien ici',
  'common.error.not-found':
    'Il n’y a rien à cette adresse. Cela a peut-être été retiré, ou appartient à un autre compte.',
  'common.error.forbidden':
    'Cette demande ne venait pas de nos propres pages, donc rien n’a été fait. Revenez en arrière, rechargez la page et réessayez.',
  'common.error.too-many': 'C’était un peu trop souvent. Attendez une minute et réessayez.',
  'common.error.bad-request':
    'Nous n’avons pas pu lire cette demande. Revenez en arrière, rechargez la page et réessayez.',
  'common.error.internal':
    'Le sac à badges a eu un problème de son côté. Rien n’a été modifié. Réessayez dans une minute.',
  'common.error.home': 'Ouvrir mon sac à badges',
  'common.error.signed-out': 'Votre session est fermée. Connectez-vous et réessayez.',
  'common.error.signed-out.heading': 'Connexion nécessaire',
  'common.error.typed': 'Ce que vous avez écrit, pour que vous puissiez le copier',
}
