import type { consentPages as english } from '../en/consent-pages.ts'
import type { Translated } from '../message.ts'

export const consentPages: Translated<typeof english> = {
  'consent.back-to': 'Volver a {host}',
  'consent.open-backpack': 'Abrir mi mochila',
  'consent.check-again': 'Mostrar lo que ya se sabe',
  'consent.window.heading': {
    one: 'Inicia sesión para añadir una insignia',
    other: 'Inicia sesión para añadir {count} insignias',
  },
  'consent.window.heading.add-address': 'Añadir una dirección a tu mochila',
  'consent.window.heading.switch-account': 'Iniciar sesión con otra cuenta',
  'consent.window.keep': 'Seguir como {address}',
  'consent.window.over': 'Puedes cerrar esta ventana.',
  'consent.hand-over.heading': 'Has iniciado sesión',
  'consent.hand-over': 'Esta ventana se cierra sola y decides en la página de la que vienes.',
  'consent.hand-over.here': 'Decidir en esta ventana',
  'consent.closed.heading': 'Aquí no queda nada por hacer',
  'consent.closed.closed': 'La página que preguntaba ha cerrado su petición. Puedes cerrar esta ventana.',
  'consent.closed.expired':
    'Esta petición es demasiado antigua. Vuelve a la página que ofrecía la insignia y pulsa su botón otra vez.',
  'consent.closed.gone':
    'Esta lista de insignias ya no está aquí: es demasiado antigua o se eliminó su cuenta. En tu mochila ves lo que se añadió de ella.',
  'consent.closed.other-browser':
    'Esta petición empezó en otro navegador y solo sigue allí. Vuelve a la página que ofrecía la insignia.',
  'consent.closed.another':
    'Estas insignias se trajeron con otra cuenta. Quien las trajo puede decidir sobre ellas iniciando sesión con esa cuenta.',
  'consent.long.not': { one: '{count} no se puede.', other: '{count} no se pueden.' },
  'consent.long.not-added': { one: '{count} no se ha añadido.', other: '{count} no se han añadido.' },
  'consent.sealed':
    'No se ha podido preguntar a {host} por esta insignia. Esta mochila la había comprobado, la última vez el {date}.',
  'consent.long.sealed': {
    one: 'No se ha podido preguntar a nadie por {count} de ellas. Esta mochila la había comprobado antes.',
    other: 'No se ha podido preguntar a nadie por {count} de ellas. Esta mochila las había comprobado antes.',
  },
  'consent.long.choose': 'Ver y elegir',
  'consent.long.part': 'Insignias de la {from} a la {to}',
  'consent.long.tick-all': 'Marcar todas',
  'consent.long.tick-none': 'Desmarcar todas',
  'consent.long.details': 'Detalles',
  'consent.long.copy': 'Copiar estas líneas',
  'consent.long.copied': 'Las líneas están copiadas.',
  'consent.long.not-copied': 'No se han podido copiar las líneas. Están aquí.',
  'consent.long.held': 'Ya está en tu mochila.',
  'consent.long.checking': {
    one: 'Comprobando {count} insignia',
    other: 'Comprobando {count} insignias',
  },
  'consent.long.checked': '{done} de {count} comprobadas',
  'consent.long.patience':
    'Preguntamos por cada una a quienes la otorgaron, y nunca por demasiadas a la vez. Puedes dejar esta página abierta y volver a ella.',
  'consent.long.patience-own':
    'Preguntamos por cada una a quienes la otorgaron, y nunca por demasiadas a la vez. Puedes cerrar esta página: seguimos, y lo que encontremos te espera en «Añadir insignias».',
  'consent.long.adding': { one: 'Añadiendo {count} insignia', other: 'Añadiendo {count} insignias' },
  'consent.long.added': '{done} de {count} añadidas',
  'consent.long.patience-adding':
    'Puedes cerrar esta página: seguimos, y lo que se añada se queda en tu mochila.',
  'consent.long.undoing': { one: 'Retirando {count} insignia', other: 'Retirando {count} insignias' },
  'consent.long.undone': '{done} de {count} retiradas',
  'consent.long.patience-undoing': 'Puedes cerrar esta página: seguimos hasta retirarlas todas.',
  'consent.long.added-before': {
    one: '{count} de estas insignias ya está en tu mochila.',
    other: '{count} de estas insignias ya están en tu mochila.',
  },
}
