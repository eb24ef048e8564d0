import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'Llévate tus insignias',
  'leaving.export.what':
    'Un solo archivo zip, cuando quieras: de cada insignia, la imagen que la lleva dentro, los archivos del emisor y una página que lo muestra todo sin internet. Cualquier mochila puede leer las imágenes; esta acepta de vuelta el archivo entero, aunque algún emisor ya no exista. Las colecciones, los ajustes y tus evidencias propias también van incluidos.',
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
  'leaving.file.seal': 'Sello de esta mochila, para recuperarla aquí:',
  'leaving.file.own-evidence': 'Lo que le añadiste:',
  'leaving.delete.section': 'Eliminar la cuenta',
  'leaving.delete.section.what':
    'Todo desaparece al momento y para siempre: insignias, colecciones, direcciones, llaves de acceso, sesiones.',
  'leaving.delete.heading': 'Eliminar tu cuenta',
  'leaving.delete.what': 'Esto desaparece al momento. Nadie puede recuperarlo, tampoco nosotros:',
  'leaving.delete.badges': {
    one: '{count} insignia, con su imagen y todo lo que la demostraba',
    many: '{count} insignias, con sus imágenes y todo lo que las demostraba',
    other: '{count} insignias, con sus imágenes y todo lo que las demostraba',
  },
  'leaving.delete.addresses': 'tus direcciones: {addresses}',
  'leaving.delete.rest':
    'tus evidencias propias, colecciones y lo que compartiste de ellas, llaves de acceso, sesiones, ajustes',
  'leaving.delete.first': 'Primero, llévate tus insignias',
  'leaving.delete.later':
    'Guarda el archivo: más adelante puedes traerlo de vuelta aquí, con las mismas direcciones, aunque algún emisor ya no exista. Las insignias retiradas, o que hayan caducado para entonces, no se pueden añadir de nuevo.',
  'leaving.delete.last': 'El último paso',
  'leaving.delete.sure': 'Sé que no se puede deshacer',
  'leaving.delete.unsure': 'Marca esto primero.',
  'leaving.delete.confirm': 'Eliminar todo ahora',
  'leaving.delete.cancel': 'Conservar mi cuenta',
  'leaving.delete.proof': 'Primero, demuestra que eres tú',
  'leaving.delete.proof.what': 'Iniciaste sesión hace un rato, y puede que ahora haya otra persona aquí.',
  'leaving.delete.other-address': 'Esa no es una dirección de esta cuenta. Usa una de las suyas.',
  'leaving.deleted.heading': 'Tu cuenta está eliminada',
  'leaving.deleted.what':
    'Aquí no se guarda nada de ella. Un correo a tu dirección principal también lo dice. Los archivos que descargaste son tuyos.',
  'leaving.mail.subject': 'Tu cuenta en {host} se ha eliminado',
  'leaving.mail.what':
    'Tu cuenta en {host} la eliminó el {day} alguien que tenía la sesión iniciada en ella.',
  'leaving.mail.kept':
    'Las insignias, direcciones, llaves de acceso y sesiones ya no están. No se guarda nada de ellas, tampoco esta dirección.',
  'leaving.mail.not-you':
    'Si no fuiste tú: alguien puede leer este buzón o tiene un dispositivo tuyo. Tus insignias se pueden añadir de nuevo: desde quienes las emitieron o desde una exportación que hayas descargado.',
}
