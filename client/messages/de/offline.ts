import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.heading': 'Sie sind offline',
  'offline.what':
    'Diese Seite ist in diesem Browser nicht aufbewahrt. Was Sie schon angesehen haben, ist es: Ihre Liste und Ihre Badges.',
  'offline.home': 'Zu meinen Badges',
  'offline.kept':
    'Sie sind offline: So war es, als Sie es zuletzt sahen. Suchen, Sortieren und jede Änderung brauchen das Internet.',
}
