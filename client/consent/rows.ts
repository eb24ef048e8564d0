import type { ItemView } from '../../server/issuer/wire.ts'
import { plainName } from '../ui/plain-text.ts'

/**
 * One line of the list on the consent screens.
 *
 * @property at position in the page's list
 */
export type Row = { at: number; item: ItemView; isTicked: boolean; isSkipped: boolean }

/** What the main button does now. `wait`: nothing is ready, and something is still being checked. */
export type Primary = { kind: 'add'; count: number } | { kind: 'wait' } | { kind: 'done' }

/** Rows of a page that a server draws: whatever can be added is ticked. */
export const rowsOf = (items: readonly { at: number; item: ItemView }[]): Row[] =>
  items.map(({ at, item }) => ({
    at,
    item,
    isTicked: true,
    isSkipped: item.state === 'fault' && item.isSkipped === true,
  }))

/** The rows that are drawn: the same badge twice in one call is asked once. */
export const shownRows = (rows: readonly Row[]): Row[] => rows.filter(({ item }) => item.state !== 'twin')

/** Only rows that are finished and valid count. */
export const addableRows = (rows: readonly Row[]) => rows.filter(({ item }) => item.state === 'ready')

export function primaryOf(rows: readonly Row[]): Primary {
  const addable = addableRows(rows)
  if (addable.length > 0) return { kind: 'add', count: addable.filter(({ isTicked }) => isTicked).length }
  return rows.some(({ item }) => item.state === 'checking') ? { kind: 'wait' } : { kind: 'done' }
}

/** The name of a row's badge as text that is safe to put anywhere; null while nobody knows it. */
export function nameOf(item: ItemView): string | null {
  switch (item.state) {
    case 'ready':
    case 'added':
    case 'declined':
      return plainName(item.badge.name)
    case 'held':
      return plainName(item.name)
    case 'fault':
      return item.fault.name === null ? null : plainName(item.fault.name)
    default:
      return null
  }
}
