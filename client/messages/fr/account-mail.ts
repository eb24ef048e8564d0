import type { accountMail as english } from '../en/account-mail.ts'
import type { Translated } from '../message.ts'

export const accountMail: Translated<typeof english> = {
  'account.mail.passkey.subject': 'Une clé d’accès a été ajoutée à votre sac à badges sur {host}',
  'account.mail.passkey.what':
    'Une clé d’accès a été ajoutée à votre sac à badges sur {host}. Quiconque l’a se connecte sans code.',
  'account.mail.address.subject': 'Une adresse a été ajoutée à votre sac à badges sur {host}',
  'account.mail.address.what':
    '{address} a été ajoutée à votre sac à badges sur {host}. Quiconque y lit les e-mails peut se connecter.',
  'account.mail.primary.subject':
    'Les e-mails de votre sac à badges sur {host} vont maintenant à une autre adresse',
  'account.mail.primary.what':
    'Les e-mails de votre sac à badges sur {host} vont désormais à {address}, et non plus à {former}.',
  'account.mail.removed.subject': 'Une adresse a été retirée de votre sac à badges sur {host}',
  'account.mail.removed.what': '{address} a été retirée de votre sac à badges sur {host} et ne l’ouvre plus.',
  'account.mail.when': 'Quand : {moment}',
  'account.mail.browser': 'Navigateur : {device}',
  'account.mail.was-you': 'Si c’était vous, il n’y a rien à faire.',
  'account.mail.not-you':
    'Si ce n’était pas vous, quelqu’un d’autre peut ouvrir votre sac à badges. Connectez-vous avec un code, retirez les clés d’accès et les adresses qui ne sont pas à vous, puis choisissez « Se déconnecter partout ».',
  'account.mail.removed.not-you':
    'Si ce n’était pas vous, quelqu’un d’autre peut ouvrir votre sac à badges. Connectez-vous avec une autre de vos adresses ou une clé d’accès, ajoutez de nouveau cette adresse, retirez ce qui n’est pas à vous, puis choisissez « Se déconnecter partout ». S’il ne vous en reste aucune, écrivez aux responsables de {host}.',
  'account.mail.open': 'Ouvrir votre compte',
}
