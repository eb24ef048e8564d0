export const sharing = {
  'sharing.heading': 'Compartir {title}',
  'sharing.private':
    'Solo tú ves esta colección. Si la compartes, la verá quien tenga el enlace, hasta que dejes de hacerlo.',
  'sharing.still-empty': 'Todavía no tiene insignias.',
  'sharing.shared': 'Esta colección está compartida: la ve quien tenga el enlace.',
  'sharing.shared-until':
    'Esta colección está compartida hasta el final del {day}: la ve quien tenga el enlace.',
  'sharing.how': 'Cómo compartirla',
  'sharing.settings': 'Cómo está compartida',
  'sharing.stop': 'Dejar de compartir',
  'sharing.stop-what':
    'El enlace deja de funcionar al momento. Si vuelves a compartir más tarde, habrá uno nuevo.',
  'sharing.name': 'Tu nombre en la página',
  'sharing.name-hint': 'Si lo dejas vacío, la página no dice de quién son las insignias.',
  'sharing.until': 'Compartir hasta',
  'sharing.until-hint': 'El último día del enlace, en UTC. Déjalo vacío si no debe terminar.',
  'sharing.index': 'Permitir que los buscadores la muestren',
  'sharing.index-hint': 'Si no, solo la encuentra quien tenga el enlace.',
  'sharing.seen':
    'Lo que ven los demás: el nombre y la descripción de la colección y, de cada insignia, su imagen, nombre, criterios, emisor, fechas y cómo está hoy. Si has añadido a una insignia evidencias propias y has marcado que se muestren, también esas. Lo que no ven: tu dirección, las evidencias del emisor ni nada más de tu mochila.',
  'sharing.share': 'Compartir',
  'sharing.stale':
    'Mientras tanto, esta colección se cambió en otra pestaña o en otro dispositivo, así que no se guardó nada. Mírala otra vez y guarda de nuevo.',
  'sharing.problem.no-day': 'Escribe el día así: 2027-01-31.',
  'sharing.problem.day-over': 'Este día ya ha pasado.',
  'sharing.link': 'Enlace',
  'sharing.copy': 'Copiar enlace',
  'sharing.copied': 'Copiado.',
  'sharing.copy-failed':
    'No se pudo copiar. El enlace está seleccionado: cópialo con el teclado o con una pulsación larga.',
  'sharing.device': 'Compartir con una aplicación',
  'sharing.open': 'Abrir la página',
  'sharing.mail': 'Enviar por correo',
  'sharing.linkedin': 'Compartir en LinkedIn',
  'sharing.profile': 'Añadir una insignia a tu perfil de LinkedIn',
  'sharing.profile-what': 'LinkedIn se abre con todo rellenado. Tú decides allí.',
  'sharing.by': 'Compartido por {name}',
  'sharing.empty': 'Ahora mismo no hay insignias aquí.',
  'sharing.today':
    'El estado de cada insignia se comprueba una y otra vez con su emisor: lo ves tal como está hoy.',
  'sharing.in': 'En la colección {title}',
  'sharing.criteria': 'Lo que hizo falta para obtenerla',
  'sharing.verified-once': 'Se comprobó cuando se añadió.',
  'sharing.signed': 'Firmada por {host}',
  'sharing.verified': 'Comprobada por última vez el {day}',
  'sharing.notice.expired': 'Esta insignia caducó el {day}.',
  'sharing.notice.revoked': '{host} retiró esta insignia. Lo vimos el {day}.',
  'sharing.notice.suspended': '{host} suspendió esta insignia. Lo vimos el {day}.',
  'sharing.notice.unproven': 'Lo que {host} publica ya no demuestra esta insignia. Lo vimos el {day}.',
  'sharing.notice.gone':
    '{host} ya no muestra esta insignia desde el {day}, más o menos. Antes se había comprobado.',
  'sharing.notice.changed':
    '{host} la muestra de otro modo desde el {day}: {fields}. Aquí está como se otorgó.',
  'sharing.gone.heading': 'Aquí no se comparte nada',
  'sharing.gone.what':
    'Quien lo compartió ha dejado de hacerlo, o el plazo del enlace ha terminado, o le falta una letra. Pídele un enlace nuevo.',
  'sharing.gone.badge': 'Esta insignia ya no está en la colección.',
  'sharing.gone.home': '¿Qué es una mochila?',
  'sharing.gone.collection': 'Ver la colección',
  'sharing.what-is-this':
    'Insignias guardadas en una mochila. Cada una se comprueba con el sitio que responde de ella, cuyo nombre está en negrita.',
  'sharing.on-paper': 'Su estado de hoy se muestra en {link}',
  'sharing.embed': 'Ponerla en una página web',
  'sharing.embed.script': 'Con un script: ocupa la altura que necesita',
  'sharing.embed.frame': 'Sin script: para páginas que no aceptan los de otros',
  'sharing.embed.copy': 'Copiar código',
  'sharing.all': {
    one: 'Ver la insignia',
    many: 'Ver las {count} insignias',
    other: 'Ver las {count} insignias',
  },
  'sharing.qr': 'Código QR del enlace',
  'sharing.stop-named': 'Dejar de compartir {name}',
  'sharing.until-day': 'Hasta el final del {day}',
  'sharing.badges': 'Insignias compartidas',
  'sharing.badges-what': 'Insignias que muestras por separado. Quien tenga el enlace de una la ve.',
  'sharing.badge.back': 'Volver a la insignia',
  'sharing.badge.private':
    'Solo tú ves esta insignia. Si la compartes, la verá quien tenga el enlace, hasta que dejes de hacerlo.',
  'sharing.badge.shared': 'Esta insignia está compartida: la ve quien tenga el enlace.',
  'sharing.badge.shared-until':
    'Esta insignia está compartida hasta el final del {day}: la ve quien tenga el enlace.',
  'sharing.badge.stale':
    'Mientras tanto, en otra pestaña o en otro dispositivo se cambió cómo se comparte esta insignia, así que no se guardó nada. Míralo otra vez y guarda de nuevo.',
  'sharing.badge.seen':
    'Lo que ven los demás: la imagen de la insignia, su nombre, criterios, emisor, fechas y cómo está hoy. Si le has añadido evidencias propias y has marcado que se muestren, también esas. Lo que no ven: tu dirección, las evidencias del emisor ni nada más de tu mochila.',
  'sharing.badge.is-shared': 'Compartida: quien tenga el enlace ve esta insignia.',
  'sharing.badge.more': 'Mostrar más insignias con este enlace',
  'sharing.badge.more-what':
    'Con una segunda insignia se convierte en una colección: el mismo enlace las muestra entonces todas.',
  'sharing.badge.more-do': 'Elegir insignias',
}
