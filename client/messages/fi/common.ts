import type { common as english } from '../en/common.ts'
import type { Translated } from '../message.ts'

export const common: Translated<typeof english> = {
  'common.product': 'Reppu',
  'common.language': 'Kieli',
  'common.error.heading': 'Jokin meni vikaan',
  'common.error.nothing-here': 'Täällä ei ole mitään',
  'common.error.not-found':
    'Tässä osoitteessa ei ole mitään. Se on ehkä poistettu, tai se kuuluu toiselle tilille.',
  'common.error.forbidden':
    'Tämä pyyntö ei tullut omilta sivuiltamme, joten mitään ei tehty. Palaa takaisin, lataa sivu uudelleen ja yritä uudestaan.',
  'common.error.too-many': 'Nyt tuli vähän liian monta yritystä. Odota minuutti ja yritä uudestaan.',
  'common.error.bad-request':
    'Emme saaneet pyynnöstä selvää. Palaa takaisin, lataa sivu uudelleen ja yritä uudestaan.',
  'common.error.internal':
    'Repussa itsessään oli vika. Mitään ei muutettu. Yritä uudestaan minuutin kuluttua.',
  'common.error.home': 'Avaa reppuni',
  'common.error.signed-out': 'Et ole enää kirjautuneena. Kirjaudu sisään ja yritä uudestaan.',
  'common.error.signed-out.heading': 'Et ole kirjautuneena',
  'common.error.typed': 'Kirjoittamasi teksti, jotta voit kopioida sen',
}
