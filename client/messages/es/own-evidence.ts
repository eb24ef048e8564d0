export const ownEvidence = {
  'own-evidence.heading': 'Añadido por ti',
  'own-evidence.what':
    'Muestra cómo obtuviste esta insignia: un enlace a tu trabajo, unas palabras sobre él. Solo tú lo ves, salvo que se lo muestres a otros.',
  'own-evidence.unchecked': 'Tus propias evidencias; el emisor no las ha comprobado.',
  'own-evidence.add': 'Añadir una evidencia propia',
  'own-evidence.edit': 'Editar tu evidencia',
  'own-evidence.open': 'Abrir en {host}',
  'own-evidence.is-private': 'Solo tú lo ves.',
  'own-evidence.is-shown': 'Se muestra en las páginas en las que compartes esta insignia.',
  'own-evidence.act.edit': 'Editar: {title}',
  'own-evidence.act.remove': 'Eliminar: {title}',
  'own-evidence.act-short.edit': 'Editar',
  'own-evidence.act-short.remove': 'Eliminar',
  'own-evidence.full': 'Aquí no cabe nada más. Elimina algo que no necesites.',
  'own-evidence.full-account':
    'En tu mochila no caben más evidencias propias. Elimina alguna que no necesites, en cualquier insignia.',
  'own-evidence.removed': 'Se ha eliminado {title}.',
  'own-evidence.removed.until': {
    one: 'Puedes deshacerlo durante {count} minuto.',
    many: 'Puedes deshacerlo durante {count} minutos.',
    other: 'Puedes deshacerlo durante {count} minutos.',
  },
  'own-evidence.removed.no-room':
    'No se pudo deshacer: aquí no cabe nada más. Elimina algo que no necesites y pulsa otra vez Deshacer.',
  'own-evidence.removed.no-room-account':
    'No se pudo deshacer: en tu mochila no caben más evidencias propias. Elimina alguna que no necesites, en cualquier insignia, y pulsa otra vez Deshacer.',

  'own-evidence.title': 'Título',
  'own-evidence.title-hint': 'Qué es, en pocas palabras.',
  'own-evidence.text': 'Texto',
  'own-evidence.text-hint':
    'Qué hiciste y cómo muestra lo que esta insignia representa. Puedes dejarlo vacío.',
  'own-evidence.link': 'Enlace',
  'own-evidence.link-hint': 'La dirección de una página web que lo muestra. Puedes dejarlo vacío.',
  'own-evidence.show': 'Mostrar en las páginas que comparto',
  'own-evidence.show-hint':
    'Quien vea esta insignia por un enlace tuyo verá también esto, señalado como tuyo. Tus direcciones de correo no aparecen allí.',
  'own-evidence.problem.title-missing': 'Ponle un título.',
  'own-evidence.problem.title-too-long': 'Este título es demasiado largo.',
  'own-evidence.problem.text-too-long': 'Este texto es demasiado largo: puede tener 2000 caracteres.',
  'own-evidence.problem.link-not-web':
    'Escribe la dirección completa de una página web fuera de esta mochila, como https://example.org/mi-trabajo.',
  'own-evidence.problem.link-too-long': 'Esta dirección es demasiado larga.',

  'own-evidence.stale':
    'Mientras tanto, esto se cambió en otra pestaña o en otro dispositivo, así que lo tuyo aún no se ha guardado. Esto es lo que dice ahora; lo que escribiste está debajo. Guarda otra vez para sustituirlo.',
  'own-evidence.gone':
    'Mientras tanto, esto se eliminó en otra pestaña o en otro dispositivo, así que lo tuyo aún no se ha guardado. Lo que escribiste está debajo. Guarda para añadirlo de nuevo.',
  'own-evidence.badge-removed':
    'Mientras tanto, esta insignia se quitó de tu mochila, así que no se guardó nada.',
  'own-evidence.open-badge': 'Abrir la insignia',

  'own-evidence.shared.heading': 'Añadido por su titular',
  'own-evidence.shared.unchecked':
    'Quien muestra esta insignia escribió esto por su cuenta. No forma parte de lo otorgado y nadie lo ha comprobado.',
}
