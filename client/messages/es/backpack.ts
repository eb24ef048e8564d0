import type { backpack as english } from '../en/backpack.ts'
import type { Translated } from '../message.ts'

export const backpack: Translated<typeof english> = {
  'backpack.welcome.heading': 'Tus insignias, guardadas en un solo lugar',
  'backpack.welcome.what':
    'Cuando una escuela, un curso o una comunidad te otorga una insignia abierta, su página puede ponerla aquí. Ves quién la hizo de verdad, y el archivo es tuyo.',
  'backpack.welcome.how': 'Cómo funciona',
  'backpack.welcome.how.one':
    'En la página de quien te ha otorgado una insignia, pulsa «Add to Backpack» o un botón parecido.',
  'backpack.welcome.how.two':
    'Inicia sesión con tu correo electrónico: te enviamos un código. No hay contraseña.',
  'backpack.welcome.how.three': 'Mira la insignia y añádela. Sigue siendo tuya, y privada.',

  'backpack.header.home': 'Mochila',
  'backpack.header.collections': 'Colecciones',
  'backpack.header.account': 'Cuenta',
  'backpack.header.sign-in': 'Iniciar sesión',
  'backpack.header.sign-out': 'Cerrar sesión',
  'backpack.header.label': 'Mochila',

  'backpack.list.heading': 'Tus insignias',
  'backpack.list.count': { one: '{count} insignia', other: '{count} insignias' },
  'backpack.list.added': 'Añadida el {day}',
  'backpack.list.older': 'Insignias más antiguas',
  'backpack.list.newest': 'Insignias más nuevas',
  'backpack.list.pages': 'Páginas de insignias',
  'backpack.empty.heading': 'Aún no hay insignias',
  'backpack.empty.what':
    'Las insignias vienen de quienes las otorgan. Abre la página donde obtuviste una y pulsa «Add to Backpack»: aparecerá aquí.',
  'backpack.empty.address':
    'Una insignia tiene que estar emitida para una dirección que hayas demostrado que es tuya. Si la tuya fue a otra, añádela en «Cuenta».',

  'backpack.badge.unnamed': 'Insignia sin nombre',
  'backpack.badge.from': 'de',
  'backpack.badge.calls-itself': 'se llama a sí mismo «{name}»',
  'backpack.badge.verified-by': 'Verificada con',
  'backpack.badge.verified-note.hosted':
    'Esta insignia se leyó en este sitio cuando se añadió. El nombre que se da el emisor es solo su palabra.',
  'backpack.badge.verified-note.signed':
    'Esta insignia lleva una firma cuya clave publica este sitio. El nombre que se da el emisor es solo su palabra.',
  'backpack.badge.issuer-page': 'Página propia del emisor',
  'backpack.badge.issued': 'Otorgada',
  'backpack.badge.expires': 'Caduca',
  'backpack.badge.expired': 'Caducó',
  'backpack.badge.added': 'Añadida a tu mochila',
  'backpack.badge.asked-by': 'La pidió',
  'backpack.badge.recipient': 'Otorgada a',
  'backpack.badge.criteria': 'Qué hizo falta para obtener {name}',
  'backpack.badge.no-criteria': 'El emisor no lo dice.',
  'backpack.badge.criteria-link': 'Criterios en {host}',
  'backpack.badge.evidence': 'Evidencias',
  'backpack.badge.evidence-link': 'Evidencia en {host}',
  'backpack.badge.evidence-more': {
    one: 'y {count} más en el archivo',
    other: 'y {count} más en el archivo',
  },
  'backpack.badge.narrative': 'Lo que el emisor dice de esta concesión',
  'backpack.badge.alignment': 'Con qué se corresponde',
  'backpack.badge.alignment-link': 'Descrito en {host}',
  'backpack.badge.alignment-more': {
    one: 'y {count} más en el archivo',
    other: 'y {count} más en el archivo',
  },
  'backpack.badge.tags': 'Etiquetas',
  'backpack.badge.download': 'Descargar',
  'backpack.badge.download-note':
    'Una imagen con la insignia dentro: otras mochilas y verificadores pueden leerla.',
  'backpack.badge.remove': 'Quitar',
  'backpack.badge.back': 'Todas las insignias',

  'backpack.report.heading': 'Verificación',
  'backpack.report.signed': 'Firmada por {host} con esta clave',
  'backpack.report.hosted': 'Publicada por {host}',
  'backpack.report.not-revoked': 'No retirada a fecha de {day}',
  'backpack.report.no-list': 'El emisor no lleva una lista de insignias retiradas, a fecha de {day}',
  'backpack.report.issued-to-you': 'Emitida para ti, en {address}',
  'backpack.report.endorsements': {
    one: 'Incluye un aval de terceros que no se ha verificado aquí',
    other: 'Incluye {count} avales de terceros que no se han verificado aquí',
  },
  'backpack.report.key': 'Clave',
  'backpack.report.key-fingerprint': 'SHA-256 de su documento: {fingerprint}',
  'backpack.report.none':
    'Se verificó cuando se añadió. Entonces no se guardaba cómo terminó cada comprobación.',
  'backpack.report.checks': 'Cómo terminó cada comprobación',
  'backpack.report.clause': 'Implementa {clause}',
  'backpack.report.outcome.passed': 'superada',
  'backpack.report.outcome.failed': 'fallida',
  'backpack.report.outcome.skipped': 'no hacía falta',

  'backpack.check.retrieval': 'Se puede obtener',
  'backpack.check.not-withdrawn': 'No está retirada',
  'backpack.check.version': 'Versión de Open Badges',
  'backpack.check.structure': 'Está completa',
  'backpack.check.recipient': 'Está emitida para ti',
  'backpack.check.verification-type': 'Dice cómo verificarla',
  'backpack.check.identity': 'Está donde dice estar',
  'backpack.check.badge-class': 'Clase de insignia',
  'backpack.check.issuer': 'Emisor',
  'backpack.check.image': 'Imagen',
  'backpack.check.context': 'Vocabulario',
  'backpack.check.key': 'Clave',
  'backpack.check.signature': 'Firma',
  'backpack.check.revocation': 'No está en ninguna lista de insignias retiradas',
  'backpack.check.expiry': 'No ha caducado',
  'backpack.check.issue-date': 'Fecha de la concesión',
  'backpack.check.hosting': 'Está publicada donde su emisor puede',

  'backpack.history.heading': 'Historial',
  'backpack.history.awarded': 'Otorgada el {day}',
  'backpack.history.added': 'Añadida el {day}',
  'backpack.history.added-from': 'Añadida desde {host} el {day}',
  'backpack.history.verified': 'Verificada por última vez el {day}',
  'backpack.history.brought-back':
    'Recuperada de una exportación el {day}. No se pudo preguntar a su emisor; verificada por última vez el {verified}',
  'backpack.history.expired': 'Caducó el {day}',
  'backpack.history.verified-nightly': 'Verificada cada noche, la última vez el {day}',
  'backpack.history.revoked': 'Retirada el {day}',
  'backpack.history.said': 'Motivo del emisor: {words}',
  'backpack.history.suspended': 'Suspendida el {day}',
  'backpack.history.unproven': 'Ya no se pudo verificar el {day}',
  'backpack.history.gone': 'Su emisor ya no la mostraba el {day}',
  'backpack.history.good': 'Válida de nuevo el {day}',
  'backpack.history.changed': 'Modificada por su emisor el {day}: {fields}',
  'backpack.history.changed-back': 'De nuevo como era al añadirla, el {day}',
  'backpack.field.name': 'nombre',
  'backpack.field.description': 'descripción',
  'backpack.field.criteria': 'criterios',
  'backpack.field.evidence': 'evidencias',
  'backpack.field.issuer': 'nombre del emisor',
  'backpack.field.issuedOn': 'fecha de la concesión',
  'backpack.field.expires': 'fecha de caducidad',
  'backpack.field.picture': 'imagen',
  'backpack.status.good': 'En vigor',
  'backpack.status.expired': 'Caducada',
  'backpack.status.revoked': 'Retirada',
  'backpack.status.suspended': 'Suspendida',
  'backpack.status.unproven': 'Ya no verificable',
  'backpack.status.gone': 'El emisor ya no está',
  'backpack.status.changed': 'Cambiada por el emisor',
  'backpack.notice.expired': 'Esta insignia caducó el {day}.',
  'backpack.notice.revoked': 'Esta insignia la ha retirado {host}. Lo vimos el {day}.',
  'backpack.notice.suspended': 'Esta insignia la ha suspendido {host}. Lo vimos el {day}.',
  'backpack.notice.unproven': 'Lo que publica {host} ya no prueba esta insignia. Lo vimos el {day}.',
  'backpack.notice.gone':
    '{host} ya no muestra esta insignia. Nos dimos cuenta el {day}. Todo lo que hace falta para mostrarla, y lo que la probaba, se conserva aquí.',
  'backpack.notice.changed':
    '{host} muestra otra insignia desde el {day}: {fields}. La ves como era cuando la añadiste.',

  'backpack.silence':
    'Desde el {day} no hemos podido verificar esta insignia con {host}. Se confirmó por última vez el {confirmed} y sigue como está.',
  'backpack.silence.again': 'Seguiremos preguntando por nuestra cuenta.',
  'backpack.check-now.do': 'Comprobar ahora',
  'backpack.check-now.valid': 'Comprobado: esta insignia sigue siendo válida.',
  'backpack.check-now.changed': 'Comprobado: esta insignia es válida, y su emisor la ha cambiado.',
  'backpack.check-now.expired': 'Comprobado: esta insignia ha caducado.',
  'backpack.check-now.revoked': 'Comprobado: esta insignia está retirada.',
  'backpack.check-now.suspended': 'Comprobado: esta insignia está suspendida.',
  'backpack.check-now.unproven': 'Comprobado: lo que publica su emisor ya no demuestra esta insignia.',
  'backpack.check-now.gone': 'Comprobado: {host} ya no muestra esta insignia.',
  'backpack.check-now.untold':
    '{host} no respondió, o nada que pudiéramos comprobar. Tu insignia sigue como estaba.',
  'backpack.check-now.certificate':
    'No se ha podido comprobar esta insignia de forma segura: un certificado de seguridad no es válido. Tiene que corregirlo {host}. Tu insignia sigue como estaba.',
  'backpack.check-now.busy':
    'Ahora mismo se está preguntando a {host} por otras insignias. Vuelve a intentarlo en un minuto.',
  'backpack.check-now.many': 'Acabas de pedir muchas comprobaciones. Vuelve a intentarlo en un minuto.',
  'backpack.check-now.resting':
    '{host} no ha respondido últimamente o nos pidió esperar. Podrás volver a comprobar {when}.',

  'backpack.document.heading': 'JSON original',
  'backpack.document.assertion': 'Aserción',
  'backpack.document.badge-class': 'Clase de insignia',
  'backpack.document.issuer': 'Emisor',
  'backpack.document.key': 'Clave',
  'backpack.document.from': 'de {host}',
  'backpack.document.cut': 'El resto está en el archivo.',
  'backpack.document.download': 'Descargar la aserción',

  'backpack.removed.heading': 'Se ha quitado {name}',
  'backpack.removed.until': {
    one: 'Ya no está en tu mochila. Puedes deshacerlo durante {count} minuto.',
    other: 'Ya no está en tu mochila. Puedes deshacerlo durante {count} minutos.',
  },
  'backpack.removed.undo': 'Deshacer',

  'backpack.added.heading': '¿Conservar estas insignias?',
  'backpack.added.what': {
    one: 'Esta insignia se añadió a tu mochila. Si no fuiste tú, o has cambiado de idea, quítala aquí.',
    other:
      'Estas insignias se añadieron a tu mochila. Si no fuiste tú, o has cambiado de idea, quítalas aquí.',
  },
  'backpack.added.remove-one': 'Quitar {name}',
  'backpack.added.remove-all': 'Quitar todas',
  'backpack.added.undo-one': 'Deshacer: quitar {name}',
  'backpack.added.undo-all': 'Deshacer: quitar todas',
  'backpack.added.removed': 'Quitada',
  'backpack.added.nothing': 'Nada de esto está ya en tu mochila.',
  'backpack.added.keep': 'Para conservarlo todo, no hagas nada y cierra esta página.',

  'backpack.mail.subject': {
    one: 'Se ha añadido {count} insignia a tu mochila',
    other: 'Se han añadido {count} insignias a tu mochila',
  },
  'backpack.mail.added': {
    one: 'Se añadió {count} insignia a tu mochila el {day}:',
    other: 'Se añadieron {count} insignias a tu mochila el {day}:',
  },
  'backpack.mail.added-asked': {
    one: 'Se añadió {count} insignia a tu mochila el {day}, a petición de {asker}:',
    other: 'Se añadieron {count} insignias a tu mochila el {day}, a petición de {asker}:',
  },
  'backpack.mail.badge': '{name}, de {host}',
  'backpack.mail.more': { one: 'y {count} más', other: 'y {count} más' },
  'backpack.mail.remove': {
    one: 'Si no fuiste tú, o has cambiado de idea, esta página te permite quitarla durante 30 días. Pregunta antes de quitar nada:',
    other:
      'Si no fuiste tú, o has cambiado de idea, esta página te permite quitarlas durante 30 días. Pregunta antes de quitar nada:',
  },
  'backpack.mail.why':
    'Recibes este correo porque esta es la dirección principal de tu mochila. Si fuiste tú, no hay nada que hacer.',
}
