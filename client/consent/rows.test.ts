import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { HostText } from '../../server/backpack/wire.ts'
import { translateFor } from '../messages/translate.ts'
import { BadgeList } from './BadgeList.tsx'
import { createOffer, next } from './offer.ts'
import { groupRows, type Row } from './rows.ts'

const host = (name: string): HostText => ({ before: '', registrable: name, after: '' })
const ONE = host('one.example')
const TWO = host('two.example')

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

/** A list whose entries name these hosts, before anything was looked at. */
const rowsFor = (hosts: (HostText | null)[]): readonly Row[] =>
  next(createOffer(hosts.length), { type: 'named', hosts }).rows

const shape = (rows: readonly Row[]) =>
  groupRows(rows).map((group) => [group.host?.registrable ?? null, group.rows.map(({ at }) => at)])

const MIXED = [ONE, TWO, null, ONE, TWO, ...new Array<HostText>(25).fill(ONE), TWO]

test('more than thirty badges of several hosts stand host by host, those without a host last', () => {
  expect(shape(rowsFor(MIXED))).toEqual([
    ['one.example', [0, 3, ...range(5, 30)]],
    ['two.example', [1, 4, 30]],
    [null, [2]],
  ])
})

test('thirty badges, or many of one host, stand as the page gave them', () => {
  expect(shape(rowsFor(MIXED.slice(0, 30)))).toEqual([[null, range(0, 30)]])
  expect(shape(rowsFor(new Array(40).fill(ONE)))).toHaveLength(1)
})

test('a badge keeps its place when its issuer turns out to be on another host', () => {
  const offer = next(createOffer(MIXED.length), { type: 'named', hosts: MIXED })
  const fault = {
    code: 'not-found',
    host: TWO,
    name: null,
    detail: '',
    at: null,
    recipient: null,
    note: null,
  }
  const seen = [0, 2].reduce(
    (before, at) =>
      next(before, { type: 'seen', at, item: { state: 'fault', fault: { ...fault, code: 'not-found' } } }),
    offer,
  )
  expect(shape(seen.rows)).toEqual(shape(offer.rows))
})

test('each group is a list under a heading with its host, within the one list', () => {
  const html = renderToString(
    BadgeList({
      t: translateFor('en'),
      lang: 'en',
      rows: rowsFor(MIXED),
      controls: { kind: 'form' },
      isOpen: true,
    }),
  )
  expect(html.match(/<h2>.*?<\/h2>/g)?.map((each) => each.replace(/<[^>]*>/g, ''))).toEqual([
    'one.example',
    'two.example',
  ])
  expect(html.match(/<ul/g)).toHaveLength(4)
})
