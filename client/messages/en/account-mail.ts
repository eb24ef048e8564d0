export const accountMail = {
  'account.mail.passkey.subject': 'A passkey was added to your Backpack at {host}',
  'account.mail.passkey.what':
    'A passkey was added to your Backpack at {host}. Whoever has it signs in without a code.',
  'account.mail.address.subject': 'An address was added to your Backpack at {host}',
  'account.mail.address.what':
    '{address} was added to your Backpack at {host}. Whoever reads mail there can sign in.',
  'account.mail.primary.subject': 'Mail from your Backpack at {host} goes to another address now',
  'account.mail.primary.what':
    'Mail from your Backpack at {host} goes to {address} from now on, and no longer to {former}.',
  'account.mail.removed.subject': 'An address was removed from your Backpack at {host}',
  'account.mail.removed.what':
    '{address} was removed from your Backpack at {host}, and does not open it any more.',
  'account.mail.when': 'When: {moment}',
  'account.mail.browser': 'Browser: {device}',
  'account.mail.was-you': 'If this was you, there is nothing to do.',
  'account.mail.not-you':
    'If it was not you, somebody else can open your Backpack. Sign in with a code, remove the passkeys and addresses that are not yours, then press “Sign out everywhere”.',
  'account.mail.removed.not-you':
    'If it was not you, somebody else can open your Backpack. Sign in with another of your addresses or a passkey, add this address again, remove what is not yours, then press “Sign out everywhere”. If none of them is left, write to whoever runs {host}.',
  'account.mail.open': 'Open the account',
}
