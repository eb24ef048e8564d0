export const sharing = {
  'sharing.heading': '{title} teilen',
  'sharing.private':
    'Nur Sie sehen diese Sammlung. Wenn Sie sie teilen, sehen sie alle, die den Link haben, bis Sie damit aufhören.',
  'sharing.still-empty': 'Es sind noch keine Badges darin.',
  'sharing.shared': 'Diese Sammlung ist geteilt: Alle, die den Link haben, sehen sie.',
  'sharing.shared-until':
    'Diese Sammlung ist bis zum Ende dieses Tages geteilt: {day}. Alle, die den Link haben, sehen sie.',
  'sharing.how': 'Wie geteilt wird',
  'sharing.settings': 'Einstellungen fürs Teilen',
  'sharing.stop': 'Nicht mehr teilen',
  'sharing.stop-what': 'Der Link führt sofort ins Leere. Wenn Sie später wieder teilen, gibt es einen neuen.',
  'sharing.name': 'Ihr Name auf der Seite',
  'sharing.name-hint': 'Bleibt das Feld leer, sagt die Seite nicht, wessen Badges das sind.',
  'sharing.until': 'Teilen bis',
  'sharing.until-hint': 'Der letzte Tag des Links, in UTC. Bleibt das Feld leer, hat der Link kein Ende.',
  'sharing.index': 'Suchmaschinen dürfen die Seite auflisten',
  'sharing.index-hint': 'Sonst findet sie nur, wer den Link hat.',
  'sharing.seen':
    'Was andere sehen: Name und Beschreibung der Sammlung und von jedem Badge Bild, Name, Kriterien, Aussteller, Daten und wie es heute um es steht. Haben Sie einem Badge eigene Nachweise hinzugefügt und angekreuzt, dass sie gezeigt werden, auch diese. Was sie nicht sehen: Ihre Adresse, Nachweise des Ausstellers und alles andere in Ihrem Rucksack.',
  'sharing.share': 'Teilen',
  'sharing.stale':
    'Diese Sammlung wurde inzwischen in einem anderen Tab oder auf einem anderen Gerät geändert, deshalb wurde nichts gespeichert. Sehen Sie sie noch einmal an und speichern Sie erneut.',
  'sharing.problem.no-day': 'Schreiben Sie den Tag so: 2027-01-31.',
  'sharing.problem.day-over': 'Dieser Tag ist schon vorbei.',
  'sharing.link': 'Link der Seite',
  'sharing.copy': 'Link kopieren',
  'sharing.copied': 'Kopiert.',
  'sharing.copy-failed':
    'Das Kopieren hat nicht geklappt. Der Link ist markiert: Kopieren Sie ihn mit der Tastatur oder durch langes Drücken.',
  'sharing.device': 'Mit einer App teilen',
  'sharing.open': 'Seite öffnen',
  'sharing.mail': 'Per E-Mail senden',
  'sharing.linkedin': 'Auf LinkedIn teilen',
  'sharing.profile': 'Einen Badge in Ihr LinkedIn-Profil aufnehmen',
  'sharing.profile-what': 'LinkedIn öffnet sich fertig ausgefüllt. Sie entscheiden dort.',
  'sharing.by': 'Gezeigt von {name}',
  'sharing.empty': 'Hier sind im Moment keine Badges.',
  'sharing.today':
    'Wie es um jeden Badge steht, wird immer wieder beim Aussteller geprüft: Sie sehen den Stand von heute.',
  'sharing.in': 'In der Sammlung {title}',
  'sharing.criteria': 'Was dafür nötig war',
  'sharing.verified-once': 'Er wurde geprüft, als er hinzugefügt wurde.',
  'sharing.signed': 'Signiert von {host}',
  'sharing.verified': 'Zuletzt geprüft am {day}',
  'sharing.notice.expired': 'Dieser Badge ist am {day} abgelaufen.',
  'sharing.notice.revoked': '{host} hat diesen Badge zurückgezogen. Wir haben es am {day} gesehen.',
  'sharing.notice.suspended': '{host} hat diesen Badge ausgesetzt. Wir haben es am {day} gesehen.',
  'sharing.notice.unproven':
    'Was {host} veröffentlicht, beweist diesen Badge nicht mehr. Wir haben es am {day} gesehen.',
  'sharing.notice.gone': '{host} zeigt diesen Badge etwa seit dem {day} nicht mehr. Davor wurde er geprüft.',
  'sharing.notice.changed':
    '{host} zeigt es seit dem {day} anders: {fields}. Hier steht es, wie es verliehen wurde.',
  'sharing.gone.heading': 'Hier wird nichts geteilt',
  'sharing.gone.what':
    'Wer das geteilt hat, hat damit aufgehört, oder die Zeit des Links ist vorbei, oder ein Buchstabe fehlt. Bitten Sie um einen neuen Link.',
  'sharing.gone.badge': 'Dieser Badge ist nicht mehr in der Sammlung.',
  'sharing.gone.home': 'Was ist ein Rucksack?',
  'sharing.gone.collection': 'Sammlung ansehen',
  'sharing.what-is-this':
    'Badges aus einem Rucksack. Jeder wird bei der Website geprüft, die dafür bürgt; ihr Name ist fett.',
  'sharing.on-paper': 'Den heutigen Stand zeigt {link}',
  'sharing.embed': 'In eine Webseite einbauen',
  'sharing.embed.script': 'Mit einem Skript: nimmt sich die Höhe, die es braucht',
  'sharing.embed.frame': 'Ohne Skript: für Seiten, die keine fremden zulassen',
  'sharing.embed.copy': 'Code kopieren',
  'sharing.all': { one: 'Den Badge ansehen', other: 'Alle {count} Badges ansehen' },
  'sharing.qr': 'QR-Code des Links',
  'sharing.stop-named': 'Nicht mehr teilen: {name}',
  'sharing.until-day': 'Bis zum Ende dieses Tages: {day}',
  'sharing.badges': 'Geteilte Badges',
  'sharing.badges-what': 'Badges, die Sie einzeln zeigen. Wer den Link eines Badges hat, sieht ihn.',
  'sharing.badge.back': 'Zurück zum Badge',
  'sharing.badge.private':
    'Nur Sie sehen diesen Badge. Wenn Sie ihn teilen, sehen ihn alle, die den Link haben, bis Sie damit aufhören.',
  'sharing.badge.shared': 'Dieser Badge ist geteilt: Alle, die den Link haben, sehen ihn.',
  'sharing.badge.shared-until':
    'Dieser Badge ist bis zum Ende dieses Tages geteilt: {day}. Alle, die den Link haben, sehen ihn.',
  'sharing.badge.stale':
    'Wie dieser Badge geteilt ist, wurde inzwischen in einem anderen Tab oder auf einem anderen Gerät geändert, deshalb wurde nichts gespeichert. Sehen Sie es sich noch einmal an und speichern Sie erneut.',
  'sharing.badge.seen':
    'Was andere sehen: Bild, Name, Kriterien, Aussteller und Daten des Badges und wie es heute um ihn steht. Haben Sie ihm eigene Nachweise hinzugefügt und angekreuzt, dass sie gezeigt werden, auch diese. Was sie nicht sehen: Ihre Adresse, Nachweise des Ausstellers und alles andere in Ihrem Rucksack.',
  'sharing.badge.is-shared': 'Geteilt: Alle, die den Link haben, sehen diesen Badge.',
  'sharing.badge.more': 'Mit diesem Link weitere Badges zeigen',
  'sharing.badge.more-what':
    'Mit einem zweiten Badge wird daraus eine Sammlung: Derselbe Link zeigt dann alle.',
  'sharing.badge.more-do': 'Badges auswählen',
}
