import type { mailbox as english } from '../en/mailbox.ts'
import type { Translated } from '../message.ts'

export const mailbox: Translated<typeof english> = {
  'mailbox.heading': 'Correos que no se han enviado',
  'mailbox.explanation':
    'Esta mochila no tiene servidor de correo, así que sus correos se quedan aquí, los más nuevos primero, hasta que se detenga.',
  'mailbox.empty':
    'Esta mochila no tiene servidor de correo, así que sus correos se quedan aquí. Aún no hay ninguno: inicia sesión con cualquier dirección y su código aparecerá aquí.',
  'mailbox.to': 'Para: {address}',
}
