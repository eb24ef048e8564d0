import type { signIn as english } from '../en/sign-in.ts'
import type { Translated } from '../message.ts'

export const signIn: Translated<typeof english> = {
  'sign-in.heading': 'Iniciar sesión',
  'sign-in.intro':
    'Te enviamos un código por correo. No hay contraseña, y una dirección nueva crea una mochila nueva.',
  'sign-in.address': 'Correo electrónico',
  'sign-in.send-code': 'Enviar código',
  'sign-in.or': 'o',
  'sign-in.passkey': 'Iniciar sesión con una llave de acceso',
  'sign-in.shared': 'Este ordenador es compartido',
  'sign-in.shared.hint': 'La sesión se cierra al cerrar el navegador y al cabo de 12 horas.',
  'sign-in.sent': 'Hemos enviado un código a {address}. Vale durante 10 minutos.',
  'sign-in.code': 'Código',
  'sign-in.code.hint': 'Ocho cifras. ¿No llega el correo? Mira en la carpeta de spam o pide un código nuevo.',
  'sign-in.confirm': 'Confirmar',
  'sign-in.resend': 'Enviar un código nuevo',
  'sign-in.restart': 'Usar otra dirección',
  'sign-in.problem.bad-address':
    'Eso no parece una dirección de correo. Tiene que tener la forma nombre@casa.example.',
  'sign-in.problem.too-many': {
    one: 'Ya se han pedido varios códigos. Espera un minuto e inténtalo de nuevo.',
    other: 'Ya se han pedido varios códigos. Espera {count} minutos e inténtalo de nuevo.',
  },
  'sign-in.problem.mail-failed':
    'No hemos podido enviar el correo en este momento. Inténtalo de nuevo en un minuto.',
  'sign-in.problem.wrong-code': 'Ese no es el código que enviamos. Mira otra vez el correo más reciente.',
  'sign-in.problem.too-many-tries': 'El código ha fallado cinco veces, así que ya no sirve. Pide uno nuevo.',
  'sign-in.problem.expired': 'Ese código ya no sirve. Pide uno nuevo.',
  'sign-in.problem.held-by-another':
    'Esa dirección pertenece a otra mochila. Inicia sesión con ella o usa otra dirección.',
  'sign-in.passkey.refused': 'La llave de acceso no ha funcionado aquí. Pide un código en su lugar.',
  'sign-in.passkey.unknown':
    'Esta llave de acceso no se conoce aquí. Inicia sesión con un código y añádela después a tu cuenta.',
  'sign-in.signed-out': 'Tu sesión se ha cerrado. Iníciala otra vez; no se pierde nada.',
  'sign-in.stale':
    'Has iniciado o cerrado sesión después de abrir esa página, así que no se ha hecho nada. Ábrela de nuevo y repítelo allí.',
  'sign-in.stale.open': 'Abrir de nuevo esa página',
  'sign-in.already.heading': 'Has iniciado sesión',
  'sign-in.already':
    'Este navegador ya ha iniciado sesión, con {address}. Un código sirve una sola vez, y no necesitas otro.',
  'sign-in.already.go-on': 'Continuar',
}
