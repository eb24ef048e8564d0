export const mail = {
  'mail.code.subject': 'Your code for {host}',
  'mail.code.for-badges': 'Your code to add badges on {asker}:',
  'mail.code.for-sign-in': 'Your code to sign in to your Backpack:',
  'mail.code.for-address': 'Your code to add this address to your Backpack:',
  'mail.code.where':
    'Type it only at {host}, in the browser that asked for it. It is good for 10 minutes, once.',
  'mail.code.not-you':
    'If you did not ask for it, do nothing: without this code nobody gets in. Never tell it to anybody; we never ask for it.',
  'mail.added.open': 'Look at what was added',
}
