import type { AddableBadge } from '../backpack/add-badge.ts'
import { mapInTurns } from '../checking/take-turn.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import type { Rejection, RejectionCode } from '../openbadges/rejections.ts'
import { asSentence } from './as-sentence.ts'
import type { PreviewRow } from './queries.ts'
import type { Outcome } from './wire.ts'

/** A badge as it was seen. Its picture is kept apart (once per content), and so is what it was judged on. */
export type SeenBadge = Omit<CheckedBadge, 'image' | 'payload' | 'documents'> & {
  image: { type: CheckedBadge['image']['type']; sha256: string }
}

/** What a badge was judged on, and what the checks said: large, and of use only when it is stored. */
export type KeptBadge = Pick<CheckedBadge, 'payload' | 'documents'> & Pick<AddableBadge, 'check' | 'returned'>

/**
 * What is known of one entry for one account: the memory behind every view and every result.
 *
 * `blocked`: good, and of an issuer that this account has blocked; the page hears what it hears of any that was declined.
 * `verifiedAt`: nobody could be asked about it today; this backpack had verified it then, as its seal says (epoch milliseconds).
 * `restUntil`: its host asked to be left alone until then (epoch milliseconds), so nobody looks at it again before.
 * `twin`: another entry (`of`) of the same list is the same badge; both share one decision.
 */
export type Item =
  | { state: 'ready'; badge: SeenBadge; verifiedAt?: number }
  | { state: 'held'; id: string; name: string; host: string; addedAt: number }
  | { state: 'fault'; rejection: Rejection; restUntil?: number }
  | { state: 'blocked'; name: string; host: string }
  | { state: 'twin'; of: number }
  | { state: 'added'; badge: SeenBadge; badgeId: string; addedAt: number }
  | { state: 'declined'; badge: SeenBadge }
  | { state: 'skipped'; rejection: Rejection }

export type Seen = { id: string; at: number; item: Item }

/** Whether its host is still to be left alone. */
export const isResting = (item: Item, now: number): item is Extract<Item, { state: 'fault' }> =>
  item.state === 'fault' && item.restUntil !== undefined && now < item.restUntil

export const readPreviewRow = (row: PreviewRow): Seen => ({
  id: row.id,
  at: row.position,
  item: JSON.parse(row.item),
})

/** What was seen of a list, by position. Read in turns: a long one is megabytes. */
export async function readPreviewRows(rows: readonly PreviewRow[]): Promise<Map<number, Seen>> {
  return new Map((await mapInTurns(rows, readPreviewRow)).map((seen) => [seen.at, seen]))
}

/** What a single item comes to when the request closes now: what was not added was not wanted. */
function settle(
  item: Exclude<Item, { state: 'twin' }>,
): { added: true } | { added: false; code: RejectionCode; detail: string } {
  switch (item.state) {
    case 'added':
      return { added: true }
    case 'held':
      return { added: false, code: 'already-held', detail: 'The earner has this badge already.' }
    case 'fault':
    case 'skipped':
      return { added: false, code: item.rejection.code, detail: asSentence(item.rejection.detail) }
    case 'ready':
    case 'declined':
    case 'blocked':
      return declined
  }
}

export const declined = {
  added: false,
  code: 'declined',
  detail: 'The earner did not add this badge.',
} as const
const twinHeld = {
  added: false,
  code: 'already-held',
  detail: 'The same badge stands twice in this list.',
} as const

/**
 * The result of a request: one outcome per entry, in the order of the page's list.
 *
 * Entries that are the same badge share one decision: added, the first of them is the success and the rest are held
 * already; declined, all are. An entry that nothing is known of was not decided about: declined.
 */
export function outcomesOf(count: number, seen: readonly Seen[]): Outcome[] {
  const byPosition = new Map(seen.map((each) => [each.at, each.item]))
  const rootOf = (at: number): number => {
    const item = byPosition.get(at)
    return item?.state === 'twin' ? item.of : at
  }
  const firstOf = new Map<number, number>()
  for (let at = 0; at < count; at++) {
    const root = rootOf(at)
    if (!firstOf.has(root)) firstOf.set(root, at)
  }
  return Array.from({ length: count }, (_, at): Outcome => {
    const root = rootOf(at)
    const item = byPosition.get(root)
    if (item === undefined || item.state === 'twin') return { at, ...declined }
    const settled = settle(item)
    if (settled.added && firstOf.get(root) !== at) return { at, ...twinHeld }
    return { at, ...settled }
  })
}

/** Every entry declined: what closing means. */
export const allDeclined = (count: number): Outcome[] => outcomesOf(count, [])
