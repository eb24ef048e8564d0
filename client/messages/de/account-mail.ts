import type { accountMail as english } from '../en/account-mail.ts'
import type { Translated } from '../message.ts'

export const accountMail: Translated<typeof english> = {
  'account.mail.passkey.subject': 'Ihrem Rucksack bei {host} wurde ein Passkey hinzugefügt',
  'account.mail.passkey.what':
    'Ihrem Rucksack bei {host} wurde ein Passkey hinzugefügt. Wer ihn hat, meldet sich ohne Code an.',
  'account.mail.address.subject': 'Ihrem Rucksack bei {host} wurde eine Adresse hinzugefügt',
  'account.mail.address.what':
    '{address} wurde Ihrem Rucksack bei {host} hinzugefügt. Wer dort die E-Mails liest, kann sich anmelden.',
  'account.mail.primary.subject': 'E-Mails Ihres Rucksacks bei {host} gehen jetzt an eine andere Adresse',
  'account.mail.primary.what':
    'E-Mails Ihres Rucksacks bei {host} gehen ab jetzt an {address} und nicht mehr an {former}.',
  'account.mail.removed.subject': 'Aus Ihrem Rucksack bei {host} wurde eine Adresse entfernt',
  'account.mail.removed.what':
    '{address} wurde aus Ihrem Rucksack bei {host} entfernt und öffnet ihn nicht mehr.',
  'account.mail.when': 'Wann: {moment}',
  'account.mail.browser': 'Browser: {device}',
  'account.mail.was-you': 'Wenn Sie das waren, ist nichts zu tun.',
  'account.mail.not-you':
    'Wenn Sie das nicht waren, kann jemand anderes Ihren Rucksack öffnen. Melden Sie sich mit einem Code an, entfernen Sie die Passkeys und Adressen, die nicht Ihre sind, und drücken Sie dann „Überall abmelden“.',
  'account.mail.removed.not-you':
    'Wenn Sie das nicht waren, kann jemand anderes Ihren Rucksack öffnen. Melden Sie sich mit einer anderen Ihrer Adressen oder einem Passkey an, fügen Sie diese Adresse wieder hinzu, entfernen Sie, was nicht Ihres ist, und drücken Sie dann „Überall abmelden“. Wenn Ihnen nichts davon bleibt, schreiben Sie an den Betreiber: {host}.',
  'account.mail.open': 'Das Konto öffnen',
}
