import type { blocking as english } from '../en/blocking.ts'
import type { Translated } from '../message.ts'

export const blocking: Translated<typeof english> = {
  'blocking.heading': 'Blockierte Aussteller',
  'blocking.what':
    'Deren Badges werden Ihnen nicht angeboten. Die, die Sie haben, bleiben. Die Seiten, die sie anbieten, erfahren nur, dass Sie sie nicht hinzugefügt haben.',
  'blocking.none': 'Keine.',
  'blocking.since': 'Blockiert am {day}',
  'blocking.block': 'Diesen Aussteller blockieren',
  'blocking.unblock': 'Freigeben',
  'blocking.unblock.name': '{host} freigeben',
  'blocking.offer':
    'Wenn Sie keine Badges von {host} wollen, werden Ihnen keine mehr angeboten. Die, die Sie haben, bleiben.',
  'blocking.is-blocked': 'Sie haben {host} blockiert. Dessen Badges werden Ihnen nicht angeboten.',
}
