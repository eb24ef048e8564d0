import type { consent as english } from '../en/consent.ts'
import type { Translated } from '../message.ts'

export const consent: Translated<typeof english> = {
  'consent.product': 'Rucksack',
  'consent.heading.named': '{name} in Ihren Rucksack legen',
  'consent.heading.counted': {
    one: '{count} Badge in Ihren Rucksack legen',
    other: '{count} Badges in Ihren Rucksack legen',
  },
  'consent.heading.held': {
    one: 'Dieser Badge ist schon in Ihrem Rucksack',
    other: 'Diese Badges sind schon in Ihrem Rucksack',
  },
  'consent.heading.nothing': {
    one: 'Dieser Badge kann nicht hinzugefügt werden',
    other: 'Keiner dieser Badges kann hinzugefügt werden',
  },
  'consent.heading.added-named': '{name} ist in Ihrem Rucksack',
  'consent.heading.added': {
    one: '{count} Badge ist in Ihrem Rucksack',
    other: '{count} Badges sind in Ihrem Rucksack',
  },
  'consent.heading.not-added': 'Nichts wurde hinzugefügt',

  'consent.asked-by': 'angefragt von {host}',
  'consent.from-link': 'Sie kamen über einen Link hierher',
  'consent.asked-by-nobody': 'Die anfragende Seite nennt ihren Namen nicht',
  'consent.from-hosts': 'von {hosts}',
  'consent.comma': ',',
  'consent.identity': 'Nicht {address}?',
  'consent.identity.switch': 'Konto wechseln',
  'consent.identity.switch-name': 'Nicht {address}? Konto wechseln',
  'consent.told': '{host} erfährt, welche davon Sie hinzufügen',
  'consent.told.unnamed': 'Die anfragende Seite erfährt, welche davon Sie hinzufügen',
  'consent.told.nobody': 'Niemand erfährt, was Sie hinzufügen',

  'consent.close': 'Schließen, ohne hinzuzufügen',
  'consent.close.decided': 'Schließen',
  'consent.continue': 'Weiter (öffnet ein Fenster)',
  'consent.continue.hint':
    'Ein Fenster des Rucksacks öffnet sich. Dort melden Sie sich an, unter einer Adresszeile, die Sie lesen können, und entscheiden hier.',
  'consent.skip': 'Dieses Fenster auf {host} künftig überspringen',
  'consent.add': { one: '{count} Badge hinzufügen', other: '{count} Badges hinzufügen' },
  'consent.add.one-of-them': 'Kreuzen Sie mindestens einen Badge an, oder drücken Sie auf „Nicht jetzt“.',
  'consent.not-now': 'Nicht jetzt',
  'consent.done': 'Fertig',
  'consent.undo': 'Rückgängig machen',
  'consent.view-in-backpack': 'Im Rucksack ansehen',
  'consent.checking': 'Wird geprüft …',
  'consent.adding': 'Wird hinzugefügt …',
  'consent.too-quick': 'Das war zu schnell, um gewollt zu sein. Drücken Sie noch einmal.',
  'consent.not-visible':
    'Etwas verdeckt dieses Fenster. Entscheiden Sie bitte in einem Fenster des Rucksacks.',
  'consent.status.ready': {
    one: '{count} Badge kann hinzugefügt werden.',
    other: '{count} Badges können hinzugefügt werden.',
  },
  'consent.status.nothing': 'Nichts kann hinzugefügt werden.',

  'consent.list': 'Badges',
  'consent.row.add': '{name} von {host} hinzufügen',
  'consent.row.awarded': 'verliehen am {date}',
  'consent.row.expires': 'gültig bis {date}',
  'consent.row.checking': '{host} wird geprüft …',
  'consent.row.checking-unnamed': 'wird geprüft …',
  'consent.row.unnamed': 'Ein Badge',
  'consent.row.added': 'Hinzugefügt',
  'consent.row.declined': 'Nicht hinzugefügt',
  'consent.row.skipped': 'Übersprungen',
  'consent.row.held': 'Schon seit dem {date} in Ihrem Rucksack.',
  'consent.row.view': 'Ansehen',
  'consent.details': 'Was für {name} nötig war',
  'consent.details.says-it-is': '{host} nennt sich „{name}“.',
  'consent.details.criteria': 'Kriterien',
  'consent.details.criteria-page': 'Die Kriterien lesen (öffnet einen neuen Tab)',
  'consent.details.criteria-none': 'Der Aussteller sagt es nicht.',
  'consent.details.evidence': 'Nachweise',
  'consent.details.evidence-page': 'Den Nachweis ansehen (öffnet einen neuen Tab)',
  'consent.text.show-all': 'Alles zeigen',

  'consent.act.add-that-address': 'Diese Adresse hinzufügen',
  'consent.act.add-an-address': 'Eine Adresse hinzufügen',
  'consent.act.switch-account': 'Konto wechseln',
  'consent.act.try-again': 'Noch einmal versuchen',
  'consent.act.skip': 'Überspringen',
  'consent.act.copy-note': 'Nachricht an den Aussteller kopieren',
  'consent.act.read-note': 'Diese Nachricht lesen',
  'consent.act.copied': 'Die Nachricht ist kopiert.',
  'consent.act.not-copied': 'Die Nachricht konnte nicht kopiert werden. Sie können sie hier lesen.',

  'consent.fault.the-issuer': 'der Aussteller',
  'consent.fault.declined': 'Sie haben diesen Aussteller blockiert.',
  'consent.fault.already-held': 'Schon in Ihrem Rucksack.',
  'consent.fault.not-a-reference':
    'Was die Seite genannt hat, ist keine Adresse eines Badges. Das müssen ihre Betreiber beheben.',
  'consent.fault.too-many':
    'Die Seite hat auf einmal nach zu vielen Badges gefragt. Ihre Betreiber müssen nach weniger fragen.',
  'consent.fault.forbidden-address':
    'Die Adresse dieses Badges führt an einen Ort, an den wir nicht gehen. Das muss {host} beheben.',
  'consent.fault.unreachable':
    'Geantwortet hat {host} nicht. Das liegt nicht an Ihnen; versuchen Sie es in ein paar Minuten noch einmal.',
  'consent.fault.certificate-invalid':
    'Dieser Badge lässt sich nicht sicher abrufen: Ein Sicherheitszertifikat ist ungültig. Das muss {host} beheben; ein neuer Versuch hilft nicht.',
  'consent.fault.not-found': 'Die Seite für diesen Badge ist nicht da. Den Link muss {host} beheben.',
  'consent.fault.too-many-redirects': 'Der Link zu diesem Badge führt im Kreis. Das muss {host} beheben.',
  'consent.fault.badge-class-inaccessible':
    'Die Beschreibung dieses Badges war nicht abrufbar. Versuchen Sie es in ein paar Minuten noch einmal; bleibt es so, muss das {host} beheben.',
  'consent.fault.issuer-inaccessible':
    'Die Seite, die sagt, wer diesen Badge ausgestellt hat, war nicht abrufbar. Versuchen Sie es in ein paar Minuten noch einmal; bleibt es so, muss das {host} beheben.',
  'consent.fault.image-inaccessible':
    'Das Bild dieses Badges war nicht abrufbar. Versuchen Sie es in ein paar Minuten noch einmal; bleibt es so, muss das {host} beheben.',
  'consent.fault.key-inaccessible':
    'Der Schlüssel, der diesen Badge beweist, war nicht abrufbar. Versuchen Sie es in ein paar Minuten noch einmal; bleibt es so, muss das {host} beheben.',
  'consent.fault.revocation-list-inaccessible':
    'Wir konnten nicht feststellen, ob dieser Badge zurückgezogen wurde. Versuchen Sie es in ein paar Minuten noch einmal; bleibt es so, muss das {host} beheben.',
  'consent.fault.backpack-unavailable':
    'Der Rucksack hatte selbst ein Problem. Versuchen Sie es in einer Minute noch einmal.',
  'consent.fault.unreadable': 'Diese Datei ist kein Badge, den wir lesen können. Das muss {host} beheben.',
  'consent.fault.too-large':
    'Eine Datei dieses Badges ist größer, als wir annehmen. Das muss {host} beheben.',
  'consent.fault.unknown-version':
    'Diese Art von Badge können wir nicht lesen. Welche anderen es gibt, weiß {host}.',
  'consent.fault.image': 'Das Bild dieses Badges fehlt oder ist beschädigt. Das muss {host} beheben.',
  'consent.fault.image-too-large':
    'Das Bild dieses Badges ist größer, als wir annehmen. Das muss {host} beheben.',
  'consent.fault.image-without-badge': 'In diesem Bild steckt kein Badge.',
  'consent.fault.revoked': 'Diesen Badge hat {host} zurückgezogen.',
  'consent.fault.suspended': 'Diesen Badge hat {host} ausgesetzt.',
  'consent.fault.expired': 'Dieser Badge ist am {date} abgelaufen.',
  'consent.fault.expired-undated': 'Dieser Badge ist abgelaufen.',
  'consent.fault.issued-in-future': 'Das Datum dieses Badges liegt in der Zukunft. Das muss {host} beheben.',
  'consent.fault.recipient-plain':
    'Dieser Badge wurde an {address} verliehen. Diese Adresse ist noch nicht in Ihrem Rucksack.',
  'consent.fault.recipient-hashed':
    'Dieser Badge wurde an eine andere Adresse als Ihre verliehen. Wenn Sie noch eine haben, fügen Sie sie hinzu.',
  'consent.fault.recipient-type':
    'Dieser Badge wurde nicht an eine E-Mail-Adresse verliehen. An Ihre kann ihn nur {host} verleihen.',
  'consent.fault.signature': 'Die Signatur dieses Badges stimmt nicht. Wir fügen ihn nicht hinzu.',
  'consent.fault.key':
    'Auf die Signatur dieses Badges ist kein Verlass. Wir fügen ihn nicht hinzu. Das muss {host} beheben.',
  'consent.fault.origin':
    'Nichts zeigt, dass dieser Badge daher kommt, woher er zu kommen behauptet. Wir fügen ihn nicht hinzu. Das muss {host} beheben.',

  'consent.window.waiting.heading': 'Weiter geht es im Fenster',
  'consent.window.waiting':
    'Ein Fenster des Rucksacks ist offen. Melden Sie sich dort an; diese Seite geht von selbst weiter.',
  'consent.window.none.heading': 'Kein Fenster hat sich geöffnet',
  'consent.window.none': 'Ihr Browser hat das Fenster nicht geöffnet. Wählen Sie, wie es weitergeht:',
  'consent.window.open': 'Das Fenster öffnen',
  'consent.window.use-this-tab': 'Diesen Tab benutzen',
  'consent.window.deciding': 'Sie entscheiden im Fenster des Rucksacks. Diese Seite geht von selbst weiter.',
  'consent.window.still-there':
    'Das Fenster wurde geschlossen. Wenn es noch da ist, können Sie darin weitermachen; sonst drücken Sie auf „Weiter“.',
  'consent.failed.heading': 'Etwas ist schiefgegangen',
  'consent.failed':
    'Der Rucksack hat nicht geantwortet, wie er sollte. Nichts wurde hinzugefügt. Versuchen Sie es in einer Minute noch einmal.',
  'consent.failed.after-adding':
    'Der Rucksack hat nicht geantwortet, wie er sollte. Was hier als hinzugefügt steht, ist sicher in Ihrem Rucksack.',
  'consent.signed-out':
    'Sie wurden abgemeldet. Machen Sie weiter, um sich wieder anzumelden; nichts ist verloren.',
  'consent.checked-again': 'Das hat eine Weile gedauert, deshalb werden die Badges noch einmal geprüft.',
  'consent.frame.alone': 'Diese Seite funktioniert nur in einer Seite, die Badges anbietet.',
  'consent.closing': 'Wird geschlossen …',
}
