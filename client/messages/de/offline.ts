import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.app':
    'Bewahren Sie Ihre Open Badges an einem Ort auf, sehen Sie, wie es um jeden steht, und zeigen Sie sie, wem Sie wollen.',
  'offline.heading': 'Sie sind offline',
  'offline.what':
    'Diese Seite ist in diesem Browser nicht aufbewahrt. Was aufbewahrt ist, lässt sich lesen: Ihre Liste, Ihre Badges und Ihre Sammlungen.',
  'offline.home': 'Zu meinen Badges',
  'offline.kept':
    'Sie sind offline: So war es, als Sie es zuletzt sahen. Suchen, Sortieren und jede Änderung brauchen das Internet.',
  'offline.now': 'Sie sind offline. Jede Änderung braucht das Internet.',
  'offline.as-of': 'Sie sind offline: So war es am {day}. Jede Änderung braucht das Internet.',
  'offline.part': {
    one: 'Bisher ist {count} Badge von {total} in diesem Browser aufbewahrt.',
    other: 'Bisher sind {count} Badges von {total} in diesem Browser aufbewahrt.',
  },
  'offline.device.heading': 'Ohne Internet',
  'offline.device.soon':
    'Ihre Badges werden in diesem Browser aufbewahrt, damit Sie sie ohne Internet lesen können.',
  'offline.device.all': {
    one: 'Ihr Badge lässt sich in diesem Browser ohne Internet lesen.',
    other: 'Alle {count} Badges lassen sich in diesem Browser ohne Internet lesen.',
  },
  'offline.device.pictures': {
    one: 'Bisher ist {count} Bild aufbewahrt.',
    other: 'Bisher sind {count} Bilder aufbewahrt.',
  },
  'offline.device.full': 'Auf diesem Gerät ist kein Platz für mehr, deshalb fehlt ein Teil.',
  'offline.device.saving': 'Solange dieses Gerät Daten spart, wird hier nichts weiter aufbewahrt.',
  'offline.device.before': {
    one: '{count} Badge lässt sich in diesem Browser ohne Internet lesen, so wie er bei der letzten Aktualisierung war.',
    other:
      '{count} Badges lassen sich in diesem Browser ohne Internet lesen, so wie sie bei der letzten Aktualisierung waren.',
  },
  'offline.device.remove': 'Aus diesem Browser entfernen',
  'offline.device.remove-what':
    'Von Ihren Badges bleibt in diesem Browser nichts, bis Sie es wieder wünschen. In Ihrem Backpack bleiben sie.',
  'offline.device.off':
    'Ihre Badges werden in diesem Browser nicht aufbewahrt: Sie zu lesen braucht das Internet.',
  'offline.device.keep': 'Meine Badges in diesem Browser aufbewahren',
}
