import type { blocking as english } from '../en/blocking.ts'
import type { Translated } from '../message.ts'

export const blocking: Translated<typeof english> = {
  'blocking.heading': 'Émetteurs bloqués',
  'blocking.what':
    'Leurs badges ne vous sont pas proposés. Ceux que vous avez restent. Les pages qui les proposent apprennent seulement que vous ne les avez pas ajoutés.',
  'blocking.none': 'Aucun.',
  'blocking.since': 'Bloqué le {day}',
  'blocking.block': 'Bloquer cet émetteur',
  'blocking.unblock': 'Débloquer',
  'blocking.unblock.name': 'Débloquer {host}',
  'blocking.offer':
    'Si vous ne voulez pas de badges de {host}, il ne vous en sera plus proposé. Ceux que vous avez restent.',
  'blocking.is-blocked': 'Vous avez bloqué {host}. Ses badges ne vous sont pas proposés.',
}
