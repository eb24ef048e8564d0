import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Ota merkkisi mukaan',
  'leaving.export.what':
    'Yksi zip-tiedosto, jossa on kaikki, milloin tahansa: jokaisesta merkistä kuva, jonka sisällä merkki on, myöntäjän omat tiedostot ja sivu, joka näyttää kaiken ilman internetiä. Mikä tahansa merkkireppu voi lukea sen, myös tämä.',
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
}
