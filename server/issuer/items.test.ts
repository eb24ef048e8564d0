import { describe, expect, test } from 'vitest'
import { type Item, outcomesOf, type Seen, type SeenBadge } from './items.ts'

const badge = { content: { name: 'Welding' } } as SeenBadge
const added: Item = { state: 'added', badge, badgeId: 'b1', addedAt: 0 }
const declined: Item = { state: 'declined', badge }
const seen = (...items: (Item | null)[]): Seen[] =>
  items.flatMap((item, at) => (item === null ? [] : [{ id: `p${at}`, at, item }]))
const told = (items: Seen[], count = items.length) =>
  outcomesOf(count, items).map((outcome) => (outcome.added ? 'added' : outcome.code))

describe('the result of a request', () => {
  test('has one outcome per entry, in the order of the list', () => {
    const fault: Item = { state: 'fault', rejection: { code: 'expired', detail: 'expired' } }
    const held: Item = { state: 'held', id: 'b0', name: 'n', host: 'h', addedAt: 0 }
    expect(told(seen(added, declined, fault, held))).toEqual(['added', 'declined', 'expired', 'already-held'])
    expect(outcomesOf(3, seen(added, declined, fault)).map(({ at }) => at)).toEqual([0, 1, 2])
  })

  test('counts what was never decided as declined', () => {
    expect(told(seen({ state: 'ready', badge }, null), 2)).toEqual(['declined', 'declined'])
    expect(told([], 2)).toEqual(['declined', 'declined'])
  })

  test('tells the cause of what was skipped', () => {
    expect(told(seen({ state: 'skipped', rejection: { code: 'recipient-mismatch', detail: '' } }))).toEqual([
      'recipient-mismatch',
    ])
  })

  test('makes the first of two entries of the same badge the success, whichever was seen first', () => {
    expect(told(seen(added, { state: 'twin', of: 0 }))).toEqual(['added', 'already-held'])
    expect(told(seen({ state: 'twin', of: 1 }, added))).toEqual(['added', 'already-held'])
  })

  test('declines all entries of a badge that was declined', () => {
    expect(told(seen(declined, { state: 'twin', of: 0 }, { state: 'twin', of: 0 }))).toEqual([
      'declined',
      'declined',
      'declined',
    ])
  })
})
