import type { digest as english } from '../en/digest.ts'
import type { Translated } from '../message.ts'

export const digest: Translated<typeof english> = {
  'digest.heading': 'Correos sobre cambios',
  'digest.what':
    'Tus insignias se vuelven a verificar cada noche. Un correo puede decirte, una vez al día como mucho, cuáles han caducado, se han revocado o cambiado, o ya no están en su emisor. Cuando se añaden insignias, se te avisa en todo caso.',
  'digest.is-on': 'Están activados.',
  'digest.is-off': 'Están desactivados.',
  'digest.turn-on': 'Activar estos correos',
  'digest.turn-off': 'Desactivar estos correos',
  'digest.subject': {
    one: 'Algo ha cambiado en {count} de tus insignias',
    other: 'Algo ha cambiado en {count} de tus insignias',
  },
  'digest.opening': {
    one: 'Algo ha cambiado en {count} de tus insignias:',
    other: 'Algo ha cambiado en {count} de tus insignias:',
  },
  'digest.what.revoked': '{badge}: su emisor la ha revocado',
  'digest.what.suspended': '{badge}: su emisor la ha suspendido',
  'digest.what.unproven': '{badge}: lo que publica su emisor ya no la demuestra',
  'digest.what.gone': '{badge}: su emisor ya no la muestra',
  'digest.what.good': '{badge}: vuelve a ser válida',
  'digest.what.changed': '{badge}: su emisor la muestra ahora de otro modo',
  'digest.what.expired': '{badge}: ha caducado',
  'digest.kept': 'Todas siguen en tu mochila, tal como las añadiste. La página de cada una dice más:',
  'digest.open': 'Abrir tu mochila',
  'digest.why': 'Recibes este correo porque lo activaste en tu cuenta. Esta página lo termina:',
  'digest.end': 'No recibir más estos correos',
  'digest.end.what':
    'No recibirás más correos sobre cambios en tus insignias. Cuando se añadan insignias, se te avisará como antes.',
  'digest.ended': 'Hecho. No recibirás más correos sobre cambios.',
  'digest.to-account': 'Abrir la cuenta',
}
