import type { issuer as english } from '../en/issuer.ts'
import type { Translated } from '../message.ts'

export const issuer: Translated<typeof english> = {
  'issuer.name-of-file': '{name} (en {file})',
  'issuer.note':
    'Hola:\n\nmi mochila no ha podido añadir la insignia que me emitisteis:\n{assertion}\n\nEsto es lo que encontró: {detail} (código: {code})\n\n¿Podríais corregirlo y avisarme? ¡Gracias!',
  'issuer.request.unknown':
    'Esta petición es demasiado antigua o nunca se hizo. Vuelve a la página que te ofrecía la insignia y empieza de nuevo.',
  'issuer.request.too-many-entries':
    'Esa página ha pedido más insignias de las que se pueden añadir a la vez. No se ha añadido nada. Di a sus responsables: como mucho, 500 a la vez.',
  'issuer.request.nothing':
    'No se ha indicado ninguna insignia. Vuelve a la página que te ofrecía la insignia y empieza de nuevo.',
  'issuer.rest.minutes': {
    one: 'Este servidor está saturado y nos pide que esperemos. Inténtalo de nuevo dentro de {count} minuto.',
    other:
      'Este servidor está saturado y nos pide que esperemos. Inténtalo de nuevo dentro de {count} minutos.',
  },
  'issuer.rest.hours': {
    one: 'Este servidor está saturado y nos pide que esperemos. Inténtalo de nuevo dentro de {count} hora.',
    other:
      'Este servidor está saturado y nos pide que esperemos. Inténtalo de nuevo dentro de {count} horas.',
  },
}
