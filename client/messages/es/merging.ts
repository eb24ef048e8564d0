import type { merging as english } from '../en/merging.ts'
import type { Translated } from '../message.ts'

export const merging: Translated<typeof english> = {
  'merging.heading': 'Reunir dos mochilas',
  'merging.offer': 'Reunir las dos mochilas',
  'merging.what':
    'Has demostrado que {address} también es tuya. Esa dirección abre otra mochila. Si las dos son tuyas, pueden convertirse en esta.',
  'merging.moves': 'Qué pasa a esta mochila',
  'merging.badges': {
    one: '{count} insignia.',
    other: '{count} insignias.',
  },
  'merging.twice': {
    one: '{count} de ellas también la tienes aquí: se queda la que se añadió primero.',
    other: '{count} de ellas también las tienes aquí: se quedan las que se añadieron primero.',
  },
  'merging.addresses': {
    one: '{count} dirección:',
    other: '{count} direcciones:',
  },
  'merging.passkeys': {
    one: '{count} llave de acceso.',
    other: '{count} llaves de acceso.',
  },
  'merging.ends': 'Qué termina allí',
  'merging.ends.what':
    'Sus sesiones, y las páginas que saltan la ventana de inicio de sesión. Los correos van a la dirección principal de esta mochila. No se puede deshacer.',
  'merging.again.why':
    'Iniciaste sesión aquí hace un rato. Para que nadie más pueda hacerlo en este dispositivo, inicia sesión de nuevo antes.',
  'merging.again': 'Iniciar sesión de nuevo',
  'merging.do': 'Reunirlas',
  'merging.cancel': 'Dejarlas separadas',
  'merging.nothing': 'Aquí no hay nada que reunir: ya está hecho, o ha tardado demasiado.',
  'merging.add-again': 'Añadir de nuevo una dirección',
  'merging.mail.subject': 'Dos mochilas en {host} son ahora una',
  'merging.mail.what':
    'Tus dos mochilas en {host} se han reunido. Sus insignias, direcciones y llaves de acceso están ahora en una sola mochila, y cada dirección la abre.',
  'merging.mail.not-you':
    'Si no has sido tú, alguien lee tu correo. Cambia la contraseña de tu buzón, inicia sesión después con un código, revisa la cuenta y pulsa «Cerrar todas las sesiones».',
  'merging.mail.open': 'Abrir la cuenta',
  'merging.collections': {
    one: '{count} colección.',
    other: '{count} colecciones.',
  },
}
