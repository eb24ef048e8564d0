import { expect, test } from 'vitest'
import type { BadgeView, FaultView, ItemView } from '../../server/issuer/wire.ts'
import {
  addedBadges,
  closedOutcomeOf,
  createOffer,
  failedOutcomeOf,
  isUnsettled,
  next,
  type Offer,
  type OfferEvent,
  outcomeOf,
  tickedPreviews,
} from './offer.ts'
import { primaryOf } from './rows.ts'

const HOST = { before: '', registrable: 'example.edu', after: '' }
const badge: BadgeView = {
  name: 'Welding Level 2',
  description: '',
  picture: '/pictures/1',
  host: HOST,
  issuerName: 'MIT',
  issuedOn: null,
  expires: null,
  criteria: {},
  evidence: [],
}
const ready = (preview: string): ItemView => ({ state: 'ready', preview, badge })
const fault = (code: FaultView['code']): ItemView => ({
  state: 'fault',
  fault: { code, host: HOST, name: null, detail: 'why', at: null, recipient: null, note: null },
})
const seen = (at: number, item: ItemView): OfferEvent => ({ type: 'seen', at, item })
const added = (preview: string) =>
  ({ preview, added: true, badge: `badge-${preview}`, href: `/badges/${preview}` }) as const

const play = (count: number, ...events: OfferEvent[]): Offer => events.reduce(next, createOffer(count))
const words = (offer: Offer) => outcomeOf(offer).map((item) => ('ok' in item ? 'ok' : item.c))
const accept = (...previews: string[]): OfferEvent[] => [
  { type: 'adding' },
  { type: 'accepted', results: previews.map(added) },
]

test('only finished and valid rows are ticked and counted', () => {
  const offer = play(3, seen(0, ready('a')), seen(2, fault('not-found')))
  expect(tickedPreviews(offer)).toEqual(['a'])
  expect(primaryOf(offer.rows)).toEqual({ kind: 'add', count: 1 })
})

test('a row that is checked names its host once the server has told it, and only then', () => {
  const named: OfferEvent = { type: 'named', hosts: [HOST] }
  expect(play(2, named).rows.map(({ item }) => item)).toEqual([
    { state: 'checking', host: HOST },
    { state: 'checking', host: null },
  ])
  const before = play(1, seen(0, ready('p0')))
  expect(next(before, named)).toEqual(before)
})

test('Add stores the ticked, declines the unticked, and tells the faults', () => {
  const offer = play(
    4,
    seen(0, ready('a')),
    seen(1, ready('b')),
    seen(2, fault('not-found')),
    seen(3, { state: 'held', name: 'Old', host: HOST, since: 0, href: '/badges/1' }),
    { type: 'ticked', at: 1, isTicked: false },
    ...accept('a'),
  )
  expect(words(offer)).toEqual(['ok', 'declined', 'not-found', 'already-held'])
  expect(addedBadges(offer)).toEqual([{ id: 'badge-a', href: '/badges/a' }])
})

test('what becomes ready after Add is asked in the same view', () => {
  const before = play(2, seen(0, ready('a')), ...accept('a'))
  expect(before.isDecided).toBe(true)
  expect(isUnsettled(before)).toBe(true)

  const late = next(before, seen(1, ready('b')))
  expect(primaryOf(late.rows)).toEqual({ kind: 'add', count: 1 })
  expect(words(late)).toEqual(['ok', 'declined'])

  const both = accept('b').reduce(next, late)
  expect(words(both)).toEqual(['ok', 'ok'])
  expect(isUnsettled(both)).toBe(false)
})

test('what becomes ready while an accept is in flight is not decided by it', () => {
  const offer = play(2, seen(0, ready('a')), { type: 'adding' }, seen(1, ready('b')), {
    type: 'accepted',
    results: [added('a')],
  })
  expect(offer.rows.map(({ item }) => item.state)).toEqual(['added', 'ready'])
})

test('ticks do not change while an accept is in flight', () => {
  const offer = play(1, seen(0, ready('a')), { type: 'adding' }, { type: 'ticked', at: 0, isTicked: false })
  expect(tickedPreviews(offer)).toEqual(['a'])
})

test('the same badge twice: the first is the success and the rest are held', () => {
  const forward = play(
    3,
    seen(0, ready('a')),
    seen(1, { state: 'twin', of: 0 }),
    seen(2, { state: 'twin', of: 0 }),
  )
  expect(words(accept('a').reduce(next, forward))).toEqual(['ok', 'already-held', 'already-held'])

  const backward = play(2, seen(0, { state: 'twin', of: 1 }), seen(1, ready('a')))
  expect(words(accept('a').reduce(next, backward))).toEqual(['ok', 'already-held'])
})

test('the same badge twice, not wanted: both are declined', () => {
  expect(words(play(2, seen(0, ready('a')), seen(1, { state: 'twin', of: 0 })))).toEqual([
    'declined',
    'declined',
  ])
})

test('twins of a faulty badge share its fault, and a circle of twins ends', () => {
  expect(words(play(2, seen(0, fault('revoked')), seen(1, { state: 'twin', of: 0 })))).toEqual([
    'revoked',
    'revoked',
  ])
  expect(words(play(2, seen(0, { state: 'twin', of: 1 }), seen(1, { state: 'twin', of: 0 })))).toEqual([
    'declined',
    'declined',
  ])
})

test('what was stored between preview and accept is held', () => {
  const offer = play(
    1,
    seen(0, ready('a')),
    { type: 'adding' },
    { type: 'accepted', results: [{ preview: 'a', added: false, code: 'already-held', at: 5, href: null }] },
  )
  expect(words(offer)).toEqual(['already-held'])
})

test('what another tab stored meanwhile says since when it is there, and where', () => {
  const result = { preview: 'a', added: false, code: 'already-held', at: 5, href: '/badges/b' } as const
  const offer = play(1, seen(0, ready('a')), { type: 'adding' }, { type: 'accepted', results: [result] })
  expect(offer.rows[0]?.item).toMatchObject({ state: 'held', since: 5, href: '/badges/b' })
  expect(words(offer)).toEqual(['already-held'])
})

test('Undo before the view closes makes them declined', () => {
  const offer = play(1, seen(0, ready('a')), ...accept('a'), { type: 'undone', badges: ['badge-a'] })
  expect(words(offer)).toEqual(['declined'])
  expect(addedBadges(offer)).toEqual([])
})

test('Undo of a badge that is not ours changes nothing', () => {
  const offer = play(1, seen(0, ready('a')), ...accept('a'), { type: 'undone', badges: ['other'] })
  expect(words(offer)).toEqual(['ok'])
})

test('closing tells nothing but what is stored', () => {
  const offer = play(3, seen(0, ready('a')), seen(1, fault('recipient-mismatch')), ...accept('a'))
  expect(closedOutcomeOf(offer).map((item) => ('ok' in item ? 'ok' : item.c))).toEqual([
    'ok',
    'declined',
    'declined',
  ])
})

test('Done after a failure of ours says that the backpack was not there, except for what is stored', () => {
  const offer = play(2, seen(0, ready('a')), ...accept('a'))
  expect(failedOutcomeOf(offer).map((item) => ('ok' in item ? 'ok' : item.c))).toEqual([
    'ok',
    'backpack-unavailable',
  ])
})

test('everything faulty leaves Done as the main button', () => {
  expect(primaryOf(play(2, seen(0, fault('revoked')), seen(1, fault('expired'))).rows)).toEqual({
    kind: 'done',
  })
})

test('a skipped fault still tells its reason once Done is pressed', () => {
  const offer = play(1, seen(0, fault('recipient-mismatch')), { type: 'skipped', at: 0 })
  expect(offer.rows[0]?.isSkipped).toBe(true)
  expect(words(offer)).toEqual(['recipient-mismatch'])
})

test('looking again leaves alone what was decided', () => {
  const offer = play(
    3,
    seen(0, ready('a')),
    seen(1, fault('unreachable')),
    seen(2, fault('timeout')),
    ...accept('a'),
    { type: 'look-again', positions: [0, 1] },
  )
  expect(offer.rows.map(({ item }) => item.state)).toEqual(['added', 'checking', 'fault'])
})

test('a late word about a decided row changes nothing', () => {
  const offer = play(1, seen(0, ready('a')), ...accept('a'), seen(0, fault('revoked')))
  expect(words(offer)).toEqual(['ok'])
})

test('the same preview told again keeps the tick, another one is ticked', () => {
  const unticked = play(1, seen(0, ready('a')), { type: 'ticked', at: 0, isTicked: false })
  expect(tickedPreviews(next(unticked, seen(0, ready('a'))))).toEqual([])
  expect(tickedPreviews(next(unticked, seen(0, ready('b'))))).toEqual(['b'])
})

test('Add with nothing ticked starts nothing, and an answer that nobody waits for is dropped', () => {
  const offer = play(1, seen(0, ready('a')), { type: 'ticked', at: 0, isTicked: false }, { type: 'adding' })
  expect(offer.isAdding).toBe(false)
  expect(words(next(offer, { type: 'accepted', results: [added('a')] }))).toEqual(['declined'])
})

test('a failed accept can be pressed again', () => {
  const offer = play(1, seen(0, ready('a')), { type: 'adding' }, { type: 'accept-failed' })
  expect(offer).toMatchObject({ isAdding: false, isDecided: false })
  expect(tickedPreviews(offer)).toEqual(['a'])
})
