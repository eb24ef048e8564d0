import type { consent as english } from '../en/consent.ts'
import type { Translated } from '../message.ts'

export const consent: Translated<typeof english> = {
  'consent.product': 'Mochila',
  'consent.heading.named': 'Añadir {name} a tu mochila',
  'consent.heading.counted': {
    one: 'Añadir {count} insignia a tu mochila',
    other: 'Añadir {count} insignias a tu mochila',
  },
  'consent.heading.held': {
    one: 'Esta insignia ya está en tu mochila',
    other: 'Estas insignias ya están en tu mochila',
  },
  'consent.heading.nothing': {
    one: 'Esta insignia no se puede añadir',
    other: 'Ninguna de estas insignias se puede añadir',
  },
  'consent.heading.added-named': '{name} está en tu mochila',
  'consent.heading.added': {
    one: '{count} insignia está en tu mochila',
    other: '{count} insignias están en tu mochila',
  },
  'consent.heading.not-added': 'No se ha añadido nada',

  'consent.asked-by': 'lo pide {host}',
  'consent.from-link': 'Has llegado aquí por un enlace',
  'consent.asked-by-nobody': 'La página que lo pide no dice su nombre',
  'consent.from-hosts': 'de {hosts}',
  'consent.comma': ',',
  'consent.identity': '¿No eres {address}?',
  'consent.identity.switch': 'Cambiar de cuenta',
  'consent.identity.switch-name': '¿No eres {address}? Cambiar de cuenta',
  'consent.told': '{host} sabrá cuáles de estas añades',
  'consent.told.unnamed': 'La página que lo pide sabrá cuáles de estas añades',
  'consent.told.nobody': 'Nadie sabrá lo que añades',

  'consent.close': 'Cerrar sin añadir',
  'consent.close.decided': 'Cerrar',
  'consent.continue': 'Continuar (abre una ventana)',
  'consent.continue.hint':
    'Se abre una ventana de la mochila. Inicias sesión allí, bajo una barra de direcciones que puedes leer, y decides aquí.',
  'consent.skip': 'Saltar esta ventana la próxima vez en {host}',
  'consent.add': { one: 'Añadir {count} insignia', other: 'Añadir {count} insignias' },
  'consent.add.one-of-them': 'Marca al menos una insignia o pulsa Ahora no.',
  'consent.not-now': 'Ahora no',
  'consent.done': 'Listo',
  'consent.undo': 'Deshacer',
  'consent.view-in-backpack': 'Ver en la mochila',
  'consent.checking': 'Comprobando …',
  'consent.adding': 'Añadiendo …',
  'consent.too-quick': 'Ha sido demasiado rápido para ser a propósito. Pulsa otra vez.',
  'consent.not-visible': 'Algo tapa esta ventana, así que decide, por favor, en una ventana de la mochila.',
  'consent.status.ready': {
    one: 'Se puede añadir {count} insignia.',
    other: 'Se pueden añadir {count} insignias.',
  },
  'consent.status.nothing': 'No se puede añadir nada.',

  'consent.list': 'Insignias',
  'consent.row.add': 'Añadir {name}, de {host}',
  'consent.row.awarded': 'otorgada el {date}',
  'consent.row.expires': 'caduca el {date}',
  'consent.row.checking': 'comprobando {host} …',
  'consent.row.checking-unnamed': 'comprobando …',
  'consent.row.unnamed': 'Una insignia',
  'consent.row.added': 'Añadida',
  'consent.row.declined': 'No añadida',
  'consent.row.skipped': 'Omitida',
  'consent.row.held': 'En tu mochila desde el {date}.',
  'consent.row.view': 'Ver',
  'consent.details': 'Qué hizo falta para obtener {name}',
  'consent.details.says-it-is': '{host} dice ser «{name}».',
  'consent.details.criteria': 'Criterios',
  'consent.details.criteria-page': 'Leer los criterios (abre una pestaña nueva)',
  'consent.details.criteria-none': 'El emisor no lo dice.',
  'consent.details.evidence': 'Evidencias',
  'consent.details.evidence-page': 'Ver la evidencia (abre una pestaña nueva)',
  'consent.text.show-all': 'Mostrar todo',

  'consent.act.add-that-address': 'Añadir esa dirección',
  'consent.act.add-an-address': 'Añadir una dirección',
  'consent.act.switch-account': 'Cambiar de cuenta',
  'consent.act.try-again': 'Reintentar',
  'consent.act.skip': 'Omitir',
  'consent.act.copy-note': 'Copiar una nota para el emisor',
  'consent.act.read-note': 'Leer esa nota',
  'consent.act.copied': 'La nota está copiada.',
  'consent.act.not-copied': 'No se ha podido copiar la nota. Puedes leerla aquí.',

  'consent.fault.the-issuer': 'el emisor',
  'consent.fault.declined': 'Has bloqueado este emisor.',
  'consent.fault.already-held': 'Ya está en tu mochila.',
  'consent.fault.not-a-reference':
    'Lo que indicó la página no es la dirección de una insignia. Tienen que corregirlo los responsables de esa página.',
  'consent.fault.too-many':
    'La página ha pedido demasiadas insignias a la vez. Sus responsables tienen que pedir menos.',
  'consent.fault.forbidden-address':
    'La dirección de esta insignia lleva a un lugar al que no vamos. Tiene que corregirlo {host}.',
  'consent.fault.unreachable':
    'No hubo respuesta de {host}. No es culpa tuya; inténtalo de nuevo en unos minutos.',
  'consent.fault.certificate-invalid':
    'Esta insignia no se puede obtener de forma segura: un certificado de seguridad no es válido. Tiene que corregirlo {host}; volver a intentarlo no sirve.',
  'consent.fault.not-found': 'La página de esta insignia no está. Tiene que corregir el enlace {host}.',
  'consent.fault.too-many-redirects':
    'El enlace a esta insignia da vueltas en círculo. Tiene que corregirlo {host}.',
  'consent.fault.badge-class-inaccessible':
    'No se ha podido obtener la descripción de esta insignia. Inténtalo de nuevo en unos minutos; si sigue así, tiene que corregirlo {host}.',
  'consent.fault.issuer-inaccessible':
    'No se ha podido obtener la página que dice quién emitió esta insignia. Inténtalo de nuevo en unos minutos; si sigue así, tiene que corregirlo {host}.',
  'consent.fault.image-inaccessible':
    'No se ha podido obtener la imagen de esta insignia. Inténtalo de nuevo en unos minutos; si sigue así, tiene que corregirlo {host}.',
  'consent.fault.key-inaccessible':
    'No se ha podido obtener la clave que prueba esta insignia. Inténtalo de nuevo en unos minutos; si sigue así, tiene que corregirlo {host}.',
  'consent.fault.revocation-list-inaccessible':
    'No hemos podido averiguar si esta insignia fue retirada. Inténtalo de nuevo en unos minutos; si sigue así, tiene que corregirlo {host}.',
  'consent.fault.backpack-unavailable':
    'La mochila ha tenido un problema propio. Inténtalo de nuevo en un minuto.',
  'consent.fault.unreadable':
    'Este archivo no es una insignia que sepamos leer. Tiene que corregirlo {host}.',
  'consent.fault.too-large':
    'Un archivo de esta insignia es más grande de lo que aceptamos. Tiene que corregirlo {host}.',
  'consent.fault.unknown-version':
    'No sabemos leer este tipo de insignia. Qué otros tipos emite lo sabe {host}.',
  'consent.fault.image': 'La imagen de esta insignia falta o está dañada. Tiene que corregirlo {host}.',
  'consent.fault.image-too-large':
    'La imagen de esta insignia es más grande de lo que aceptamos. Tiene que corregirlo {host}.',
  'consent.fault.image-without-badge': 'Esta imagen no lleva ninguna insignia.',
  'consent.fault.revoked': 'Esta insignia la ha retirado {host}.',
  'consent.fault.suspended': 'Esta insignia la ha suspendido {host}.',
  'consent.fault.expired': 'Esta insignia caducó el {date}.',
  'consent.fault.expired-undated': 'Esta insignia ha caducado.',
  'consent.fault.issued-in-future': 'Esta insignia lleva una fecha futura. Tiene que corregirlo {host}.',
  'consent.fault.recipient-plain':
    'Esta insignia se emitió para {address}. Esa dirección aún no está en tu mochila.',
  'consent.fault.recipient-hashed':
    'Esta insignia se emitió para una dirección distinta de la tuya. Si tienes otra, añádela.',
  'consent.fault.recipient-type':
    'Esta insignia no se emitió para una dirección de correo. Tiene que emitirla para la tuya {host}.',
  'consent.fault.signature': 'La firma de esta insignia no coincide. No la añadiremos.',
  'consent.fault.key':
    'No se puede confiar en la firma de esta insignia. No la añadiremos. Tiene que corregirlo {host}.',
  'consent.fault.origin':
    'Nada muestra que esta insignia venga de donde dice. No la añadiremos. Tiene que corregirlo {host}.',

  'consent.window.waiting.heading': 'Sigue en la ventana',
  'consent.window.waiting':
    'Hay abierta una ventana de la mochila. Inicia sesión allí; esta página sigue sola.',
  'consent.window.none.heading': 'No se ha abierto ninguna ventana',
  'consent.window.none': 'Tu navegador no ha abierto la ventana. Elige cómo seguir:',
  'consent.window.open': 'Abrir la ventana',
  'consent.window.use-this-tab': 'Usar esta pestaña',
  'consent.window.deciding': 'Decides en la ventana de la mochila. Esta página sigue sola.',
  'consent.window.still-there':
    'La ventana se ha cerrado. Si sigue ahí, puedes continuar en ella; si no, pulsa Continuar.',
  'consent.failed.heading': 'Algo ha ido mal',
  'consent.failed':
    'La mochila no ha respondido como debía. No se ha añadido nada. Inténtalo de nuevo en un minuto.',
  'consent.failed.after-adding':
    'La mochila no ha respondido como debía. Lo que aquí consta como añadido está seguro en tu mochila.',
  'consent.signed-out': 'Tu sesión se ha cerrado. Continúa para iniciarla otra vez; no se pierde nada.',
  'consent.checked-again': 'Ha pasado un rato, así que las insignias se están comprobando una vez más.',
  'consent.frame.alone': 'Esta página solo funciona dentro de una página que ofrece insignias.',
  'consent.closing': 'Cerrando …',
}
