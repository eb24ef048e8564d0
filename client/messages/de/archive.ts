import type { archive as english } from '../en/archive.ts'
import type { Translated } from '../message.ts'

export const archive: Translated<typeof english> = {
  'archive.heading': 'Archiv',
  'archive.link': 'Archiv ({count})',
  'archive.link-more': 'Archiv (mehr als {count})',
  'archive.do': 'Archivieren',
  'archive.undo': 'Aus dem Archiv holen',
  'archive.what':
    'Archivierte Badges stehen nicht in Ihrer Liste, und sonst ist alles wie zuvor: Sie sind in ihren Sammlungen, in dem, was Sie geteilt haben, und in Ihrem Export.',
  'archive.shown': 'Sammlungen und geteilte Seiten zeigen archivierte Badges wie zuvor.',
  'archive.badge-archived':
    'Archiviert: Dieser Badge steht nicht mehr in Ihrer Liste. Sammlungen und geteilte Seiten zeigen ihn wie zuvor.',
  'archive.badge-listed': 'Dieser Badge steht wieder in Ihrer Liste.',
  'archive.moved': { one: '{count} Badge wurde archiviert.', other: '{count} Badges wurden archiviert.' },
  'archive.back': {
    one: '{count} Badge steht wieder in Ihrer Liste.',
    other: '{count} Badges stehen wieder in Ihrer Liste.',
  },
  'archive.empty': 'In Ihrem Archiv ist nichts.',
  'archive.all': 'Alle Ihre Badges sind im Archiv.',
  'archive.found': 'In Ihrem Archiv gibt es passende Badges.',
  'archive.look': 'Im Archiv nachsehen',
  'archive.found-list': 'In Ihrer Liste gibt es passende Badges.',
  'archive.look-list': 'In der Liste nachsehen',
  'archive.search': 'Archiv durchsuchen',
  'archive.clear': 'Ganzes Archiv anzeigen',
  'archive.mark': 'Archiviert',
  'archive.is':
    'Dieser Badge ist in Ihrem Archiv und steht deshalb nicht in Ihrer Liste. Sammlungen und geteilte Seiten zeigen ihn wie zuvor.',
}
