import type { accountMail as english } from '../en/account-mail.ts'
import type { Translated } from '../message.ts'

export const accountMail: Translated<typeof english> = {
  'account.mail.passkey.subject': 'Reppuusi lisättiin pääsyavain: {host}',
  'account.mail.passkey.what':
    'Reppuusi lisättiin pääsyavain ({host}). Se, jolla avain on, kirjautuu ilman koodia.',
  'account.mail.address.subject': 'Reppuusi lisättiin osoite: {host}',
  'account.mail.address.what':
    'Reppuusi ({host}) lisättiin osoite {address}. Se, joka lukee sen viestejä, voi kirjautua.',
  'account.mail.primary.subject': 'Reppusi viestit lähetetään nyt toiseen osoitteeseen: {host}',
  'account.mail.primary.what':
    'Reppusi ({host}) viestit lähetetään tästä lähtien uuteen osoitteeseen: {address}. Entinen osoite oli {former}.',
  'account.mail.removed.subject': 'Repustasi poistettiin osoite: {host}',
  'account.mail.removed.what':
    'Repustasi ({host}) poistettiin osoite {address}. Sillä ei enää pääse reppuun.',
  'account.mail.when': 'Milloin: {moment}',
  'account.mail.browser': 'Selain: {device}',
  'account.mail.was-you': 'Jos se olit sinä, sinun ei tarvitse tehdä mitään.',
  'account.mail.not-you':
    'Jos se et ollut sinä, joku muu pääsee reppuusi. Kirjaudu koodilla, poista pääsyavaimet ja osoitteet, jotka eivät ole sinun, ja valitse sitten ”Kirjaudu ulos kaikkialta”.',
  'account.mail.removed.not-you':
    'Jos se et ollut sinä, joku muu pääsee reppuusi. Kirjaudu toisella osoitteellasi tai pääsyavaimella, lisää tämä osoite uudestaan, poista se, mikä ei ole sinun, ja valitse sitten ”Kirjaudu ulos kaikkialta”. Jos mitään niistä ei ole jäljellä, kirjoita palvelun ylläpitäjälle: {host}.',
  'account.mail.open': 'Avaa tili',
}
