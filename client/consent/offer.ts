import type { HostText } from '../../server/backpack/wire.ts'
import type { AcceptedItem, ItemView } from '../../server/issuer/wire.ts'
import type { ResultItem } from '../channel/messages.ts'
import { addableRows, hostOf, type Row } from './rows.ts'

/**
 * One request in the Frame, from the first preview to the result.
 *
 * @property isAdding an accept is in flight: ticks and presses wait
 * @property isDecided Add was pressed and answered: the view tells what was added, and asks for what comes late
 */
export type Offer = { rows: readonly Row[]; isAdding: boolean; isDecided: boolean }

export type OfferEvent =
  /** The hosts that the entries name, before anything was fetched. */
  | { type: 'named'; hosts: readonly (HostText | null)[] }
  | { type: 'seen'; at: number; item: ItemView }
  /** These are being looked at anew: all that is not added, or some. */
  | { type: 'look-again'; positions: readonly number[] | null }
  | { type: 'ticked'; at: number; isTicked: boolean }
  | { type: 'skipped'; at: number }
  | { type: 'adding' }
  | { type: 'accepted'; results: readonly AcceptedItem[] }
  | { type: 'accept-failed' }
  | { type: 'undone'; badges: readonly string[] }

export function createOffer(count: number): Offer {
  const rows = Array.from(
    { length: count },
    (_, at): Row => ({
      at,
      group: null,
      item: { state: 'checking', host: null },
      isTicked: true,
      isSkipped: false,
    }),
  )
  return { rows, isAdding: false, isDecided: false }
}

/** Moves the offer along. A late, repeated or unknown event changes nothing. */
export function next(offer: Offer, event: OfferEvent): Offer {
  const change = (step: (row: Row) => Row): Offer => ({ ...offer, rows: offer.rows.map(step) })
  switch (event.type) {
    case 'named':
      return change((row) =>
        row.item.state === 'checking'
          ? {
              ...row,
              group: event.hosts[row.at] ?? null,
              item: { ...row.item, host: event.hosts[row.at] ?? null },
            }
          : row,
      )
    case 'seen':
      return change((row) => (row.at === event.at ? see(row, event.item) : row))
    case 'look-again':
      return change((row) =>
        isAnswered(row) || (event.positions !== null && !event.positions.includes(row.at))
          ? row
          : { ...row, item: { state: 'checking', host: hostOf(row.item) }, isTicked: true, isSkipped: false },
      )
    case 'ticked':
      if (offer.isAdding) return offer
      return change((row) =>
        row.at === event.at && row.item.state === 'ready' ? { ...row, isTicked: event.isTicked } : row,
      )
    case 'skipped':
      return change((row) =>
        row.at === event.at && row.item.state === 'fault' ? { ...row, isSkipped: true } : row,
      )
    case 'adding':
      return tickedPreviews(offer).length === 0 ? offer : { ...offer, isAdding: true }
    case 'accepted':
      return offer.isAdding
        ? { isAdding: false, isDecided: true, rows: offer.rows.map((row) => settle(row, event.results)) }
        : offer
    case 'accept-failed':
      return { ...offer, isAdding: false }
    case 'undone':
      return change((row) =>
        row.item.state === 'added' && event.badges.includes(row.item.id)
          ? { ...row, item: { state: 'declined', badge: row.item.badge } }
          : row,
      )
  }
}

/** The previews that Add stores now. */
export const tickedPreviews = (offer: Offer): string[] =>
  addableRows(offer.rows).flatMap(({ item, isTicked }) =>
    item.state === 'ready' && isTicked ? [item.preview] : [],
  )

export const addedBadges = (offer: Offer): { id: string; href: string }[] =>
  offer.rows.flatMap(({ item }) => (item.state === 'added' ? [{ id: item.id, href: item.href }] : []))

/** Whether more may still become known or wants an answer: then the view does not close by itself. */
export const isUnsettled = ({ rows, isAdding }: Offer): boolean =>
  isAdding || rows.some(({ item }) => item.state === 'checking' || item.state === 'ready')

/**
 * What the page is told when a person pressed Add or Done.
 *
 * Entries that are the same badge share one decision: added, the first of them is the success and the rest are held
 * already; declined, all are. What was never decided is declined.
 */
export function outcomeOf(offer: Offer): ResultItem[] {
  const byPosition = new Map(offer.rows.map((row) => [row.at, row.item]))
  const successes = new Set<number>()
  return [...offer.rows]
    .sort((a, b) => a.at - b.at)
    .map(({ at }): ResultItem => {
      const root = rootOf(at, byPosition)
      const item = byPosition.get(root)
      if (item?.state === 'added') {
        if (successes.has(root))
          return { i: at, c: 'already-held', m: 'The same badge stands twice in this list.' }
        successes.add(root)
        return { i: at, ok: 1 }
      }
      return { i: at, ...wordsFor(item) }
    })
}

/** What the page is told on a way out: nothing but what is stored. */
export function closedOutcomeOf(offer: Offer): ResultItem[] {
  return outcomeOf(offer).map((item) => ('ok' in item ? item : { i: item.i, ...DECLINED }))
}

/** What the page is told when the backpack itself failed and the person pressed Done. */
export function failedOutcomeOf(offer: Offer): ResultItem[] {
  const failed = { c: 'backpack-unavailable', m: 'The backpack had a problem of its own.' } as const
  return outcomeOf(offer).map((item) => ('ok' in item ? item : { i: item.i, ...failed }))
}

const DECLINED = { c: 'declined', m: 'The earner did not add this badge.' } as const

function wordsFor(item: ItemView | undefined) {
  if (item?.state === 'held') {
    return { c: 'already-held', m: 'The earner has this badge already.' } as const
  }
  if (item?.state === 'fault') return { c: item.fault.code, m: item.fault.detail }
  return DECLINED
}

/** The entry that stands for a badge which the list names twice. A circle, which nobody makes, ends where it began. */
function rootOf(at: number, items: ReadonlyMap<number, ItemView>): number {
  const passed = new Set<number>()
  for (let here = at; ; ) {
    const item = items.get(here)
    if (item?.state !== 'twin' || passed.has(here)) return here
    passed.add(here)
    here = item.of
  }
}

/** What a person decided about stays decided, whatever arrives later. */
const isAnswered = ({ item }: Row): boolean => item.state === 'added' || item.state === 'declined'

function see(row: Row, item: ItemView): Row {
  if (isAnswered(row)) return row
  // The same preview told again keeps the person's tick.
  const isSame = row.item.state === 'ready' && item.state === 'ready' && row.item.preview === item.preview
  return { ...row, item, isTicked: isSame ? row.isTicked : true, isSkipped: false }
}

/** Add decides every finished row: the ticked by the server's answer, the unticked by having been left out. */
function settle(row: Row, results: readonly AcceptedItem[]): Row {
  const { item } = row
  if (item.state !== 'ready') return row
  const { badge, preview } = item
  const result = results.find((each) => each.preview === preview)
  if (result === undefined) return row.isTicked ? row : { ...row, item: { state: 'declined', badge } }
  if (result.added) return { ...row, item: { state: 'added', badge, id: result.badge, href: result.href } }
  const { code, at, href } = result
  // Another tab was quicker: since when it is there, and where.
  if (code === 'already-held' && at !== null && href !== null)
    return { ...row, item: { state: 'held', name: badge.name, host: badge.host, since: at, href } }
  return {
    ...row,
    item: {
      state: 'fault',
      fault: { code, host: badge.host, name: badge.name, detail: '', at, recipient: null, note: null },
    },
  }
}
