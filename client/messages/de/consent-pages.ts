import type { consentPages as english } from '../en/consent-pages.ts'
import type { Translated } from '../message.ts'

export const consentPages: Translated<typeof english> = {
  'consent.back-to': 'Zurück zu {host}',
  'consent.open-backpack': 'Meinen Rucksack öffnen',
  'consent.check-again': 'Zeigen, was inzwischen bekannt ist',
  'consent.window.heading': {
    one: 'Melden Sie sich an, um einen Badge hinzuzufügen',
    other: 'Melden Sie sich an, um {count} Badges hinzuzufügen',
  },
  'consent.window.heading.add-address': 'Ihrem Rucksack eine Adresse hinzufügen',
  'consent.window.heading.switch-account': 'Mit einem anderen Konto anmelden',
  'consent.window.keep': 'Als {address} weitermachen',
  'consent.window.over': 'Sie können dieses Fenster schließen.',
  'consent.hand-over.heading': 'Sie sind angemeldet',
  'consent.hand-over':
    'Dieses Fenster schließt sich von selbst, und Sie entscheiden auf der Seite, von der Sie kamen.',
  'consent.hand-over.here': 'In diesem Fenster entscheiden',
  'consent.closed.heading': 'Hier ist nichts mehr zu tun',
  'consent.closed.closed':
    'Die anfragende Seite hat ihre Anfrage geschlossen. Sie können dieses Fenster schließen.',
  'consent.closed.expired':
    'Diese Anfrage ist zu alt geworden. Gehen Sie zurück zu der Seite, die den Badge angeboten hat, und drücken Sie dort noch einmal auf die Schaltfläche.',
  'consent.closed.gone':
    'Diese Liste von Badges gibt es nicht mehr: Sie ist zu alt geworden, oder ihr Konto wurde gelöscht. Was daraus hinzugefügt wurde, sehen Sie in Ihrem Rucksack.',
  'consent.closed.other-browser':
    'Diese Anfrage wurde in einem anderen Browser begonnen und geht nur dort weiter. Gehen Sie zurück zu der Seite, die den Badge angeboten hat.',
  'consent.closed.another':
    'Diese Badges wurden mit einem anderen Konto mitgebracht. Wer sie mitgebracht hat, kann nach der Anmeldung mit diesem Konto darüber entscheiden.',
  'consent.long.not': { one: '{count} nicht.', other: '{count} nicht.' },
  'consent.long.not-added': {
    one: '{count} wurde nicht hinzugefügt.',
    other: '{count} wurden nicht hinzugefügt.',
  },
  'consent.sealed':
    '{host} konnte zu diesem Badge nicht gefragt werden. Dieser Rucksack hatte ihn selbst geprüft, zuletzt am {date}.',
  'consent.long.sealed': {
    one: 'Zu {count} davon konnte niemand gefragt werden. Dieser Rucksack hatte ihn früher selbst geprüft.',
    other: 'Zu {count} davon konnte niemand gefragt werden. Dieser Rucksack hatte sie früher selbst geprüft.',
  },
  'consent.long.choose': 'Ansehen und auswählen',
  'consent.long.part': 'Badges {from} bis {to}',
  'consent.long.tick-all': 'Alle ankreuzen',
  'consent.long.tick-none': 'Kein Kreuz setzen',
  'consent.long.details': 'Einzelheiten',
  'consent.long.copy': 'Diese Zeilen kopieren',
  'consent.long.copied': 'Die Zeilen sind kopiert.',
  'consent.long.not-copied': 'Die Zeilen konnten nicht kopiert werden. Sie stehen hier.',
  'consent.long.held': 'Schon in Ihrem Rucksack.',
  'consent.long.checking': {
    one: '{count} Badge wird geprüft',
    other: '{count} Badges werden geprüft',
  },
  'consent.long.checked': '{done} von {count} geprüft',
  'consent.long.patience':
    'Wir fragen zu jedem die, die ihn verliehen haben, und nie zu viele auf einmal. Sie können diese Seite offen lassen und wiederkommen.',
  'consent.long.patience-own':
    'Wir fragen zu jedem die, die ihn verliehen haben, und nie zu viele auf einmal. Sie können diese Seite schließen: Wir machen weiter, und was wir finden, wartet unter „Badges hinzufügen“ auf Sie.',
  'consent.long.adding': {
    one: '{count} Badge wird hinzugefügt',
    other: '{count} Badges werden hinzugefügt',
  },
  'consent.long.added': '{done} von {count} hinzugefügt',
  'consent.long.patience-adding':
    'Sie können diese Seite schließen: Wir machen weiter, und was hinzugefügt ist, bleibt in Ihrem Rucksack.',
  'consent.long.undoing': {
    one: '{count} Badge wird zurückgenommen',
    other: '{count} Badges werden zurückgenommen',
  },
  'consent.long.undone': '{done} von {count} zurückgenommen',
  'consent.long.patience-undoing':
    'Sie können diese Seite schließen: Wir machen weiter, bis alle zurückgenommen sind.',
  'consent.long.added-before': {
    one: '{count} dieser Badges ist schon in Ihrem Rucksack.',
    other: '{count} dieser Badges sind schon in Ihrem Rucksack.',
  },
}
