import type { merging as english } from '../en/merging.ts'
import type { Translated } from '../message.ts'

export const merging: Translated<typeof english> = {
  'merging.heading': 'Zwei Rucksäcke zusammenführen',
  'merging.offer': 'Die beiden Rucksäcke zusammenführen',
  'merging.what':
    'Sie haben gezeigt, dass auch {address} Ihnen gehört. Diese Adresse öffnet einen anderen Rucksack. Wenn beide Ihnen gehören, können sie zu diesem einen werden.',
  'merging.moves': 'Was in diesen Rucksack kommt',
  'merging.badges': {
    one: '{count} Badge.',
    other: '{count} Badges.',
  },
  'merging.twice': {
    one: '{count} davon haben Sie auch hier: Der zuerst hinzugefügte bleibt.',
    other: '{count} davon haben Sie auch hier: Die zuerst hinzugefügten bleiben.',
  },
  'merging.addresses': {
    one: '{count} Adresse:',
    other: '{count} Adressen:',
  },
  'merging.passkeys': {
    one: '{count} Passkey.',
    other: '{count} Passkeys.',
  },
  'merging.ends': 'Was dort endet',
  'merging.ends.what':
    'Seine Sitzungen, und die Seiten, die das Anmeldefenster überspringen. E-Mails gehen an die Hauptadresse dieses Rucksacks. Das lässt sich nicht rückgängig machen.',
  'merging.again.why':
    'Sie haben sich hier vor einer Weile angemeldet. Damit das niemand anderes an diesem Gerät tun kann, melden Sie sich erst noch einmal an.',
  'merging.again': 'Noch einmal anmelden',
  'merging.do': 'Zusammenführen',
  'merging.cancel': 'Getrennt lassen',
  'merging.nothing': 'Hier gibt es nichts zusammenzuführen: Es ist getan, oder es hat zu lange gedauert.',
  'merging.add-again': 'Noch einmal eine Adresse hinzufügen',
  'merging.mail.subject': 'Zwei Rucksäcke bei {host} sind jetzt einer',
  'merging.mail.what':
    'Ihre beiden Rucksäcke bei {host} wurden zusammengeführt. Ihre Badges, Adressen und Passkeys sind jetzt in einem Rucksack, und jede der Adressen öffnet ihn.',
  'merging.mail.not-you':
    'Wenn Sie das nicht waren, liest jemand Ihre E-Mails. Ändern Sie das Passwort Ihres Postfachs, melden Sie sich dann mit einem Code an, sehen Sie das Konto durch und drücken Sie „Überall abmelden“.',
  'merging.mail.open': 'Das Konto öffnen',
  'merging.collections': {
    one: '{count} Sammlung.',
    other: '{count} Sammlungen.',
  },
}
