import type { developers as english } from '../en/developers.ts'
import type { Translated } from '../message.ts'

export const developers: Translated<typeof english> = {
  'developers.docs.title': 'Para emisores',
  'developers.cards.heading': 'Insignias de prueba',
  'developers.cards.what':
    'Cada una de estas aserciones termina siempre igual, para que veas lo que se le dice a tu página. Pasa su dirección a OpenBadges.issue en tu propia página, o pruébala aquí.',
  'developers.cards.whose':
    'En la mochila, cada una está a nombre de quien tenga la sesión abierta. Lo que se añade queda de verdad en esa mochila; recupéralo con «Deshacer».',
  'developers.cards.added': 'Añadida',
  'developers.cards.try': 'Probar',
  'developers.cards.try.name': 'Probar: {code}',
  'developers.cards.copy': 'Copiar',
  'developers.cards.copy.name': 'Copiar: {code}',
  'developers.cards.copied': 'La dirección se ha copiado.',
  'developers.cards.how.valid':
    'Pulsa «Añadir 1 insignia». Con otra cosa después de la «?» es otra insignia.',
  'developers.cards.how.declined': 'Una insignia válida. Pulsa «Ahora no».',
  'developers.cards.how.already-held':
    'Una insignia válida dos veces en una lista: la primera se añade, la segunda ya está.',
  'developers.cards.how.too-many': 'Una lista de {count} entradas, más larga de lo que acepta la mochila.',
  'developers.cards.how.unavailable':
    'Ninguna insignia produce esto. Quita la mochila del frame-src de tu política, espera diez segundos y pulsa «Cerrar».',
}
