export const ownEvidence = {
  'own-evidence.heading': 'Von Ihnen hinzugefügt',
  'own-evidence.what':
    'Zeigen Sie, wie Sie diesen Badge erworben haben: ein Link zu Ihrer Arbeit, ein paar Worte dazu. Nur Sie sehen das, solange Sie es niemandem zeigen.',
  'own-evidence.unchecked': 'Ihre eigenen Nachweise; der Aussteller hat sie nicht geprüft.',
  'own-evidence.add': 'Eigenen Nachweis hinzufügen',
  'own-evidence.edit': 'Eigenen Nachweis bearbeiten',
  'own-evidence.open': 'Auf {host} öffnen',
  'own-evidence.is-private': 'Nur Sie sehen das.',
  'own-evidence.is-shown': 'Zu sehen auf Seiten, auf denen Sie diesen Badge teilen.',
  'own-evidence.act.edit': 'Bearbeiten: {title}',
  'own-evidence.act.remove': 'Entfernen: {title}',
  'own-evidence.act-short.edit': 'Bearbeiten',
  'own-evidence.act-short.remove': 'Entfernen',
  'own-evidence.full': 'Hier ist kein Platz mehr. Entfernen Sie etwas, das Sie nicht brauchen.',
  'own-evidence.full-account':
    'In Ihrem Rucksack ist kein Platz mehr für eigene Nachweise. Entfernen Sie welche, die Sie nicht brauchen, bei einem beliebigen Badge.',
  'own-evidence.removed': '{title} wurde entfernt.',
  'own-evidence.removed.until': {
    one: 'Sie können das noch {count} Minute lang rückgängig machen.',
    other: 'Sie können das noch {count} Minuten lang rückgängig machen.',
  },
  'own-evidence.removed.no-room':
    'Das ließ sich nicht rückgängig machen: Hier ist kein Platz mehr. Entfernen Sie etwas, das Sie nicht brauchen, und drücken Sie dann noch einmal auf „Rückgängig machen“.',
  'own-evidence.removed.no-room-account':
    'Das ließ sich nicht rückgängig machen: In Ihrem Rucksack ist kein Platz mehr für eigene Nachweise. Entfernen Sie welche, die Sie nicht brauchen, bei einem beliebigen Badge, und drücken Sie dann noch einmal auf „Rückgängig machen“.',

  'own-evidence.title': 'Titel',
  'own-evidence.title-hint': 'Was es ist, in wenigen Worten.',
  'own-evidence.text': 'Beschreibung',
  'own-evidence.text-hint':
    'Was Sie getan haben, und wie es zeigt, wofür dieser Badge steht. Sie können das Feld leer lassen.',
  'own-evidence.link': 'Webadresse',
  'own-evidence.link-hint': 'Eine Webseite, die es zeigt. Sie können das Feld leer lassen.',
  'own-evidence.show': 'Auf Seiten zeigen, die ich teile',
  'own-evidence.show-hint':
    'Wer diesen Badge über einen Link von Ihnen sieht, sieht auch das, als Ihr eigenes gekennzeichnet. Ihre E-Mail-Adressen werden dort weggelassen.',
  'own-evidence.problem.title-missing': 'Geben Sie einen Titel ein.',
  'own-evidence.problem.title-too-long': 'Dieser Titel ist zu lang.',
  'own-evidence.problem.text-too-long': 'Diese Beschreibung ist zu lang: Sie darf 2.000 Zeichen haben.',
  'own-evidence.problem.link-not-web':
    'Geben Sie die ganze Adresse einer Webseite außerhalb dieses Rucksacks ein, etwa https://example.org/meine-arbeit.',
  'own-evidence.problem.link-too-long': 'Diese Adresse ist zu lang.',

  'own-evidence.stale':
    'Das wurde inzwischen in einem anderen Tab oder auf einem anderen Gerät geändert, deshalb ist Ihre Änderung noch nicht gespeichert. Hier steht, was jetzt gilt; was Sie eingegeben haben, steht darunter. Speichern Sie noch einmal, um es zu ersetzen.',
  'own-evidence.gone':
    'Das wurde inzwischen in einem anderen Tab oder auf einem anderen Gerät entfernt, deshalb ist Ihre Änderung noch nicht gespeichert. Was Sie eingegeben haben, steht darunter. Speichern Sie, um es neu hinzuzufügen.',
  'own-evidence.badge-removed':
    'Dieser Badge wurde inzwischen aus Ihrem Rucksack entfernt, deshalb wurde nichts gespeichert.',
  'own-evidence.open-badge': 'Badge öffnen',

  'own-evidence.shared.heading': 'Vom Inhaber hinzugefügt',
  'own-evidence.shared.unchecked':
    'Wer diesen Badge zeigt, hat das selbst geschrieben. Es gehört nicht zur Verleihung, und niemand hat es geprüft.',
}
