import type { archive as english } from '../en/archive.ts'
import type { Translated } from '../message.ts'

export const archive: Translated<typeof english> = {
  'archive.heading': 'Archives',
  'archive.link': 'Archives ({count})',
  'archive.link-more': 'Archives (plus de {count})',
  'archive.do': 'Archiver',
  'archive.undo': 'Sortir des archives',
  'archive.what':
    'Les badges archivés ne sont plus dans votre liste, et pour le reste rien n’a changé : ils sont dans leurs collections, dans ce que vous avez partagé et dans votre export.',
  'archive.shown': 'Les collections et ce que vous avez partagé montrent les badges archivés comme avant.',
  'archive.badge-archived':
    'Badge archivé : il n’apparaît plus dans votre liste. Les collections et ce que vous avez partagé le montrent comme avant.',
  'archive.badge-listed': 'Ce badge est de nouveau dans votre liste.',
  'archive.moved': { one: '{count} badge a été archivé.', other: '{count} badges ont été archivés.' },
  'archive.back': {
    one: '{count} badge est de nouveau dans votre liste.',
    other: '{count} badges sont de nouveau dans votre liste.',
  },
  'archive.empty': 'Il n’y a rien dans vos archives.',
  'archive.all': 'Tous vos badges sont dans les archives.',
  'archive.found': 'Vos archives contiennent des badges qui correspondent.',
  'archive.look': 'Chercher dans les archives',
  'archive.found-list': 'Votre liste contient des badges qui correspondent.',
  'archive.look-list': 'Chercher dans la liste',
  'archive.search': 'Chercher dans vos archives',
  'archive.clear': 'Afficher toutes les archives',
  'archive.mark': 'Archivé',
  'archive.is':
    'Ce badge est dans vos archives : il n’apparaît donc pas dans votre liste. Les collections et ce que vous avez partagé le montrent comme avant.',
}
