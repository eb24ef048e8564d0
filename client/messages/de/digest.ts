import type { digest as english } from '../en/digest.ts'
import type { Translated } from '../message.ts'

export const digest: Translated<typeof english> = {
  'digest.heading': 'E-Mails über Änderungen',
  'digest.what':
    'Ihre Badges werden jede Nacht neu geprüft. Eine E-Mail kann Ihnen höchstens einmal am Tag sagen, welche abgelaufen sind, widerrufen oder geändert wurden oder beim Aussteller verschwunden sind. Wenn Badges hinzugefügt werden, erfahren Sie es in jedem Fall.',
  'digest.is-on': 'Sie sind eingeschaltet.',
  'digest.is-off': 'Sie sind ausgeschaltet.',
  'digest.turn-on': 'Diese E-Mails einschalten',
  'digest.turn-off': 'Diese E-Mails ausschalten',
  'digest.subject': {
    one: 'Bei {count} Ihrer Badges hat sich etwas geändert',
    other: 'Bei {count} Ihrer Badges hat sich etwas geändert',
  },
  'digest.opening': {
    one: 'Bei {count} Ihrer Badges hat sich etwas geändert:',
    other: 'Bei {count} Ihrer Badges hat sich etwas geändert:',
  },
  'digest.what.revoked': '{badge}: vom Aussteller widerrufen',
  'digest.what.suspended': '{badge}: vom Aussteller ausgesetzt',
  'digest.what.unproven': '{badge}: Was der Aussteller veröffentlicht, belegt ihn nicht mehr',
  'digest.what.gone': '{badge}: Der Aussteller zeigt ihn nicht mehr',
  'digest.what.good': '{badge}: wieder in Ordnung',
  'digest.what.changed': '{badge}: Der Aussteller zeigt ihn jetzt anders',
  'digest.what.expired': '{badge}: abgelaufen',
  'digest.kept':
    'Alle sind noch in Ihrem Rucksack, so wie Sie sie hinzugefügt haben. Auf der Seite jedes Badges steht mehr:',
  'digest.open': 'Ihren Rucksack öffnen',
  'digest.why':
    'Sie bekommen diese E-Mail, weil Sie sie in Ihrem Konto eingeschaltet haben. Diese Seite beendet sie:',
  'digest.end': 'Diese E-Mails beenden',
  'digest.end.what':
    'Sie bekommen keine E-Mails über Änderungen an Ihren Badges mehr. Wenn Badges hinzugefügt werden, erfahren Sie es wie bisher.',
  'digest.ended': 'Beendet. Sie bekommen keine E-Mails über Änderungen mehr.',
  'digest.to-account': 'Das Konto öffnen',
}
