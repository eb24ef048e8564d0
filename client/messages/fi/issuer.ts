import type { issuer as english } from '../en/issuer.ts'
import type { Translated } from '../message.ts'

export const issuer: Translated<typeof english> = {
  'issuer.name-of-file': '{name} (tiedostossa {file})',
  'issuer.note':
    'Hei,\n\nreppuni ei voinut lisätä osaamismerkkiä, jonka myönsitte minulle:\n{assertion}\n\nSe havaitsi: {detail} (koodi: {code})\n\nVoisitteko korjata sen ja kertoa siitä minulle? Kiitos!',
  'issuer.request.unknown':
    'Tämä pyyntö on liian vanha, tai sitä ei ole koskaan tehty. Palaa sivulle, joka tarjosi sinulle osaamismerkkiä, ja aloita alusta.',
  'issuer.request.too-many-entries':
    'Sivu pyysi enemmän osaamismerkkejä kuin kerralla voi lisätä. Mitään ei lisätty. Kerro sen ylläpitäjille: enintään 500 kerralla.',
  'issuer.request.nothing':
    'Osaamismerkkiä ei nimetty. Palaa sivulle, joka tarjosi sinulle osaamismerkkiä, ja aloita alusta.',
  'issuer.rest.minutes': {
    one: 'Palvelin on ruuhkautunut ja pyysi odottamaan. Yritä uudestaan {count} minuutin kuluttua.',
    other: 'Palvelin on ruuhkautunut ja pyysi odottamaan. Yritä uudestaan {count} minuutin kuluttua.',
  },
  'issuer.rest.hours': {
    one: 'Palvelin on ruuhkautunut ja pyysi odottamaan. Yritä uudestaan {count} tunnin kuluttua.',
    other: 'Palvelin on ruuhkautunut ja pyysi odottamaan. Yritä uudestaan {count} tunnin kuluttua.',
  },
}
