import type { archive as english } from '../en/archive.ts'
import type { Translated } from '../message.ts'

export const archive: Translated<typeof english> = {
  'archive.heading': 'Archivo',
  'archive.link': 'Archivo ({count})',
  'archive.link-more': 'Archivo (más de {count})',
  'archive.do': 'Archivar',
  'archive.undo': 'Sacar del archivo',
  'archive.what':
    'Las insignias archivadas no están en tu lista, y lo demás sigue como antes: están en sus colecciones, en lo que has compartido y en tu exportación.',
  'archive.shown': 'Las colecciones y lo que has compartido muestran las insignias archivadas como antes.',
  'archive.badge-archived':
    'Archivada: esta insignia ya no está en tu lista. Las colecciones y lo que has compartido la muestran como antes.',
  'archive.badge-listed': 'Esta insignia está de nuevo en tu lista.',
  'archive.moved': { one: 'Se archivó {count} insignia.', other: 'Se archivaron {count} insignias.' },
  'archive.back': {
    one: '{count} insignia está de nuevo en tu lista.',
    other: '{count} insignias están de nuevo en tu lista.',
  },
  'archive.empty': 'No hay nada en tu archivo.',
  'archive.all': 'Todas tus insignias están en el archivo.',
  'archive.found': 'En tu archivo hay insignias que coinciden.',
  'archive.look': 'Buscar en el archivo',
  'archive.found-list': 'En tu lista hay insignias que coinciden.',
  'archive.look-list': 'Buscar en la lista',
  'archive.search': 'Buscar en tu archivo',
  'archive.clear': 'Mostrar todo el archivo',
  'archive.mark': 'Archivada',
  'archive.is':
    'Esta insignia está en tu archivo, por eso no aparece en tu lista. Las colecciones y lo que has compartido la muestran como antes.',
}
