import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.heading': 'Olet offline-tilassa',
  'offline.what':
    'Tätä sivua ei ole tallessa tässä selaimessa. Se, mitä olet jo katsonut, on: luettelosi ja merkkisi.',
  'offline.home': 'Siirry merkkeihini',
}
