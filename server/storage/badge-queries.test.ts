import { beforeEach, describe, expect, test } from 'vitest'
import { fillListings } from '../backpack/library/fill-listings.ts'
import {
  countLibrary,
  type LibraryPage,
  listChoices,
  listLibrary,
} from '../backpack/library/library-queries.ts'
import { type LibraryQuery, type Place, readLibraryQuery, SORTS } from '../backpack/library/library-query.ts'
import { getImage, keepImage } from '../backpack/picture-queries.ts'
import {
  countBadges,
  findHeld,
  getBadge,
  insertBadge,
  listAddedBy,
  restoreBadge,
  setRemoved,
} from '../backpack/queries.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount, addImage, createNewBadge } from '../testing/rows.ts'
import type { Db } from './database.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
const ALL = readLibraryQuery({}) as LibraryQuery
const TWENTY = Array.from({ length: 20 }, (_, at) => at)

/** The backpack's own queries mean the same on both databases. What they mean is tested there. */
forEachDatabase('queries of the backpack', (open) => {
  let db: Db
  let account: string
  let image: string
  beforeEach(async () => {
    db = await open()
    account = await addAccount(db)
    image = await addImage(db)
  })

  const newBadge = (row: Parameters<typeof createNewBadge>[2] = {}) => createNewBadge(account, image, row)

  test('twenty presses at once add one badge', async () => {
    const added = await Promise.all(TWENTY.map(() => insertBadge(db, newBadge({ fingerprint: 'f' }))))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await countBadges(db, account)).toBe(1)
  })

  test('a badge comes back whole', async () => {
    const badge = newBadge({ content: '{"name":"Knots"}', request_id: 'r' })
    await insertBadge(db, badge)
    expect(await getBadge(db, account, badge.id)).toMatchObject({
      id: badge.id,
      content: { name: 'Knots' },
      addedAt: badge.added_at,
      imageSha256: image,
      removedAt: null,
    })
    expect(await findHeld(db, account, { source: badge.source })).toMatchObject({ id: badge.id })
    expect(await findHeld(db, account, { fingerprint: badge.fingerprint })).toMatchObject({ id: badge.id })
    expect(await listAddedBy(db, account, 'r')).toMatchObject([{ id: badge.id, removedAt: null }])
  })

  test.each(SORTS)('pages in the order of %s follow each other without a gap', async (sort) => {
    for (const at of TWENTY)
      await insertBadge(db, newBadge({ added_at: NOW + Math.floor(at / 4), name: `Badge ${at % 3}` }))
    const seen: string[] = []
    let after: Place | null = null
    do {
      const query = { ...ALL, sort, after }
      const page: LibraryPage = await listLibrary(db, account, query, { now: NOW, limit: 3 })
      seen.push(...page.badges.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(new Set(seen).size).toBe(20)
    expect(seen).toHaveLength(20)
  })

  test('badges are found by words wherever they stand, by host, by year and by how they stand', async () => {
    const add = (name: string, row: Parameters<typeof newBadge>[0], content: object = {}) =>
      insertBadge(db, newBadge({ name, content: JSON.stringify(content), ...row }))
    await add('Crème Brûlée', { host: 'a.example' }, { issuedOn: Date.UTC(2024, 0, 1), tags: ['Baking'] })
    await add(
      'Perushitsaus 100%',
      { host: 'b.example', status: 'revoked' },
      { issuedOn: Date.UTC(2023, 11, 31) },
    )
    await add(
      'Knots',
      { host: 'b.example', expires_at: NOW },
      { issuer: { name: 'Ropes_Inc' }, description: "Sailor’s and rope's" },
    )
    const others = await addAccount(db)
    await insertBadge(db, newBadge({ account_id: others, name: 'Crème of others' }))
    const find = async (query: Partial<LibraryQuery>) =>
      (await listLibrary(db, account, { ...ALL, ...query, sort: 'name' }, { now: NOW, limit: 9 })).badges.map(
        ({ name }) => name,
      )
    expect(await find({})).toEqual(['Crème Brûlée', 'Knots', 'Perushitsaus 100%'])
    expect(await find({ search: 'BRULEE creme' })).toEqual(['Crème Brûlée'])
    expect(await find({ search: 'baking' })).toEqual(['Crème Brûlée'])
    expect(await find({ search: 'hitsaus' })).toEqual(['Perushitsaus 100%'])
    expect(await find({ search: '0%' })).toEqual(['Perushitsaus 100%'])
    expect(await find({ search: 's_i' })).toEqual(['Knots'])
    expect(await find({ search: 'creme knots' })).toEqual([])
    expect(await find({ search: '“knots”' })).toEqual(['Knots'])
    expect(await find({ search: "sailor's" })).toEqual(['Knots'])
    expect(await find({ search: 'rope‘s' })).toEqual(['Knots'])
    expect(await find({ search: 'ropes_i’' })).toEqual(['Knots'])
    expect(await find({ host: 'b.example' })).toEqual(['Knots', 'Perushitsaus 100%'])
    expect(await find({ year: 2024 })).toEqual(['Crème Brûlée'])
    expect(await find({ year: 2023 })).toEqual(['Perushitsaus 100%'])
    expect(await find({ status: 'valid' })).toEqual(['Crème Brûlée'])
    expect(await find({ status: 'expired' })).toEqual(['Knots'])
    expect(await find({ status: 'withdrawn' })).toEqual(['Perushitsaus 100%'])
    expect(await countLibrary(db, account, { ...ALL, host: 'b.example' }, { now: NOW, limit: 9 })).toBe(2)
    expect(await countLibrary(db, account, ALL, { now: NOW, limit: 2 })).toBe(2)
    expect(await listChoices(db, account, { isArchived: false, limit: 9 })).toEqual({
      hosts: [
        { host: 'a.example', issuers: [{ key: 'a.example', name: '' }] },
        {
          host: 'b.example',
          issuers: [
            { key: 'b.example', name: '' },
            { key: 'ropes_inc', name: 'Ropes_Inc' },
          ],
        },
      ],
      years: { first: 2023, last: 2026 },
    })
    expect(await listChoices(db, await addAccount(db), { isArchived: false, limit: 9 })).toEqual({
      hosts: [],
      years: null,
    })
  })

  describe('where a host is the platform of several issuers', () => {
    const BASKETS = { host: 'platform.example', issuerKey: 'basket makers' }
    const add = (host: string, name: string, issuer: string, row: Parameters<typeof newBadge>[0] = {}) =>
      insertBadge(db, newBadge({ host, name, content: JSON.stringify({ issuer: { name: issuer } }), ...row }))
    const find = async (query: Partial<LibraryQuery>) => {
      const { badges } = await listLibrary(
        db,
        account,
        { ...ALL, ...query, sort: 'name' },
        { now: NOW, limit: 9 },
      )
      return badges.map(({ name }) => name)
    }
    beforeEach(async () => {
      await add('platform.example', 'Willow', 'Basket Makers', { added_at: NOW })
      await add('platform.example', 'Reed', 'BASKET  makers', { added_at: NOW + 1, status: 'revoked' })
      await add('platform.example', 'Mortise', 'Zünftige Schreiner')
      await add('other.example', 'Palm', 'Basket Makers')
      await add('last.example', 'Oak', 'Only\u202e One\0')
      await insertBadge(db, newBadge({ account_id: await addAccount(db), host: 'platform.example' }))
    })

    test('each issuer is found by itself, and with its host by what else is asked for', async () => {
      expect(await find(BASKETS)).toEqual(['Reed', 'Willow'])
      expect(await find({ host: 'platform.example' })).toEqual(['Mortise', 'Reed', 'Willow'])
      expect(await find({ ...BASKETS, host: 'other.example' })).toEqual(['Palm'])
      expect(await find({ ...BASKETS, status: 'withdrawn' })).toEqual(['Reed'])
      expect(await find({ ...BASKETS, search: 'will' })).toEqual(['Willow'])
      expect(await find({ ...BASKETS, year: 1999 })).toEqual([])
      expect(await countLibrary(db, account, { ...ALL, ...BASKETS }, { now: NOW, limit: 9 })).toBe(2)
    })

    const LAST = { host: 'last.example', issuers: [{ key: 'only one', name: 'Only\u202e One' }] }
    const OTHER = { host: 'other.example', issuers: [{ key: 'basket makers', name: 'Basket Makers' }] }

    test('all are choices under the name that they bore first', async () => {
      expect((await listChoices(db, account, { isArchived: false, limit: 9 })).hosts).toEqual([
        LAST,
        OTHER,
        {
          host: 'platform.example',
          issuers: [
            { key: 'basket makers', name: 'Basket Makers' },
            { key: 'zunftige schreiner', name: 'Zünftige Schreiner' },
          ],
        },
      ])
    })

    test('a limit leaves out issuers before hosts, and never lets one stand for all', async () => {
      const alone = { host: 'platform.example', issuers: [] }
      expect((await listChoices(db, account, { isArchived: false, limit: 3 })).hosts).toEqual([
        LAST,
        OTHER,
        alone,
      ])
      expect((await listChoices(db, account, { isArchived: false, limit: 1 })).hosts).toEqual([LAST])
    })
  })

  test('a badge leaves the list when it is removed, and comes back with it', async () => {
    const badge = newBadge()
    await insertBadge(db, badge)
    const count = () => countLibrary(db, account, ALL, { now: NOW, limit: 9 })
    await setRemoved(db, account, badge.id, NOW)
    expect(await count()).toBe(0)
    await db
      .transaction()
      .execute((trx) => restoreBadge(trx, account, badge.id, { removedAfter: NOW - 1, now: NOW }))
    expect(await count()).toBe(1)
  })

  test('badges from before there was a list get their rows in it, once', async () => {
    const badge = newBadge()
    await insertBadge(db, badge)
    await insertBadge(db, newBadge({ id: 'removed', fingerprint: 'removed' }))
    await setRemoved(db, account, 'removed', NOW)
    const before = await db.selectFrom('listed_badge').selectAll().execute()
    await db.deleteFrom('listed_badge').execute()
    expect([await fillListings(db), await fillListings(db)]).toEqual([1, 0])
    expect(await db.selectFrom('listed_badge').selectAll().execute()).toEqual(before)
  })

  test('twenty undos of one removal restore one badge, and none beside a newer one', async () => {
    const badge = newBadge()
    await insertBadge(db, badge)
    expect(await setRemoved(db, account, badge.id, NOW)).toBe(true)
    expect(await setRemoved(db, account, badge.id, NOW)).toBe(false)
    const restore = () =>
      db
        .transaction()
        .execute((trx) => restoreBadge(trx, account, badge.id, { removedAfter: NOW - 1, now: NOW }))
    const restored = await Promise.all(TWENTY.map(restore))
    expect(restored.filter(Boolean)).toHaveLength(1)
    expect(await countBadges(db, account)).toBe(1)

    await setRemoved(db, account, badge.id, NOW)
    await insertBadge(db, newBadge({ fingerprint: badge.fingerprint }))
    expect(await restore()).toBe(false)
    expect(await countBadges(db, account)).toBe(1)
  })

  test('a picture that twenty keep at once is kept once', async () => {
    const picture = { sha256: 'p', type: 'image/png', bytes: new Uint8Array([0, 1, 255]) } as const
    await Promise.all(TWENTY.map(() => keepImage(db, picture, NOW)))
    expect(await getImage(db, 'p')).toMatchObject({ type: 'image/png' })
    expect(await db.selectFrom('image').select('sha256').where('sha256', '=', 'p').execute()).toHaveLength(1)
  })
})
