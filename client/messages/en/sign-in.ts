export const signIn = {
  'sign-in.heading': 'Sign in',
  'sign-in.intro': 'We mail you a code. No password, and a new address makes a new Backpack.',
  'sign-in.address': 'Email address',
  'sign-in.send-code': 'Send code',
  'sign-in.or': 'or',
  'sign-in.passkey': 'Sign in with a passkey',
  'sign-in.shared': 'This is a shared computer',
  'sign-in.shared.hint': 'You are signed out when the browser closes, and after 12 hours.',
  'sign-in.sent': 'We sent a code to {address}. It is good for 10 minutes.',
  'sign-in.code': 'Code',
  'sign-in.code.hint': 'Eight digits. No mail? Look in the spam folder, or have a new code sent.',
  'sign-in.confirm': 'Confirm',
  'sign-in.resend': 'Send a new code',
  'sign-in.restart': 'Use another address',
  'sign-in.problem.bad-address':
    'That does not look like an email address. It needs the form name@home.example.',
  'sign-in.problem.too-many': {
    one: 'Several codes were asked for already. Wait a minute and try again.',
    other: 'Several codes were asked for already. Wait {count} minutes and try again.',
  },
  'sign-in.problem.mail-failed': 'We could not send the mail just now. Try again in a minute.',
  'sign-in.problem.wrong-code': 'That is not the code we sent. Look again at the newest mail.',
  'sign-in.problem.too-many-tries':
    'The code was wrong five times, so it no longer works. Have a new one sent.',
  'sign-in.problem.expired': 'That code no longer works. Have a new one sent.',
  'sign-in.problem.held-by-another':
    'That address belongs to another Backpack. Sign in with it instead, or use another address.',
  'sign-in.passkey.refused': 'The passkey did not work here. Have a code sent instead.',
  'sign-in.passkey.unknown':
    'This passkey is not known here. Sign in with a code, then add it to your account.',
  'sign-in.signed-out': 'You were signed out. Sign in again; nothing is lost.',
  'sign-in.stale':
    'You signed in or out after that page was opened, so nothing was done. Open it again and repeat it there.',
  'sign-in.stale.open': 'Open that page again',
  'sign-in.already.heading': 'You are signed in',
  'sign-in.already':
    'This browser is signed in already, as {address}. A code works once, and you need no other.',
  'sign-in.already.go-on': 'Continue',
}
