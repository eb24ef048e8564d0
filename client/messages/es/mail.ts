import type { mail as english } from '../en/mail.ts'
import type { Translated } from '../message.ts'

export const mail: Translated<typeof english> = {
  'mail.code.subject': 'Tu código para {host}',
  'mail.code.for-badges': 'Tu código para añadir insignias en {asker}:',
  'mail.code.for-sign-in': 'Tu código para iniciar sesión en tu mochila:',
  'mail.code.for-address': 'Tu código para añadir esta dirección a tu mochila:',
  'mail.code.where':
    'Escríbelo solo en {host}, en el navegador que lo pidió. Vale durante 10 minutos y una sola vez.',
  'mail.code.not-you':
    'Si no lo has pedido, no hagas nada: sin este código no entra nadie. No se lo digas nunca a nadie; nosotros no lo pedimos nunca.',
  'mail.added.open': 'Ver lo que se ha añadido',
}
