import type { accountMail as english } from '../en/account-mail.ts'
import type { Translated } from '../message.ts'

export const accountMail: Translated<typeof english> = {
  'account.mail.passkey.subject': 'Se ha añadido una llave de acceso a tu mochila en {host}',
  'account.mail.passkey.what':
    'Se ha añadido una llave de acceso a tu mochila en {host}. Quien la tenga inicia sesión sin código.',
  'account.mail.address.subject': 'Se ha añadido una dirección a tu mochila en {host}',
  'account.mail.address.what':
    'Se ha añadido {address} a tu mochila en {host}. Quien lea el correo de esa dirección puede iniciar sesión.',
  'account.mail.primary.subject': 'Los correos de tu mochila en {host} van ahora a otra dirección',
  'account.mail.primary.what':
    'Los correos de tu mochila en {host} van desde ahora a {address}, y ya no a {former}.',
  'account.mail.removed.subject': 'Se ha quitado una dirección de tu mochila en {host}',
  'account.mail.removed.what': 'Se ha quitado {address} de tu mochila en {host}, y ya no la abre.',
  'account.mail.when': 'Cuándo: {moment}',
  'account.mail.browser': 'Navegador: {device}',
  'account.mail.was-you': 'Si has sido tú, no hay nada que hacer.',
  'account.mail.not-you':
    'Si no has sido tú, otra persona puede abrir tu mochila. Inicia sesión con un código, quita las llaves de acceso y las direcciones que no sean tuyas y pulsa después «Cerrar todas las sesiones».',
  'account.mail.removed.not-you':
    'Si no has sido tú, otra persona puede abrir tu mochila. Inicia sesión con otra de tus direcciones o con una llave de acceso, vuelve a añadir esta dirección, quita lo que no sea tuyo y pulsa después «Cerrar todas las sesiones». Si no te queda ninguna, escribe a quien gestiona {host}.',
  'account.mail.open': 'Abrir la cuenta',
}
