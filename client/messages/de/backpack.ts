import type { backpack as english } from '../en/backpack.ts'
import type { Translated } from '../message.ts'

export const backpack: Translated<typeof english> = {
  'backpack.welcome.heading': 'Ihre Badges an einem Ort',
  'backpack.welcome.what':
    'Wenn eine Schule, ein Kurs oder eine Gemeinschaft Ihnen einen Open Badge verleiht, kann ihre Seite ihn hier hineinlegen. Sie sehen, wer ihn wirklich gemacht hat, und die Datei gehört Ihnen.',
  'backpack.welcome.how': 'So funktioniert es',
  'backpack.welcome.how.one':
    'Drücken Sie auf der Seite, die Ihnen einen Badge verliehen hat, auf „Add to Backpack“ oder eine ähnliche Schaltfläche.',
  'backpack.welcome.how.two':
    'Melden Sie sich mit Ihrer E-Mail-Adresse an: Wir schicken Ihnen einen Code. Es gibt kein Passwort.',
  'backpack.welcome.how.three':
    'Sehen Sie sich den Badge an und fügen Sie ihn hinzu. Er bleibt Ihrer, und privat.',

  'backpack.header.home': 'Rucksack',
  'backpack.header.collections': 'Sammlungen',
  'backpack.header.account': 'Konto',
  'backpack.header.sign-in': 'Anmelden',
  'backpack.header.sign-out': 'Abmelden',
  'backpack.header.label': 'Rucksack',

  'backpack.list.heading': 'Ihre Badges',
  'backpack.list.count': { one: '{count} Badge', other: '{count} Badges' },
  'backpack.list.added': 'Hinzugefügt am {day}',
  'backpack.list.older': 'Ältere Badges',
  'backpack.list.newest': 'Neueste Badges',
  'backpack.list.pages': 'Seiten mit Badges',
  'backpack.empty.heading': 'Noch keine Badges',
  'backpack.empty.what':
    'Badges kommen von denen, die sie verleihen. Öffnen Sie die Seite, auf der Sie einen bekommen haben, und drücken Sie auf „Add to Backpack“: Er erscheint hier.',
  'backpack.empty.address':
    'Ein Badge muss an eine Adresse verliehen sein, die nachweislich Ihre ist. Wenn Ihrer an eine andere ging, fügen Sie diese unter „Konto“ hinzu.',

  'backpack.badge.unnamed': 'Badge ohne Namen',
  'backpack.badge.from': 'von',
  'backpack.badge.calls-itself': 'nennt sich „{name}“',
  'backpack.badge.verified-by': 'Geprüft bei',
  'backpack.badge.verified-note.hosted':
    'Dieser Badge wurde von dieser Website gelesen, als er hinzugefügt wurde. Wie sich der Aussteller nennt, ist seine eigene Angabe.',
  'backpack.badge.verified-note.signed':
    'Dieser Badge trägt eine Signatur, deren Schlüssel diese Website veröffentlicht. Wie sich der Aussteller nennt, ist seine eigene Angabe.',
  'backpack.badge.issuer-page': 'Eigene Seite des Ausstellers',
  'backpack.badge.issued': 'Verliehen',
  'backpack.badge.expires': 'Läuft ab',
  'backpack.badge.expired': 'Abgelaufen',
  'backpack.badge.added': 'In Ihren Rucksack gelegt',
  'backpack.badge.asked-by': 'Angefragt von',
  'backpack.badge.recipient': 'Verliehen an',
  'backpack.badge.criteria': 'Was für {name} nötig war',
  'backpack.badge.no-criteria': 'Der Aussteller sagt es nicht.',
  'backpack.badge.criteria-link': 'Kriterien auf {host}',
  'backpack.badge.evidence': 'Nachweise',
  'backpack.badge.evidence-link': 'Nachweis auf {host}',
  'backpack.badge.evidence-more': {
    one: 'und {count} weiterer in der Datei',
    other: 'und {count} weitere in der Datei',
  },
  'backpack.badge.narrative': 'Was der Aussteller zu dieser Verleihung sagt',
  'backpack.badge.alignment': 'Worauf er sich bezieht',
  'backpack.badge.alignment-link': 'Beschrieben auf {host}',
  'backpack.badge.alignment-more': {
    one: 'und {count} weiterer in der Datei',
    other: 'und {count} weitere in der Datei',
  },
  'backpack.badge.tags': 'Schlagwörter',
  'backpack.badge.download': 'Herunterladen',
  'backpack.badge.download-note':
    'Ein Bild, in dem der Badge steckt: Andere Rucksäcke und Prüfprogramme können es lesen.',
  'backpack.badge.remove': 'Entfernen',
  'backpack.badge.back': 'Alle Badges',

  'backpack.report.heading': 'Prüfung',
  'backpack.report.signed': 'Signiert von {host} mit diesem Schlüssel',
  'backpack.report.hosted': 'Veröffentlicht von {host}',
  'backpack.report.not-revoked': 'Nicht zurückgezogen, Stand {day}',
  'backpack.report.no-list': 'Der Aussteller führt keine Liste zurückgezogener Badges, Stand {day}',
  'backpack.report.issued-to-you': 'Verliehen an Sie, an {address}',
  'backpack.report.endorsements': {
    one: 'Enthält eine Empfehlung von Dritten, die hier nicht geprüft wurde',
    other: 'Enthält {count} Empfehlungen von Dritten, die hier nicht geprüft wurden',
  },
  'backpack.report.key': 'Schlüssel',
  'backpack.report.key-fingerprint': 'SHA-256 seines Dokuments: {fingerprint}',
  'backpack.report.none':
    'Er wurde geprüft, als er hinzugefügt wurde. Wie jede Prüfung ausging, wurde damals nicht aufbewahrt.',
  'backpack.report.checks': 'Wie jede Prüfung ausging',
  'backpack.report.clause': 'Setzt um: {clause}',
  'backpack.report.outcome.passed': 'bestanden',
  'backpack.report.outcome.failed': 'nicht bestanden',
  'backpack.report.outcome.skipped': 'nicht nötig',

  'backpack.check.retrieval': 'Ist abrufbar',
  'backpack.check.not-withdrawn': 'Ist nicht zurückgezogen',
  'backpack.check.version': 'Version von Open Badges',
  'backpack.check.structure': 'Ist vollständig',
  'backpack.check.recipient': 'Ist an Sie verliehen',
  'backpack.check.verification-type': 'Sagt, wie er zu prüfen ist',
  'backpack.check.identity': 'Ist dort, wo er zu sein behauptet',
  'backpack.check.badge-class': 'Badge-Klasse',
  'backpack.check.issuer': 'Aussteller',
  'backpack.check.image': 'Bild',
  'backpack.check.context': 'Vokabular',
  'backpack.check.key': 'Schlüssel',
  'backpack.check.signature': 'Signatur',
  'backpack.check.revocation': 'Steht auf keiner Liste zurückgezogener Badges',
  'backpack.check.expiry': 'Ist nicht abgelaufen',
  'backpack.check.issue-date': 'Datum der Verleihung',
  'backpack.check.hosting': 'Ist veröffentlicht, wo sein Aussteller es darf',

  'backpack.history.heading': 'Verlauf',
  'backpack.history.awarded': 'Verliehen am {day}',
  'backpack.history.added': 'Hinzugefügt am {day}',
  'backpack.history.added-from': 'Hinzugefügt von {host} am {day}',
  'backpack.history.verified': 'Zuletzt geprüft am {day}',
  'backpack.history.brought-back':
    'Aus einem Export zurückgeholt am {day}. Der Aussteller konnte nicht gefragt werden; zuletzt geprüft am {verified}',
  'backpack.history.expired': 'Abgelaufen am {day}',
  'backpack.history.verified-nightly': 'Jede Nacht geprüft, zuletzt am {day}',
  'backpack.history.revoked': 'Zurückgezogen am {day}',
  'backpack.history.said': 'Grund laut Aussteller: {words}',
  'backpack.history.suspended': 'Ausgesetzt am {day}',
  'backpack.history.unproven': 'Ließ sich nicht mehr prüfen am {day}',
  'backpack.history.gone': 'Vom Aussteller nicht mehr gezeigt am {day}',
  'backpack.history.good': 'Wieder gültig am {day}',
  'backpack.history.changed': 'Vom Aussteller geändert am {day}: {fields}',
  'backpack.history.changed-back': 'Wieder wie beim Hinzufügen am {day}',
  'backpack.field.name': 'Name',
  'backpack.field.description': 'Beschreibung',
  'backpack.field.criteria': 'Kriterien',
  'backpack.field.evidence': 'Nachweise',
  'backpack.field.issuer': 'Name des Ausstellers',
  'backpack.field.issuedOn': 'Datum der Verleihung',
  'backpack.field.expires': 'Ablaufdatum',
  'backpack.field.picture': 'Bild',
  'backpack.status.good': 'Gültig',
  'backpack.status.expired': 'Abgelaufen',
  'backpack.status.revoked': 'Zurückgezogen',
  'backpack.status.suspended': 'Ausgesetzt',
  'backpack.status.unproven': 'Nicht mehr prüfbar',
  'backpack.status.gone': 'Aussteller nicht mehr da',
  'backpack.status.changed': 'Vom Aussteller geändert',
  'backpack.notice.expired': 'Dieser Badge ist am {day} abgelaufen.',
  'backpack.notice.revoked': 'Diesen Badge hat {host} zurückgezogen. Wir haben es am {day} gesehen.',
  'backpack.notice.suspended': 'Diesen Badge hat {host} ausgesetzt. Wir haben es am {day} gesehen.',
  'backpack.notice.unproven':
    'Was {host} veröffentlicht, beweist diesen Badge nicht mehr. Wir haben es am {day} gesehen.',
  'backpack.notice.gone':
    '{host} zeigt diesen Badge nicht mehr. Wir haben es am {day} bemerkt. Alles, was man braucht, um ihn zu zeigen, und was ihn bewiesen hat, ist hier aufbewahrt.',
  'backpack.notice.changed':
    '{host} zeigt seit dem {day} einen anderen Badge: {fields}. Sie sehen ihn so, wie er beim Hinzufügen war.',

  'backpack.silence':
    'Seit dem {day} konnten wir diesen Badge nicht bei {host} prüfen. Zuletzt bestätigt wurde er am {confirmed}, und er bleibt, wie er ist.',
  'backpack.silence.again': 'Wir fragen von selbst wieder nach.',
  'backpack.check-now.do': 'Jetzt prüfen',
  'backpack.check-now.valid': 'Geprüft: Dieser Badge ist weiterhin gültig.',
  'backpack.check-now.changed': 'Geprüft: Dieser Badge ist gültig, und sein Aussteller hat ihn geändert.',
  'backpack.check-now.expired': 'Geprüft: Dieser Badge ist abgelaufen.',
  'backpack.check-now.revoked': 'Geprüft: Dieser Badge ist zurückgezogen.',
  'backpack.check-now.suspended': 'Geprüft: Dieser Badge ist ausgesetzt.',
  'backpack.check-now.unproven':
    'Geprüft: Was sein Aussteller veröffentlicht, beweist diesen Badge nicht mehr.',
  'backpack.check-now.gone': 'Geprüft: {host} zeigt diesen Badge nicht mehr.',
  'backpack.check-now.untold':
    '{host} hat nicht geantwortet, oder nichts, was wir prüfen konnten. Ihr Badge bleibt, wie er war.',
  'backpack.check-now.certificate':
    'Dieser Badge ließ sich nicht sicher prüfen: Ein Sicherheitszertifikat ist ungültig. Das muss {host} beheben. Ihr Badge bleibt, wie er war.',
  'backpack.check-now.busy':
    '{host} wird gerade nach anderen Badges gefragt. Versuchen Sie es in einer Minute noch einmal.',
  'backpack.check-now.many':
    'Sie haben gerade viele Prüfungen verlangt. Versuchen Sie es in einer Minute noch einmal.',
  'backpack.check-now.resting':
    '{host} hat zuletzt nicht geantwortet oder um Ruhe gebeten. Prüfen Sie {when} noch einmal.',

  'backpack.document.heading': 'Ursprüngliches JSON',
  'backpack.document.assertion': 'Assertion',
  'backpack.document.badge-class': 'Badge-Klasse',
  'backpack.document.issuer': 'Aussteller',
  'backpack.document.key': 'Schlüssel',
  'backpack.document.from': 'von {host}',
  'backpack.document.cut': 'Der Rest steht in der Datei.',
  'backpack.document.download': 'Die Assertion herunterladen',

  'backpack.removed.heading': '{name} wurde entfernt',
  'backpack.removed.until': {
    one: 'Der Badge ist nicht mehr in Ihrem Rucksack. Sie können das noch {count} Minute lang rückgängig machen.',
    other:
      'Der Badge ist nicht mehr in Ihrem Rucksack. Sie können das noch {count} Minuten lang rückgängig machen.',
  },
  'backpack.removed.undo': 'Rückgängig machen',

  'backpack.added.heading': 'Diese Badges behalten?',
  'backpack.added.what': {
    one: 'Dieser Badge wurde in Ihren Rucksack gelegt. Wenn Sie das nicht waren oder es sich anders überlegt haben, entfernen Sie ihn hier.',
    other:
      'Diese Badges wurden in Ihren Rucksack gelegt. Wenn Sie das nicht waren oder es sich anders überlegt haben, entfernen Sie sie hier.',
  },
  'backpack.added.remove-one': '{name} entfernen',
  'backpack.added.remove-all': 'Alle entfernen',
  'backpack.added.undo-one': 'Das Entfernen von {name} rückgängig machen',
  'backpack.added.undo-all': 'Das Entfernen aller rückgängig machen',
  'backpack.added.removed': 'Entfernt',
  'backpack.added.nothing': 'Nichts davon ist noch in Ihrem Rucksack.',
  'backpack.added.keep': 'Um alles zu behalten, tun Sie nichts und schließen Sie diese Seite.',

  'backpack.mail.subject': {
    one: '{count} Badge wurde in Ihren Rucksack gelegt',
    other: '{count} Badges wurden in Ihren Rucksack gelegt',
  },
  'backpack.mail.added': {
    one: '{count} Badge wurde am {day} in Ihren Rucksack gelegt:',
    other: '{count} Badges wurden am {day} in Ihren Rucksack gelegt:',
  },
  'backpack.mail.added-asked': {
    one: '{count} Badge wurde am {day} in Ihren Rucksack gelegt, angefragt von {asker}:',
    other: '{count} Badges wurden am {day} in Ihren Rucksack gelegt, angefragt von {asker}:',
  },
  'backpack.mail.badge': '{name}, von {host}',
  'backpack.mail.more': { one: 'und {count} weiterer', other: 'und {count} weitere' },
  'backpack.mail.remove': {
    one: 'Wenn Sie das nicht waren oder es sich anders überlegt haben, können Sie ihn auf dieser Seite 30 Tage lang entfernen. Sie fragt, bevor sie etwas entfernt:',
    other:
      'Wenn Sie das nicht waren oder es sich anders überlegt haben, können Sie sie auf dieser Seite 30 Tage lang entfernen. Sie fragt, bevor sie etwas entfernt:',
  },
  'backpack.mail.why':
    'Sie bekommen diese E-Mail, weil dies die Hauptadresse Ihres Rucksacks ist. Wenn Sie es waren, ist nichts zu tun.',
}
