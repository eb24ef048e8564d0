import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.app':
    'Guarda tus insignias Open Badges en un solo lugar, mira cómo está cada una y muéstralas a quien quieras.',
  'offline.heading': 'No tienes conexión',
  'offline.what':
    'Esta página no está guardada en este navegador. Lo que sí está se puede leer: tu lista, tus insignias y tus colecciones.',
  'offline.home': 'Ir a mis insignias',
  'offline.kept':
    'Estás sin conexión: así estaba la última vez que lo viste. Para buscar, ordenar o cambiar algo hace falta internet.',
  'offline.now': 'Estás sin conexión. Para cambiar algo hace falta internet.',
  'offline.as-of': 'Estás sin conexión: así estaba el {day}. Para cambiar algo hace falta internet.',
  'offline.part': {
    one: 'Por ahora hay {count} insignia de {total} guardada en este navegador.',
    many: 'Por ahora hay {count} insignias de {total} guardadas en este navegador.',
    other: 'Por ahora hay {count} insignias de {total} guardadas en este navegador.',
  },
  'offline.device.heading': 'Sin internet',
  'offline.device.soon': 'Tus insignias se guardarán en este navegador para que puedas leerlas sin internet.',
  'offline.device.all': {
    one: 'Tu insignia se puede leer en este navegador sin internet.',
    many: 'Tus {count} insignias se pueden leer en este navegador sin internet.',
    other: 'Tus {count} insignias se pueden leer en este navegador sin internet.',
  },
  'offline.device.pictures': {
    one: 'Por ahora hay {count} imagen guardada.',
    many: 'Por ahora hay {count} imágenes guardadas.',
    other: 'Por ahora hay {count} imágenes guardadas.',
  },
  'offline.device.full': 'No queda sitio en este dispositivo, así que falta una parte.',
  'offline.device.saving': 'Mientras este dispositivo ahorre datos, aquí no se guarda nada más.',
  'offline.device.before': {
    one: '{count} insignia se puede leer en este navegador sin internet, tal como estaba en la última actualización.',
    many: '{count} insignias se pueden leer en este navegador sin internet, tal como estaban en la última actualización.',
    other:
      '{count} insignias se pueden leer en este navegador sin internet, tal como estaban en la última actualización.',
  },
  'offline.device.remove': 'Quitar de este navegador',
  'offline.device.remove-what':
    'De tus insignias no queda nada en este navegador hasta que vuelvas a pedirlo. En tu Backpack se quedan.',
  'offline.device.off': 'Tus insignias no se guardan en este navegador: para leerlas hace falta internet.',
  'offline.device.keep': 'Guardar mis insignias en este navegador',
}
