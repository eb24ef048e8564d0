import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Badges mitnehmen',
  'leaving.export.what':
    'Eine Zip-Datei, jederzeit: zu jedem Badge das Bild, in dem er steckt, die Dateien der Aussteller selbst und eine Seite, die alles ohne Internet zeigt. Jeder Backpack kann die Bilder lesen; dieser nimmt die ganze Datei zurück, auch wenn es einen Aussteller dann nicht mehr gibt. Sammlungen, Einstellungen und Ihre eigenen Nachweise sind auch darin.',
  'leaving.export.download': 'Alle Badges herunterladen',
  'leaving.export.starting': 'Wird gepackt …',
  'leaving.export.progress': '{done} von {total} Badges sind gepackt',
  'leaving.export.whole': 'Alle Badges sind gepackt. Die Datei ist bei Ihrem Browser.',
  'leaving.export.broken':
    'Der Download endete, bevor alle Badges gepackt waren. Sie können es noch einmal versuchen.',
  'leaving.export.running':
    'Ihre Badges werden gerade für einen anderen Download gepackt. Warten Sie, bis er fertig ist, oder brechen Sie ihn ab, und versuchen Sie es noch einmal.',
  'leaving.export.busy':
    'Gerade werden die Badges mehrerer Leute gepackt. Versuchen Sie es in einer Minute noch einmal.',
  'leaving.offline.when': {
    one: '{count} Badge im Backpack von {host}, Stand {day}',
    other: '{count} Badges im Backpack von {host}, Stand {day}',
  },
  'leaving.offline.what':
    'Diese Seite funktioniert ohne Internet, solange sie in ihrem Ordner bleibt. Jeder Badge hat einen eigenen Ordner unter „badges“.',
  'leaving.offline.status': 'Stand am {day}',
  'leaving.offline.good': 'Gültig',
  'leaving.offline.files': 'Dateien von {name}',
  'leaving.file.badge': 'Bild, in dem der Badge steckt:',
  'leaving.file.picture': 'Bild, wie es veröffentlicht ist:',
  'leaving.file.revocation-list': 'Liste widerrufener Badges',
  'leaving.file.seal': 'Siegel dieses Rucksacks, zum Zurückbringen hierher:',
  'leaving.file.own-evidence': 'Was Sie ihm hinzugefügt haben:',
  'leaving.delete.section': 'Konto löschen',
  'leaving.delete.section.what':
    'Alles ist sofort und endgültig weg: Badges, Sammlungen, Adressen, Passkeys, Sitzungen.',
  'leaving.delete.heading': 'Konto löschen',
  'leaving.delete.what': 'Das alles ist sofort weg. Niemand kann es zurückholen, auch wir nicht:',
  'leaving.delete.badges': {
    one: '{count} Badge mit seinem Bild und allem, was ihn belegt hat',
    other: '{count} Badges mit ihren Bildern und allem, was sie belegt hat',
  },
  'leaving.delete.addresses': 'Ihre Adressen: {addresses}',
  'leaving.delete.rest':
    'Ihre eigenen Nachweise, Sammlungen und was Sie davon geteilt haben, Passkeys, Sitzungen, Einstellungen',
  'leaving.delete.first': 'Nehmen Sie zuerst Ihre Badges mit',
  'leaving.delete.later':
    'Bewahren Sie die Datei auf: Sie können sie später mit denselben Adressen hierher zurückbringen, auch wenn es einen Aussteller dann nicht mehr gibt. Badges, die zurückgezogen oder bis dahin abgelaufen sind, lassen sich nicht wieder hinzufügen.',
  'leaving.delete.last': 'Der letzte Schritt',
  'leaving.delete.sure': 'Ich weiß, dass sich das nicht rückgängig machen lässt',
  'leaving.delete.unsure': 'Setzen Sie zuerst hier ein Häkchen.',
  'leaving.delete.confirm': 'Jetzt alles löschen',
  'leaving.delete.cancel': 'Konto behalten',
  'leaving.delete.proof': 'Zeigen Sie zuerst, dass Sie es sind',
  'leaving.delete.proof.what':
    'Sie haben sich vor einer Weile angemeldet, und vielleicht sitzt jetzt jemand anderes hier.',
  'leaving.delete.other-address': 'Das ist keine Adresse dieses Kontos. Nehmen Sie eine von seinen.',
  'leaving.deleted.heading': 'Ihr Konto ist gelöscht',
  'leaving.deleted.what':
    'Hier ist nichts mehr davon. Auch eine Mail an Ihre Hauptadresse sagt es. Dateien, die Sie heruntergeladen haben, gehören Ihnen.',
  'leaving.mail.subject': 'Ihr Konto bei {host} wurde gelöscht',
  'leaving.mail.what': 'Ihr Konto bei {host} hat am {day} jemand gelöscht, der darin angemeldet war.',
  'leaving.mail.kept':
    'Badges, Adressen, Passkeys und Sitzungen sind weg. Nichts davon ist aufbewahrt, auch diese Adresse nicht.',
  'leaving.mail.not-you':
    'Falls Sie das nicht waren: Jemand kann dieses Postfach lesen oder hat ein Gerät von Ihnen. Ihre Badges lassen sich wieder hinzufügen: von denen, die sie ausgestellt haben, oder aus einem Export, den Sie heruntergeladen haben.',
}
