import type { mailbox as english } from '../en/mailbox.ts'
import type { Translated } from '../message.ts'

export const mailbox: Translated<typeof english> = {
  'mailbox.heading': 'Viestit, joita ei lähetetty',
  'mailbox.explanation':
    'Tällä repulla ei ole postipalvelinta, joten sen viestit jäävät tänne, uusin ensin, kunnes se pysäytetään.',
  'mailbox.empty':
    'Tällä repulla ei ole postipalvelinta, joten sen viestit jäävät tänne. Viestejä ei ole vielä: kirjaudu millä tahansa osoitteella, niin sen koodi tulee tähän.',
  'mailbox.to': 'Vastaanottaja: {address}',
}
