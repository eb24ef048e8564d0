import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Llévate tus insignias',
  'leaving.export.what':
    'Un solo archivo zip con todo, cuando quieras: de cada insignia, la imagen que la lleva dentro, los archivos del emisor y una página que lo muestra todo sin internet. Cualquier mochila puede leerlo, esta también.',
  'leaving.export.download': 'Descargar todas las insignias',
  'leaving.export.starting': 'Empaquetando …',
  'leaving.export.progress': '{done} de {total} insignias empaquetadas',
  'leaving.export.whole': 'Todas las insignias están empaquetadas. El archivo está en tu navegador.',
  'leaving.export.broken':
    'La descarga terminó antes de empaquetar todas las insignias. Puedes intentarlo de nuevo.',
  'leaving.export.running':
    'Tus insignias ya se están empaquetando para otra descarga. Espera a que termine, o cancélala, e inténtalo de nuevo.',
  'leaving.export.busy':
    'Ahora mismo se están empaquetando las insignias de varias personas. Inténtalo de nuevo en un minuto.',
  'leaving.offline.when': {
    one: '{count} insignia en la mochila de {host}, tal como estaba el {day}',
    many: '{count} insignias en la mochila de {host}, tal como estaban el {day}',
    other: '{count} insignias en la mochila de {host}, tal como estaban el {day}',
  },
  'leaving.offline.what':
    'Esta página funciona sin internet mientras siga en su carpeta. Cada insignia tiene su propia carpeta en «badges».',
  'leaving.offline.status': 'Estado el {day}',
  'leaving.offline.good': 'Válida',
  'leaving.offline.files': 'Archivos de {name}',
  'leaving.file.badge': 'Imagen con la insignia dentro:',
  'leaving.file.picture': 'Imagen que publicó el emisor:',
  'leaving.file.revocation-list': 'Lista de insignias revocadas',
}
