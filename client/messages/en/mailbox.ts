export const mailbox = {
  'mailbox.heading': 'Mails that were not sent',
  'mailbox.explanation':
    'This backpack has no mail server, so its mails stay here, newest first, until it is stopped.',
  'mailbox.empty':
    'This backpack has no mail server, so its mails stay here. There is none yet: sign in with any address and its code will stand here.',
  'mailbox.to': 'To: {address}',
}
