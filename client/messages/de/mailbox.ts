import type { mailbox as english } from '../en/mailbox.ts'
import type { Translated } from '../message.ts'

export const mailbox: Translated<typeof english> = {
  'mailbox.heading': 'Mails, die nicht verschickt wurden',
  'mailbox.explanation':
    'Dieser Rucksack hat keinen Mailserver, deshalb bleiben seine Mails hier, die neueste zuerst, bis er beendet wird.',
  'mailbox.empty':
    'Dieser Rucksack hat keinen Mailserver, deshalb bleiben seine Mails hier. Noch gibt es keine: Melden Sie sich mit irgendeiner Adresse an, und ihr Code steht hier.',
  'mailbox.to': 'An: {address}',
}
