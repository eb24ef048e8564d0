import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Badges mitnehmen',
  'leaving.export.what':
    'Eine Zip-Datei mit allem, jederzeit: zu jedem Badge das Bild, in dem er steckt, die Dateien der Aussteller selbst und eine Seite, die alles ohne Internet zeigt. Jeder Backpack kann sie lesen, auch dieser.',
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
}
