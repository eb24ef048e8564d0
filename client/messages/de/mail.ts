import type { mail as english } from '../en/mail.ts'
import type { Translated } from '../message.ts'

export const mail: Translated<typeof english> = {
  'mail.code.subject': 'Ihr Code für {host}',
  'mail.code.for-badges': 'Ihr Code, um auf {asker} Badges hinzuzufügen:',
  'mail.code.for-sign-in': 'Ihr Code, um sich bei Ihrem Rucksack anzumelden:',
  'mail.code.for-address': 'Ihr Code, um diese Adresse Ihrem Rucksack hinzuzufügen:',
  'mail.code.where':
    'Geben Sie ihn nur auf {host} ein, in dem Browser, der ihn angefordert hat. Er gilt 10 Minuten und nur einmal.',
  'mail.code.not-you':
    'Wenn Sie ihn nicht angefordert haben, tun Sie nichts: Ohne diesen Code kommt niemand hinein. Verraten Sie ihn niemandem; wir fragen nie danach.',
  'mail.added.open': 'Ansehen, was hinzugefügt wurde',
}
