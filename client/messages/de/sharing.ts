export const sharing = {
  'sharing.heading': '{title} teilen',
  'sharing.private':
    'Nur Sie sehen diese Sammlung. Wenn Sie sie teilen, sehen sie alle, die den Link haben, bis Sie damit aufhören.',
  'sharing.still-empty': 'Es sind noch keine Badges darin.',
  'sharing.shared': 'Diese Sammlung ist geteilt: Alle, die den Link haben, sehen sie.',
  'sharing.shared-until':
    'Diese Sammlung ist bis zum Ende dieses Tages geteilt: {day}. Alle, die den Link haben, sehen sie.',
  'sharing.how': 'Wie Sie sie teilen',
  'sharing.settings': 'Wie sie geteilt ist',
  'sharing.stop': 'Nicht mehr teilen',
  'sharing.stop-what': 'Der Link führt sofort ins Leere. Wenn Sie später wieder teilen, gibt es einen neuen.',
  'sharing.name': 'Ihr Name auf der Seite',
  'sharing.name-hint': 'Bleibt das Feld leer, sagt die Seite nicht, wessen Badges das sind.',
  'sharing.until': 'Teilen bis',
  'sharing.until-hint': 'Der letzte Tag des Links, in UTC. Bleibt das Feld leer, hat der Link kein Ende.',
  'sharing.index': 'Suchmaschinen dürfen sie auflisten',
  'sharing.index-hint': 'Sonst findet sie nur, wer den Link hat.',
  'sharing.seen':
    'Was andere sehen: Name und Beschreibung der Sammlung und von jedem Badge Bild, Name, Kriterien, Aussteller, Daten und wie es heute um es steht. Was sie nicht sehen: Ihre Adresse, Nachweise und alles andere in Ihrem Rucksack.',
  'sharing.share': 'Teilen',
  'sharing.stale':
    'Diese Sammlung wurde inzwischen in einem anderen Tab oder auf einem anderen Gerät geändert, deshalb wurde nichts gespeichert. Sehen Sie sie noch einmal an und speichern Sie erneut.',
  'sharing.problem.no-day': 'Schreiben Sie den Tag so: 2027-01-31.',
  'sharing.problem.day-over': 'Dieser Tag ist schon vorbei.',
  'sharing.link': 'Link zur Sammlung',
  'sharing.copy': 'Link kopieren',
  'sharing.copied': 'Kopiert.',
  'sharing.copy-failed':
    'Das Kopieren hat nicht geklappt. Der Link ist markiert: Kopieren Sie ihn mit der Tastatur oder durch langes Drücken.',
  'sharing.device': 'Mit einer App teilen',
  'sharing.open': 'Seite öffnen',
  'sharing.mail': 'Per E-Mail senden',
  'sharing.linkedin': 'Auf LinkedIn teilen',
  'sharing.profile': 'Ein Badge in Ihr LinkedIn-Profil aufnehmen',
  'sharing.profile-what': 'LinkedIn öffnet sich fertig ausgefüllt. Sie entscheiden dort.',
  'sharing.by': 'Gezeigt von {name}',
  'sharing.empty': 'Hier sind im Moment keine Badges.',
  'sharing.today':
    'Wie es um jedes Badge steht, wird immer wieder beim Aussteller geprüft: Sie sehen den Stand von heute.',
  'sharing.in': 'In der Sammlung {title}',
  'sharing.criteria': 'Was dafür nötig war',
  'sharing.verified-once': 'Es wurde geprüft, als es hinzugefügt wurde.',
  'sharing.signed': 'Signiert von {host}',
  'sharing.verified': 'Zuletzt geprüft am {day}',
  'sharing.notice.expired': 'Dieses Badge ist am {day} abgelaufen.',
  'sharing.notice.revoked': '{host} hat dieses Badge zurückgezogen. Wir haben es am {day} gesehen.',
  'sharing.notice.suspended': '{host} hat dieses Badge ausgesetzt. Wir haben es am {day} gesehen.',
  'sharing.notice.unproven':
    'Was {host} veröffentlicht, beweist dieses Badge nicht mehr. Wir haben es am {day} gesehen.',
  'sharing.notice.gone': '{host} zeigt dieses Badge etwa seit dem {day} nicht mehr. Davor wurde es geprüft.',
  'sharing.notice.changed':
    '{host} zeigt es seit dem {day} anders: {fields}. Hier steht es, wie es verliehen wurde.',
  'sharing.gone.heading': 'Hier wird nichts geteilt',
  'sharing.gone.what':
    'Wer das geteilt hat, hat damit aufgehört, oder die Zeit des Links ist vorbei, oder ein Buchstabe fehlt. Bitten Sie um einen neuen Link.',
  'sharing.gone.badge': 'Dieses Badge ist nicht mehr in der Sammlung.',
  'sharing.gone.home': 'Was ist ein Rucksack?',
  'sharing.gone.collection': 'Sammlung ansehen',
  'sharing.what-is-this':
    'Badges aus einem Rucksack. Jedes wird bei der Website geprüft, die dafür bürgt; ihr Name ist fett.',
}
