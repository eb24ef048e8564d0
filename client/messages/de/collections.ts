export const collections = {
  'collections.heading': 'Sammlungen',
  'collections.back': 'Alle Sammlungen',
  'collections.empty.heading': 'Noch keine Sammlungen',
  'collections.empty.what':
    'Eine Sammlung ist eine Handvoll Ihrer Badges in der Reihenfolge, die Sie wollen: für eine Bewerbung, einen Kurs oder einfach Ihre liebsten. Ein Badge kann in vielen Sammlungen sein.',
  'collections.empty.private': 'Niemand außer Ihnen sieht eine Sammlung, außer Sie teilen sie.',
  'collections.new': 'Neue Sammlung',
  'collections.title': 'Name der Sammlung',
  'collections.description': 'Beschreibung',
  'collections.description-hint': 'Was diese Badges gemeinsam haben. Das Feld darf leer bleiben.',
  'collections.create': 'Sammlung anlegen',
  'collections.full':
    'Sie haben so viele Sammlungen, wie in einen Rucksack passen. Löschen Sie eine, die Sie nicht mehr brauchen, um eine andere anzulegen.',
  'collections.problem.title-missing': 'Geben Sie der Sammlung einen Namen.',
  'collections.problem.title-too-long': 'Dieser Name ist zu lang.',
  'collections.problem.description-too-long': 'Diese Beschreibung ist zu lang.',

  'collections.add-badges': 'Badges in diese Sammlung legen',
  'collections.share': 'Teilen',
  'collections.is-private': 'Privat: Nur Sie sehen sie.',
  'collections.is-shared': 'Geteilt: Alle, die den Link haben, sehen sie.',
  'collections.is-shared-short': 'Geteilt',
  'collections.edit': 'Name und Beschreibung bearbeiten',
  'collections.delete': 'Sammlung löschen',
  'collections.no-badges.heading': 'Noch leer',
  'collections.no-badges.what':
    'Legen Sie Badges hinein und bringen Sie sie in die Reihenfolge, in der man sie sehen soll.',
  'collections.previous': 'Vorige Seite',
  'collections.is-cover': 'Titelbild',
  'collections.more': 'Mehr für {name}',
  'collections.more-short': 'Mehr',
  'collections.act.up': '{name} nach oben',
  'collections.act.down': '{name} nach unten',
  'collections.act.first': 'An den Anfang: {name}',
  'collections.act.last': 'Ans Ende: {name}',
  'collections.act.cover': 'Als Titelbild verwenden: {name}',
  'collections.act.remove': 'Aus dieser Sammlung nehmen: {name}',
  'collections.act-short.first': 'An den Anfang',
  'collections.act-short.last': 'Ans Ende',
  'collections.act-short.cover': 'Als Titelbild verwenden',
  'collections.act-short.remove': 'Aus dieser Sammlung nehmen',
  'collections.order.link': 'Reihenfolge ändern',
  'collections.order.heading': 'Reihenfolge Ihrer Sammlungen',
  'collections.order.drag-hint':
    'Ziehen Sie Sammlungen am Griff, oder verschieben Sie sie mit den Pfeil-Schaltflächen daneben.',
  'collections.order.done': 'Fertig',
  'collections.drag': 'Ziehen',
  'collections.drag-hint':
    'Ziehen Sie Badges am Griff, oder verschieben Sie sie mit den Pfeil-Schaltflächen daneben.',
  'collections.moved': '{name} ist jetzt Nummer {place}.',
  'collections.stale':
    'Diese Sammlung wurde inzwischen in einem anderen Tab oder auf einem anderen Gerät geändert, deshalb ist nichts geschehen. Sie sehen sie, wie sie jetzt ist: Versuchen Sie es noch einmal.',
  'collections.added': {
    one: '{count} Badge in diese Sammlung gelegt.',
    other: '{count} Badges in diese Sammlung gelegt.',
  },
  'collections.added-none': 'Nichts hinzugefügt: Kreuzen Sie zuerst die Badges an, die Sie wollen.',
  'collections.added-left': {
    one: 'Für {count} Badge war kein Platz mehr: Diese Sammlung ist voll.',
    other: 'Für {count} Badges war kein Platz mehr: Diese Sammlung ist voll.',
  },
  'collections.taken': '{name} ist nicht mehr in dieser Sammlung, bleibt aber in Ihrem Rucksack.',

  'collections.edit.heading': 'Sammlung bearbeiten',
  'collections.edit.stale':
    'Diese Sammlung wurde inzwischen in einem anderen Tab oder auf einem anderen Gerät geändert, deshalb ist Ihre Änderung noch nicht gespeichert. Hier steht, was jetzt gilt; was Sie eingegeben haben, steht darunter. Speichern Sie noch einmal, um es zu ersetzen.',
  'collections.edit.none': 'Keine Beschreibung',
  'collections.save': 'Speichern',
  'collections.cancel': 'Abbrechen',

  'collections.choose.heading': 'Badges für {title} auswählen',
  'collections.choose.back': 'Zurück zur Sammlung',
  'collections.choose.is-in': 'Schon in dieser Sammlung',
  'collections.choose.add': 'Ausgewählte Badges hineinlegen',
  'collections.choose.before-next':
    'Legen Sie hinein, was Sie angekreuzt haben, bevor Sie auf eine andere Seite gehen.',

  'collections.badge.what': 'Diesen Badge in Sammlungen legen',
  'collections.badge.new': 'Oder in eine neue mit dem Namen',
  'collections.badge.save': 'Sammlungen speichern',

  'collections.removed.heading': '{title} wurde gelöscht',
  'collections.removed.until': {
    one: 'Ihre Badges bleiben im Rucksack. Sie können das noch {count} Minute lang rückgängig machen.',
    other: 'Ihre Badges bleiben im Rucksack. Sie können das noch {count} Minuten lang rückgängig machen.',
  },
}
