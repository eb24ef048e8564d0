import type { signIn as english } from '../en/sign-in.ts'
import type { Translated } from '../message.ts'

export const signIn: Translated<typeof english> = {
  'sign-in.heading': 'Kirjaudu sisään',
  'sign-in.intro':
    'Lähetämme sinulle koodin sähköpostitse. Salasanaa ei ole, ja uusi osoite luo uuden repun.',
  'sign-in.address': 'Sähköpostiosoite',
  'sign-in.send-code': 'Lähetä koodi',
  'sign-in.or': 'tai',
  'sign-in.passkey': 'Kirjaudu pääsyavaimella',
  'sign-in.shared': 'Tämä on yhteiskäyttöinen tietokone',
  'sign-in.shared.hint': 'Kirjautumisesi päättyy, kun selain suljetaan, ja viimeistään 12 tunnin kuluttua.',
  'sign-in.sent': 'Lähetimme koodin tähän osoitteeseen: {address}. Se on voimassa 10 minuuttia.',
  'sign-in.code': 'Koodi',
  'sign-in.code.hint': 'Kahdeksan numeroa. Eikö viestiä näy? Katso roskapostikansiosta tai pyydä uusi koodi.',
  'sign-in.confirm': 'Vahvista',
  'sign-in.resend': 'Lähetä uusi koodi',
  'sign-in.restart': 'Käytä toista osoitetta',
  'sign-in.problem.bad-address':
    'Tämä ei näytä sähköpostiosoitteelta. Sen on oltava muotoa nimi@koti.example.',
  'sign-in.problem.too-many': {
    one: 'Koodeja on jo pyydetty useita. Odota minuutti ja yritä uudestaan.',
    other: 'Koodeja on jo pyydetty useita. Odota {count} minuuttia ja yritä uudestaan.',
  },
  'sign-in.problem.mail-failed':
    'Viestin lähettäminen ei juuri nyt onnistunut. Yritä uudestaan minuutin kuluttua.',
  'sign-in.problem.wrong-code': 'Tämä ei ole lähettämämme koodi. Katso uudestaan uusimmasta viestistä.',
  'sign-in.problem.too-many-tries':
    'Koodi oli väärin viisi kertaa, joten se ei enää toimi. Pyydä uusi koodi.',
  'sign-in.problem.expired': 'Tämä koodi ei enää toimi. Pyydä uusi koodi.',
  'sign-in.problem.held-by-another':
    'Tämä osoite kuuluu toiseen reppuun. Kirjaudu sillä tai käytä toista osoitetta.',
  'sign-in.passkey.refused': 'Pääsyavain ei toiminut täällä. Pyydä sen sijaan koodi.',
  'sign-in.passkey.unknown':
    'Tätä pääsyavainta ei tunneta täällä. Kirjaudu koodilla ja lisää se sitten tilillesi.',
  'sign-in.signed-out': 'Kirjautumisesi päättyi. Kirjaudu uudestaan; mitään ei ole menetetty.',
  'sign-in.stale':
    'Kirjauduit sisään tai ulos sen jälkeen, kun sivu avattiin, joten mitään ei tehty. Avaa sivu uudestaan ja toista sama siellä.',
  'sign-in.stale.open': 'Avaa sivu uudestaan',
  'sign-in.already.heading': 'Olet kirjautunut',
  'sign-in.already':
    'Tämä selain on jo kirjautunut osoitteella {address}. Koodi toimii kerran, eikä uutta tarvita.',
  'sign-in.already.go-on': 'Jatka',
}
