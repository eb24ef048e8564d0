import type { signIn as english } from '../en/sign-in.ts'
import type { Translated } from '../message.ts'

export const signIn: Translated<typeof english> = {
  'sign-in.heading': 'Anmelden',
  'sign-in.intro':
    'Wir schicken Ihnen einen Code per E-Mail. Es gibt kein Passwort, und eine neue Adresse bekommt einen neuen Rucksack.',
  'sign-in.address': 'E-Mail-Adresse',
  'sign-in.send-code': 'Code senden',
  'sign-in.or': 'oder',
  'sign-in.passkey': 'Mit einem Passkey anmelden',
  'sign-in.shared': 'Dieser Computer wird gemeinsam benutzt',
  'sign-in.shared.hint': 'Sie werden abgemeldet, wenn der Browser geschlossen wird, und nach 12 Stunden.',
  'sign-in.sent': 'Wir haben einen Code an {address} geschickt. Er gilt 10 Minuten.',
  'sign-in.code': 'Code',
  'sign-in.code.hint':
    'Acht Ziffern. Keine E-Mail? Sehen Sie im Spam-Ordner nach, oder lassen Sie sich einen neuen Code schicken.',
  'sign-in.confirm': 'Bestätigen',
  'sign-in.resend': 'Neuen Code senden',
  'sign-in.restart': 'Eine andere Adresse benutzen',
  'sign-in.problem.bad-address':
    'Das sieht nicht nach einer E-Mail-Adresse aus. Sie muss die Form name@zuhause.example haben.',
  'sign-in.problem.too-many': {
    one: 'Es wurden schon mehrere Codes angefordert. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    other:
      'Es wurden schon mehrere Codes angefordert. Warten Sie {count} Minuten und versuchen Sie es noch einmal.',
  },
  'sign-in.problem.mail-failed':
    'Wir konnten die E-Mail gerade nicht senden. Versuchen Sie es in einer Minute noch einmal.',
  'sign-in.problem.wrong-code':
    'Das ist nicht der Code, den wir geschickt haben. Sehen Sie noch einmal in der neuesten E-Mail nach.',
  'sign-in.problem.too-many-tries':
    'Der Code war fünfmal falsch und gilt deshalb nicht mehr. Lassen Sie sich einen neuen schicken.',
  'sign-in.problem.expired': 'Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen schicken.',
  'sign-in.problem.held-by-another':
    'Diese Adresse gehört zu einem anderen Rucksack. Melden Sie sich mit ihr an, oder benutzen Sie eine andere Adresse.',
  'sign-in.passkey.refused':
    'Der Passkey hat hier nicht funktioniert. Lassen Sie sich stattdessen einen Code schicken.',
  'sign-in.passkey.unknown':
    'Dieser Passkey ist hier nicht bekannt. Melden Sie sich mit einem Code an und fügen Sie ihn dann Ihrem Konto hinzu.',
  'sign-in.signed-out': 'Sie wurden abgemeldet. Melden Sie sich wieder an; nichts ist verloren.',
  'sign-in.stale':
    'Sie haben sich an- oder abgemeldet, nachdem diese Seite geöffnet wurde, deshalb wurde nichts getan. Öffnen Sie sie neu und wiederholen Sie es dort.',
  'sign-in.stale.open': 'Diese Seite neu öffnen',
  'sign-in.already.heading': 'Sie sind angemeldet',
  'sign-in.already':
    'Dieser Browser ist schon angemeldet, mit {address}. Ein Code gilt nur einmal, und Sie brauchen keinen weiteren.',
  'sign-in.already.go-on': 'Weiter',
}
