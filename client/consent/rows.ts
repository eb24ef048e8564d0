import type { ComponentChildren } from 'preact'
import type { HostText } from '../../server/backpack/wire.ts'
import type { ItemView } from '../../server/issuer/wire.ts'
import { hostString } from '../ui/HostName.tsx'
import { plainName } from '../ui/plain-text.ts'

/**
 * One line of the list on the consent screens.
 *
 * @property at position in the page's list
 * @property note what else is to be known before it is added
 * @property group the host under which a long list has it, from the first moment on; null where the entry names none
 */
export type Row = {
  at: number
  group: HostText | null
  item: ItemView
  isTicked: boolean
  isSkipped: boolean
  note?: ComponentChildren
}

/** A list with more rows than this is told host by host; a shorter one stands as the page gave it. */
const LONG_LIST = 30

/** @property host null for what names no host, which comes last */
export type Group = { host: HostText | null; rows: Row[] }

/** What the main button does now. `wait`: nothing is ready, and something is still being checked. */
export type Primary = { kind: 'add'; count: number } | { kind: 'wait' } | { kind: 'done' }

/** Rows of a page that a server draws: whatever can be added is ticked. */
export const rowsOf = (items: readonly { at: number; item: ItemView }[]): Row[] =>
  items.map(({ at, item }) => ({
    at,
    group: hostOf(item),
    item,
    isTicked: true,
    isSkipped: item.state === 'fault' && item.isSkipped === true,
  }))

/** The rows that are drawn: the same badge twice in one call is asked once. */
export const shownRows = (rows: readonly Row[]): Row[] => rows.filter(({ item }) => item.state !== 'twin')

/** A long list in groups, in the order in which their hosts first came; a short one, or one of one host, is one group. */
export function groupRows(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const name = row.group === null ? '' : hostString(row.group)
    const group = groups.get(name) ?? { host: row.group, rows: [] }
    groups.set(name, group)
    group.rows.push(row)
  }
  const isLong = rows.length > LONG_LIST && groups.size > 1
  if (!isLong) return [{ host: null, rows: [...rows] }]
  return [...groups.values()].sort((a, b) => Number(a.host === null) - Number(b.host === null))
}

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

/** The host that a row shows. */
export function hostOf(item: ItemView): HostText | null {
  switch (item.state) {
    case 'checking':
    case 'held':
      return item.host
    case 'ready':
    case 'added':
    case 'declined':
      return item.badge.host
    case 'fault':
      return item.fault.host
    case 'twin':
      return null
  }
}
