import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.heading': 'No tienes conexión',
  'offline.what':
    'Esta página no está guardada en este navegador. Lo que ya has visto sí: tu lista y tus insignias.',
  'offline.home': 'Ir a mis insignias',
  'offline.kept':
    'Estás sin conexión: así estaba la última vez que lo viste. Para buscar, ordenar o cambiar algo hace falta internet.',
}
