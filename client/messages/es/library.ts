import type { library as english } from '../en/library.ts'
import type { Translated } from '../message.ts'

export const library: Translated<typeof english> = {
  'library.search': 'Buscar en tus insignias',
  'library.search-hint': 'Nombre, emisor, habilidad o descripción',
  'library.issuer': 'Emisor',
  'library.year': 'Año',
  'library.status': 'Estado',
  'library.sort': 'Ordenar por',
  'library.all': 'Todas',
  'library.status.valid': 'En vigor',
  'library.status.expired': 'Caducadas',
  'library.status.withdrawn': 'Retiradas',
  'library.sort.added': 'Las más nuevas primero',
  'library.sort.awarded': 'La última otorgada primero',
  'library.sort.name': 'Nombre',
  'library.sort.issuer': 'Nombre del emisor',
  'library.show': 'Mostrar',
  'library.clear': 'Mostrar todas las insignias',
  'library.nothing': 'Ninguna insignia encaja. Prueba con menos palabras o muestra todas las insignias.',
  'library.first': 'Primera página',
  'library.next': 'Página siguiente',
  'library.count-found': { one: '{count} insignia encontrada', other: '{count} insignias encontradas' },
  'library.count-more': 'Más de {count} insignias',
}
