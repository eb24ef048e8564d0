import type { blocking as english } from '../en/blocking.ts'
import type { Translated } from '../message.ts'

export const blocking: Translated<typeof english> = {
  'blocking.heading': 'Emisores bloqueados',
  'blocking.what':
    'Sus insignias no se te ofrecen. Las que tienes se quedan. Las páginas que las ofrecen solo saben que no las has añadido.',
  'blocking.none': 'Ninguno.',
  'blocking.since': 'Bloqueado el {day}',
  'blocking.block': 'Bloquear este emisor',
  'blocking.unblock': 'Desbloquear',
  'blocking.unblock.name': 'Desbloquear {host}',
  'blocking.offer': 'Si no quieres insignias de {host}, ya no se te ofrecerán. Las que tienes se quedan.',
  'blocking.is-blocked': 'Has bloqueado {host}. Sus insignias no se te ofrecen.',
}
