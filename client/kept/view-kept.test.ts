import { describe, expect, test } from 'vitest'
import { type LibraryQuery, readLibraryQuery } from '../../server/backpack/library/library-query.ts'
import type { KeptCollection, KeptListing, KeptPage } from '../../server/offline/wire.ts'
import { agePage, membersOf, viewKeptCards, viewKeptList } from './view-kept.ts'

const NOW = Date.UTC(2026, 10, 3, 12)

const page = (change: Partial<KeptPage> = {}) =>
  ({
    expires: NOW,
    isExpired: false,
    standing: 'good',
    notices: [],
    history: [{ what: 'added', at: NOW - 2, from: null }],
    ...change,
  }) as unknown as KeptPage

describe('a badge that was kept while it was good', () => {
  test('has run out once its last moment has come, and says so', () => {
    expect(agePage(page(), 'good', NOW - 1)).toEqual(page())
    expect(agePage(page(), 'good', NOW)).toMatchObject({
      isExpired: true,
      standing: 'expired',
      notices: [{ what: 'expired', at: NOW }],
      history: [{ what: 'added' }, { what: 'expired', at: NOW }],
    })
  })

  test('stays as it is where it does not run out', () => {
    const endless = page({ expires: null })
    expect(agePage(endless, 'good', NOW)).toBe(endless)
  })

  test('keeps what its issuer changed, and what goes before its date', () => {
    const changed = { what: 'changed' as const, at: NOW - 1, fields: [] }
    const gone = { what: 'gone' as const, at: NOW - 1 }
    expect(agePage(page({ notices: [gone, changed] }), 'gone', NOW).notices).toEqual([
      { what: 'expired', at: NOW },
      changed,
    ])
    const revoked = { what: 'revoked' as const, at: NOW - 1 }
    const after = agePage(page({ notices: [revoked], standing: 'revoked' }), 'revoked', NOW)
    expect(after).toMatchObject({ standing: 'revoked', notices: [revoked], isExpired: true })
  })
})

describe('the list and the archive', () => {
  const listing = (id: string, isArchived?: boolean) =>
    ({
      id,
      name: id,
      nameKey: id,
      hostName: `${id}.example`,
      issuerKey: id,
      issuerName: id,
      text: id,
      addedAt: NOW,
      awardedAt: NOW,
      expiresAt: null,
      status: 'good',
      ...(isArchived === undefined ? {} : { isArchived }),
    }) as KeptListing
  const view = (badges: KeptListing[], parameters: Record<string, string>) =>
    viewKeptList({ badges, collections: [] }, readLibraryQuery(parameters) as LibraryQuery, {
      basePath: '/at/',
      now: NOW,
      shown: 'list',
    })
  // One of them was kept before there was an archive.
  const badges = [listing('knots'), listing('bread', false), listing('old', true)]

  test('each have what is in them, with its own choices, and lead to the other', () => {
    const list = view(badges, { sort: 'name' })
    expect(list.cards.map(({ name }) => name)).toEqual(['bread', 'knots'])
    expect(list.issuers.map(({ host }) => host)).toEqual(['bread.example', 'knots.example'])
    expect(list).toMatchObject({
      isArchived: false,
      archived: { count: 1, isMore: false },
      otherHref: '/at/?in=archive&sort=name',
      elsewhereHref: null,
    })
    const archive = view(badges, { in: 'archive' })
    expect(archive.cards.map(({ name }) => name)).toEqual(['old'])
    expect(archive.issuers.map(({ host }) => host)).toEqual(['old.example'])
    expect(archive).toMatchObject({ isArchived: true, archived: null, otherHref: '/at/', isEmpty: false })
  })

  test('a search that finds nothing leads to what it finds in the other one', () => {
    expect(view(badges, { q: 'old' })).toMatchObject({ count: 0, elsewhereHref: '/at/?in=archive&q=old' })
    expect(view(badges, { in: 'archive', q: 'bread' })).toMatchObject({
      count: 0,
      elsewhereHref: '/at/?q=bread',
    })
    expect(view(badges, { q: 'nowhere' }).elsewhereHref).toBeNull()
  })

  test('one that has nothing is empty, whatever the other has', () => {
    expect(view([listing('old', true)], {})).toMatchObject({ isEmpty: true, archived: { count: 1 } })
    expect(view([listing('knots')], { in: 'archive' }).isEmpty).toBe(true)
  })
})

describe('collections', () => {
  const badges = new Map(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [id, { id, picture: `hash-${id}` } as KeptListing]),
  )
  const collection = (
    id: string,
    changedAt: number,
    change: Partial<KeptCollection> = {},
  ): KeptCollection => ({
    id,
    title: id,
    description: '',
    isShared: false,
    changedAt,
    position: 0,
    cover: null,
    badgeIds: ['a', 'gone', 'b', 'c', 'd', 'e'],
    ...change,
  })

  test('stand in the order that their owner gave them, those without a place first, the latest of them before all', () => {
    const placed = [collection('b', 9, { position: 2 }), collection('a', 1, { position: 1 })]
    const cards = viewKeptCards([...placed, collection('old', 1), collection('new', 2)], badges, {
      basePath: '/',
      now: NOW,
    })
    expect(cards.map(({ title }) => title)).toEqual(['new', 'old', 'a', 'b'])
  })

  test('show the cover first, then the others in their order, four at most, without what is gone', () => {
    const [covered, plain] = viewKeptCards(
      [collection('old', 1), collection('new', 2, { cover: 'e' })],
      badges,
      { basePath: '/at/', now: NOW },
    )
    expect(covered).toMatchObject({ title: 'new', count: 5, href: '/at/collections/new' })
    expect(covered?.pictures).toEqual(['e', 'a', 'b', 'c'].map((id) => `/at/pictures/hash-${id}`))
    expect(plain?.pictures).toEqual(['a', 'b', 'c', 'd'].map((id) => `/at/pictures/hash-${id}`))
  })

  test('have their badges in their order', () => {
    expect(membersOf({ badgeIds: ['c', 'gone', 'a'] }, badges).map(({ id }) => id)).toEqual(['c', 'a'])
  })
})
