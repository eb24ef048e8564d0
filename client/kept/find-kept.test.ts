import { beforeEach, describe, expect, test } from 'vitest'
import { moveBadges } from '../../server/backpack/archive-queries.ts'
import { listChoices, listLibrary } from '../../server/backpack/library/library-queries.ts'
import { type LibraryQuery, SORTS, STATUSES } from '../../server/backpack/library/library-query.ts'
import { insertBadge } from '../../server/backpack/queries.ts'
import { getStanding } from '../../server/backpack/standing.ts'
import { viewListing } from '../../server/offline/view-kept.ts'
import type { KeptListing } from '../../server/offline/wire.ts'
import type { Db } from '../../server/storage/database.ts'
import { forEachDatabase } from '../../server/testing/databases.ts'
import { addAccount, addImage, createBadgeRow } from '../../server/testing/rows.ts'
import { findKept, isArchived } from './find-kept.ts'
import { listKeptChoices } from './list-choices.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
const DAY = 24 * 60 * 60_000
const ALL: LibraryQuery = {
  isArchived: false,
  search: '',
  host: null,
  issuerKey: null,
  year: null,
  status: null,
  collection: null,
  sort: 'added',
  view: null,
  after: null,
}
const STANDING = ['good', 'revoked', 'suspended', 'gone', 'unproven'] as const
const NAMES = [
  'Crème Brûlée',
  'Perushitsaus 100%',
  'knots',
  'Knots_of 2',
  'لحام',
  '溶接',
  'Ärger & Groß',
  'Sailor’s [knots]',
  'O’Neill – E‑Mail Łódź',
]

forEachDatabase('what is found without the internet', (open) => {
  let db: Db
  let account: string
  let kept: KeptListing[]
  beforeEach(async () => {
    db = await open()
    account = await addAccount(db)
    const image = await addImage(db)
    for (let at = 0; at < 70; at++) {
      const issuer = { name: ['Guild', 'Rope School', ''][at % 3] }
      const content = { issuer, issuedOn: Date.UTC(2019 + (at % 6), 0, 1) - (at % 2), tags: [`tag${at % 4}`] }
      await insertBadge(
        db,
        createBadgeRow(account, image, {
          name: NAMES[at % NAMES.length] ?? '',
          content: JSON.stringify(at % 5 === 0 ? {} : content),
          host: ['a.example', 'b.example'][at % 2] ?? '',
          // Many of one moment, whose order is by their ids.
          added_at: NOW - Math.floor(at / 10) * DAY,
          status: STANDING[at % STANDING.length] ?? 'good',
          expires_at: [null, NOW - 1, NOW, NOW + 1][at % 4] ?? null,
        }),
      )
    }
    // Some of the good ones, and some of all others.
    const changed = db
      .selectFrom('badge')
      .select('id')
      .where('added_at', '=', NOW - 2 * DAY)
    await db.updateTable('listed_badge').set({ is_changed: 1 }).where('badge_id', 'in', changed).execute()
    await readKept()
  })

  async function readKept(): Promise<void> {
    kept = (await db.selectFrom('listed_badge').selectAll().execute()).map(viewListing)
  }

  /** Of each host and each status. */
  async function archiveSome(): Promise<void> {
    const rows = await db.selectFrom('listed_badge').select('badge_id').orderBy('name_key').execute()
    const ids = rows.flatMap(({ badge_id }, at) => (at % 4 === 0 ? badge_id : []))
    await moveBadges(db, account, ids, { move: 'archived', movedAt: NOW, now: NOW })
    await readKept()
  }

  const QUERIES: Partial<LibraryQuery>[] = [
    {},
    ...STATUSES.map((status) => ({ status })),
    { host: 'a.example' },
    { host: 'b.example', issuerKey: 'guild' },
    { host: 'b.example', issuerKey: 'gui\u00adld’' },
    { year: 2018 },
    { year: 2021, status: 'valid' },
    ...[
      'creme',
      'CREME brulee',
      'hitsaus',
      '0%',
      's_o',
      'tag2 rope',
      'لحام',
      '接',
      'gross',
      'nowhere',
      "sailor's",
      '"knots"',
      '[knots',
      'sailor.s',
      'sailors',
      "o'neill",
      'e-mail lodz',
    ].map((search) => ({ search })),
  ]

  test('is what the server finds, page by page and in its order', async () => {
    await archiveSome()
    let compared = 0
    for (const query of QUERIES.flatMap((each) => [each, { ...each, isArchived: true }])) {
      for (const sort of SORTS) {
        let after: LibraryQuery['after'] = null
        do {
          const asked = { ...ALL, ...query, sort, after }
          const there = await listLibrary(db, account, asked, { now: NOW, limit: 9 })
          const here = findKept(kept, [], asked, { now: NOW, limit: 9 })
          expect(
            here.page.map(({ id }) => id),
            JSON.stringify(asked),
          ).toEqual(there.badges.map(({ id }) => id))
          expect(here.next).toEqual(there.next)
          compared += here.page.length
          after = there.next
        } while (after !== null)
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test('is found under how it stands, as the list shows it, and under nothing else', async () => {
    const shown = { good: 'valid', revoked: 'withdrawn', suspended: 'withdrawn' } as const
    const wanted = kept.map((badge) => {
      const standing = getStanding(badge, NOW)
      return [badge.id, standing in shown ? shown[standing as keyof typeof shown] : standing]
    })
    const found: [string, string][] = []
    for (const status of STATUSES.filter((each) => each !== 'changed')) {
      const page = await listLibrary(db, account, { ...ALL, status }, { now: NOW, limit: 99 })
      found.push(...page.badges.map(({ id }): [string, string] => [id, status]))
    }
    expect(found.toSorted()).toEqual(wanted.toSorted())
    expect(new Set([...found.map(([, status]) => status), 'changed'])).toEqual(new Set(STATUSES))
  })

  test('is found as changed by its issuer however it stands', async () => {
    const asked = { ...ALL, status: 'changed' } as const
    const { badges } = await listLibrary(db, account, asked, { now: NOW, limit: 99 })
    expect(badges.map(({ isChanged }) => isChanged)).toEqual(Array(10).fill(true))
    expect(new Set(badges.map(({ status }) => status))).toEqual(new Set(STANDING))
  })

  test('can be chosen from the same issuers and years', async () => {
    await archiveSome()
    for (const inArchive of [false, true]) {
      const { hosts, years } = listKeptChoices(kept.filter((badge) => isArchived(badge) === inArchive))
      const there = await listChoices(db, account, { isArchived: inArchive, limit: 99 })
      expect(hosts.toSorted((one, other) => (one.host < other.host ? -1 : 1))).toEqual(there.hosts)
      expect(years).toEqual(there.years)
    }
    expect(listKeptChoices([])).toEqual({ hosts: [], years: null })
  })
})

describe('a collection', () => {
  const listing = (id: string) => ({ id, addedAt: 0, text: '' }) as KeptListing
  const collection = {
    id: 'c',
    title: '',
    description: '',
    isShared: false,
    changedAt: 0,
    position: 0,
    cover: null,
  }

  test('narrows to the badges that are in it; one that is not kept has none', () => {
    const kept = ['a', 'b', 'd'].map(listing)
    const find = (id: string) =>
      findKept(
        kept,
        [{ ...collection, badgeIds: ['d', 'gone', 'a'] }],
        { ...ALL, collection: id },
        { now: 0, limit: 9 },
      )
    expect(find('c').page.map(({ id }) => id)).toEqual(['d', 'a'])
    expect(find('other')).toEqual({ page: [], count: 0, next: null })
  })
})
