import type { common as english } from '../en/common.ts'
import type { Translated } from '../message.ts'

export const common: Translated<typeof english> = {
  'common.product': 'Mochila',
  'common.language': 'Idioma',
  'common.error.heading': 'Algo ha ido mal',
  'common.error.nothing-here': 'Aquí no hay nada',
  'common.error.not-found':
    'No hay nada en esta dirección. Puede que se haya quitado o que pertenezca a otra cuenta.',
  'common.error.forbidden':
    'Esta petición no venía de nuestras propias páginas, así que no se ha hecho nada. Vuelve atrás, recarga la página e inténtalo de nuevo.',
  'common.error.too-many': 'Han sido demasiados intentos seguidos. Espera un minuto e inténtalo de nuevo.',
  'common.error.bad-request':
    'No hemos podido leer esa petición. Vuelve atrás, recarga la página e inténtalo de nuevo.',
  'common.error.internal':
    'La mochila ha tenido un problema propio. No se ha cambiado nada. Inténtalo de nuevo en un minuto.',
  'common.error.home': 'Abrir mi mochila',
  'common.error.signed-out': 'Tu sesión está cerrada. Inicia sesión e inténtalo de nuevo.',
  'common.error.signed-out.heading': 'No has iniciado sesión',
  'common.error.typed': 'Lo que has escrito, para que puedas copiarlo',
}
