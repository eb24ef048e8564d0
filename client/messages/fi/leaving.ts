import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Ota merkkisi mukaan',
  'leaving.export.what':
    'Yksi zip-tiedosto milloin tahansa: jokaisesta merkistä kuva, jonka sisällä merkki on, myöntäjän omat tiedostot ja sivu, joka näyttää kaiken ilman internetiä. Mikä tahansa merkkireppu voi lukea kuvat; tähän voi tuoda koko tiedoston takaisin, vaikka myöntäjää ei silloin enää olisi. Myös kokoelmat, asetukset ja omat näyttösi ovat mukana.',
  'leaving.export.download': 'Lataa kaikki merkit',
  'leaving.export.starting': 'Pakataan …',
  'leaving.export.progress': '{done}/{total} merkkiä on pakattu',
  'leaving.export.whole': 'Kaikki merkit on pakattu. Tiedosto on selaimessasi.',
  'leaving.export.broken': 'Lataus päättyi ennen kuin kaikki merkit oli pakattu. Voit yrittää uudelleen.',
  'leaving.export.running':
    'Merkkejäsi pakataan jo toista latausta varten. Odota, kunnes se päättyy, tai peru se, ja yritä uudelleen.',
  'leaving.export.busy': 'Usean ihmisen merkkejä pakataan juuri nyt. Yritä uudelleen minuutin kuluttua.',
  'leaving.offline.when': {
    one: '{count} merkki osoitteen {host} merkkirepussa, sellaisena kuin se oli {day}',
    other: '{count} merkkiä osoitteen {host} merkkirepussa, sellaisina kuin ne olivat {day}',
  },
  'leaving.offline.what':
    'Tämä sivu toimii ilman internetiä, kunhan se pysyy kansiossaan. Jokaisella merkillä on oma kansionsa kansiossa ”badges”.',
  'leaving.offline.status': 'Tila {day}',
  'leaving.offline.good': 'Voimassa',
  'leaving.offline.files': 'Merkin {name} tiedostot',
  'leaving.file.badge': 'Kuva, jonka sisällä merkki on:',
  'leaving.file.picture': 'Kuva, jonka myöntäjä julkaisi:',
  'leaving.file.revocation-list': 'Luettelo perutuista merkeistä',
  'leaving.file.seal': 'Tämän repun sinetti takaisin tuomista varten:',
  'leaving.file.own-evidence': 'Mitä olet siihen lisännyt:',
  'leaving.delete.section': 'Poista tili',
  'leaving.delete.section.what':
    'Kaikki poistuu heti ja lopullisesti: merkit, kokoelmat, osoitteet, pääsyavaimet, istunnot.',
  'leaving.delete.heading': 'Poista tilisi',
  'leaving.delete.what': 'Nämä poistuvat heti. Kukaan ei voi palauttaa niitä, emme edes me:',
  'leaving.delete.badges': {
    one: '{count} merkki, sen kuva ja kaikki, mikä sen todisti',
    other: '{count} merkkiä, niiden kuvat ja kaikki, mikä ne todisti',
  },
  'leaving.delete.addresses': 'osoitteesi: {addresses}',
  'leaving.delete.rest':
    'omat näyttösi, kokoelmat ja mitä olet niistä jakanut, pääsyavaimet, istunnot, asetukset',
  'leaving.delete.first': 'Ota ensin merkkisi mukaan',
  'leaving.delete.later':
    'Säilytä tiedosto: voit tuoda sen myöhemmin takaisin tänne samoilla osoitteilla, vaikka myöntäjää ei silloin enää olisi. Merkkejä, jotka on peruttu tai joiden voimassaolo on siihen mennessä päättynyt, ei voi lisätä uudelleen.',
  'leaving.delete.last': 'Viimeinen vaihe',
  'leaving.delete.sure': 'Tiedän, ettei tätä voi perua',
  'leaving.delete.unsure': 'Merkitse ensin tämä.',
  'leaving.delete.confirm': 'Poista kaikki nyt',
  'leaving.delete.cancel': 'Pidä tilini',
  'leaving.delete.proof': 'Todista ensin, että se olet sinä',
  'leaving.delete.proof.what': 'Kirjauduit sisään jonkin aikaa sitten, ja joku muu voi istua tässä nyt.',
  'leaving.delete.other-address': 'Se ei ole tämän tilin osoite. Käytä jotakin sen omaa.',
  'leaving.deleted.heading': 'Tilisi on poistettu',
  'leaving.deleted.what':
    'Siitä ei säilytetä täällä mitään. Pääosoitteeseesi lähtee siitä myös viesti. Lataamasi tiedostot ovat sinun.',
  'leaving.mail.subject': 'Tilisi osoitteessa {host} poistettiin',
  'leaving.mail.what': 'Tilisi osoitteessa {host} poisti {day} joku, joka oli kirjautunut siihen.',
  'leaving.mail.kept':
    'Merkit, osoitteet, pääsyavaimet ja istunnot ovat poissa. Niistä ei säilytetä mitään, ei tätä osoitettakaan.',
  'leaving.mail.not-you':
    'Jos se et ollut sinä: joku voi lukea tätä postilaatikkoa, tai hänellä on jokin laitteesi. Merkkisi voi lisätä uudelleen: niiden myöntäjiltä tai lataamastasi viennistä.',
}
