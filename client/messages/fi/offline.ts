import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.heading': 'Olet offline-tilassa',
  'offline.what':
    'Tätä sivua ei ole tallessa tässä selaimessa. Se, mitä olet jo katsonut, on: luettelosi ja merkkisi.',
  'offline.home': 'Siirry merkkeihini',
  'offline.kept':
    'Olet offline-tilassa: näet tämän sellaisena kuin se viimeksi oli. Haku, järjestäminen ja kaikki muutokset tarvitsevat internetin.',
}
