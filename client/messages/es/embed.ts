import { type embed as english, forDevelopers } from '../en/embed.ts'
import type { Translated } from '../message.ts'

export const embed: Translated<typeof english> = {
  'embed.lang': 'es',
  'embed.title': 'Añadir insignias a tu mochila',
  'embed.leave': 'Cerrar sin añadir',
  'embed.loading': 'Abriendo tu mochila…',
  'embed.failed': 'Tu mochila no se ha abierto. No se ha añadido nada.',
  'embed.opaque': 'Tu mochila no se ha abierto. No se ha añadido nada.',
  'embed.retry': 'Reintentar',
  'embed.full': 'Abrir en página completa',
  'embed.close': 'Cerrar',
  ...forDevelopers,
}
