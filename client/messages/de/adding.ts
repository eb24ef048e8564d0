import type { adding as english } from '../en/adding.ts'
import type { Translated } from '../message.ts'

export const adding: Translated<typeof english> = {
  'adding.heading': 'Badges hinzufügen',
  'adding.what':
    'Bringen Sie Badges mit, die Sie schon haben: das gespeicherte Bild, seine Adresse oder alles aus einem anderen Rucksack auf einmal. Wir prüfen jeden, und Sie entscheiden, was hinzugefügt wird.',
  'adding.empty': 'Wählen Sie zuerst eine Datei, oder fügen Sie etwas ein.',
  'adding.files': 'Dateien auswählen',
  'adding.files-hint':
    'Bilder, in denen ein Badge steckt (PNG oder SVG), JSON oder ein Zip davon. Bis zu {count} auf einmal. Sie können sie auch hier ablegen.',
  'adding.pasted': 'Oder fügen Sie eine Adresse (URL), einen signierten Badge (JWS) oder JSON ein',
  'adding.pasted-hint': 'Mehrere Adressen: eine je Zeile.',
  'adding.continue': 'Weiter',
  'adding.next': 'Noch wird nichts hinzugefügt: Sie sehen zuerst, was wir gefunden haben.',
  'adding.bring':
    'Sie haben anderswo schon Badges? Bringen Sie deren Bilder, Adressen oder ein Zip davon unter „Badges hinzufügen“ mit.',
  'adding.chosen': 'Ausgewählte Dateien: {count}',
  'adding.sending': 'Die Dateien sind unterwegs …',
  'adding.checking': 'Die Dateien werden durchgesehen …',
  'adding.too-large': 'Das ist mehr, als wir auf einmal annehmen: Bringen Sie weniger als 1 GB mit.',
  'adding.failed':
    'Die Dateien sind nicht angekommen. Nichts wurde hinzugefügt. Versuchen Sie es in einer Minute noch einmal.',
  'adding.account-deleted':
    'Es wurde gelöscht, während Ihre Dateien unterwegs waren; deshalb wurde nichts davon aufbewahrt. Die Dateien liegen noch dort, wo Sie sie ausgewählt haben.',
  'adding.problems': {
    one: '{count} Datei ergab keinen Badge zum Hinzufügen',
    other: '{count} Dateien ergaben keinen Badge zum Hinzufügen',
  },
  'adding.pasted-name': 'Was Sie eingefügt haben',
  'adding.nothing': 'In dem, was Sie ausgewählt haben, ist kein Badge.',
  'adding.waiting': 'Was Sie {when} mitgebracht haben, wartet auf Ihre Entscheidung ({count}).',
  'adding.waiting.go-on': 'Damit weitermachen',
  'adding.waiting.adding': 'Was Sie {when} mitgebracht haben, wird gerade hinzugefügt: {done} von {count}.',
  'adding.waiting.look': 'Sehen, wie weit es ist',
  'adding.waiting.throw-away': 'Verwerfen',
  'adding.share-lost':
    'Was Sie geteilt haben, ist hier nicht angekommen. Teilen Sie es noch einmal, oder wählen Sie es hier aus.',
  'adding.waiting.thrown-away':
    'Was Sie mitgebracht hatten, wurde verworfen. Nichts davon wurde hinzugefügt.',
  'adding.more': 'Weitere Badges hinzufügen',
  'adding.problem.not-a-badge': 'Das ist kein Badge.',
  'adding.problem.no-badge': 'In diesem Bild steckt kein Badge.',
  'adding.problem.damaged': 'Dieses Bild ist beschädigt: Es lässt sich kein Badge daraus lesen.',
  'adding.problem.too-large': 'Das ist größer, als wir annehmen.',
  'adding.problem.zip-damaged': 'Diese Zip-Datei ist beschädigt und lässt sich nicht öffnen.',
  'adding.problem.zip-locked': 'Das ist mit einem Passwort verschlossen. Entpacken Sie es zuerst.',
  'adding.problem.zip-inside': 'Das ist eine Zip-Datei in einer anderen. Entpacken Sie zuerst die äußere.',
  'adding.problem.too-many':
    'Das wurde ausgelassen und alles, was danach kam: Auf einmal werden höchstens {count} angenommen.',
  'adding.problem.same': 'Das ist derselbe Badge wie ein anderer hier.',
  'adding.rest.heading': 'Auch in Ihrem Export',
  'adding.rest.heading-alone': 'In Ihrem Export',
  'adding.rest.collection': 'Sammlung:',
  'adding.rest.more': {
    one: 'und {count} weitere Sammlung',
    other: 'und {count} weitere Sammlungen',
  },
  'adding.rest.settings': 'Einstellungen: Sprache, Design, Mails über Änderungen, blockierte Aussteller',
  'adding.rest.what':
    'Was Sie hier gewählt haben, bleibt. Eine Sammlung gleichen Namens bekommt die Badges, die ihr fehlen. Geteilte Links kommen nicht zurück: Teilen Sie neu, was Sie teilen wollen.',
  'adding.rest.evidence': {
    one: 'Eigene Nachweise: {count} Eintrag',
    other: 'Eigene Nachweise: {count} Einträge',
  },
  'adding.rest.evidence-what':
    'Ihre eigenen Nachweise kommen zu den Badges, die in Ihrem Rucksack sind. Nur Sie sehen sie: Kreuzen Sie neu an, was gezeigt werden soll.',
  'adding.rest.evidence-left': {
    one: '{count} eigener Nachweis wurde ausgelassen: Sein Badge ist nicht in Ihrem Rucksack, oder dort ist kein Platz mehr.',
    other:
      '{count} eigene Nachweise wurden ausgelassen: Die Badges dazu sind nicht in Ihrem Rucksack, oder dort ist kein Platz mehr.',
  },
  'adding.rest.do': 'Auch das zurückholen',
  'adding.rest.do-alone': 'Das zurückholen',
  'adding.rest.back': 'Was in Ihrem Export außer Badges war, ist wieder da.',
  'adding.rest.left': {
    one: '{count} Sammlung wurde ausgelassen: Für sie war kein Platz mehr.',
    other: '{count} Sammlungen wurden ausgelassen: Für sie war kein Platz mehr.',
  },
}
