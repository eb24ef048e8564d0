import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../storage/database.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount, addImage, createNewBadge } from '../testing/rows.ts'
import { listMovedAt, type Move, moveBadges } from './archive-queries.ts'
import { countLibrary, hasAny, listChoices, listLibrary } from './library/library-queries.ts'
import { type LibraryQuery, type Place, readLibraryQuery, SORTS } from './library/library-query.ts'
import { countBadges, findHeld, getBadge, insertBadge, restoreBadge, setRemoved } from './queries.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
const LIST = readLibraryQuery({}) as LibraryQuery
const ARCHIVE = readLibraryQuery({ in: 'archive' }) as LibraryQuery

forEachDatabase('the archive', (open) => {
  let db: Db
  let account: string
  let image: string
  beforeEach(async () => {
    db = await open()
    account = await addAccount(db)
    image = await addImage(db)
  })

  const add = async (id: string, row: Parameters<typeof createNewBadge>[2] = {}) => {
    await insertBadge(db, createNewBadge(account, image, { id, ...row }))
    return id
  }
  const move = (ids: string[], to: Move, { of = account, at = NOW } = {}) =>
    db.transaction().execute((trx) => moveBadges(trx, of, ids, { move: to, movedAt: at, now: at }))
  const idsOf = async (query: LibraryQuery) =>
    (await listLibrary(db, account, { ...query, sort: 'name' }, { now: NOW, limit: 99 })).badges
      .map(({ id }) => id)
      .toSorted()

  test('has what was moved there and not what is in the list, and the other way round', async () => {
    for (const id of ['a', 'b', 'c']) await add(id)
    expect(await move(['a', 'c', 'unknown'], 'archived')).toBe(2)
    expect([await idsOf(LIST), await idsOf(ARCHIVE)]).toEqual([['b'], ['a', 'c']])
    expect(await move(['a', 'b', 'c'], 'archived')).toBe(1)
    expect(await move(['b'], 'listed')).toBe(1)
    expect(await move(['b'], 'listed')).toBe(0)
    expect(await move([], 'listed')).toBe(0)
    expect([await idsOf(LIST), await idsOf(ARCHIVE)]).toEqual([['b'], ['a', 'c']])
    const count = (query: LibraryQuery) => countLibrary(db, account, query, { now: NOW, limit: 9 })
    expect([await count(LIST), await count(ARCHIVE)]).toEqual([1, 2])
    // All of them are kept.
    expect(await countBadges(db, account)).toBe(3)
    expect([
      (await getBadge(db, account, 'a'))?.isArchived,
      (await getBadge(db, account, 'b'))?.isArchived,
    ]).toEqual([true, false])
  })

  test("takes nobody else's badges, and none that are removed", async () => {
    for (const id of ['a', 'b']) await add(id)
    const other = await addAccount(db)
    expect(await move(['a'], 'archived', { of: other })).toBe(0)
    await setRemoved(db, account, 'b', NOW)
    expect(await move(['b'], 'archived')).toBe(0)
    expect(await idsOf(LIST)).toEqual(['a'])
  })

  test('tells what one press moved, as long as it is there', async () => {
    for (const id of ['a', 'b', 'c']) await add(id)
    await move(['a', 'b'], 'archived', { at: NOW })
    await move(['c'], 'archived', { at: NOW + 1 })
    const movedAt = (to: Move, at: number, of = account) => listMovedAt(db, of, { move: to, movedAt: at })
    expect(await movedAt('archived', NOW)).toEqual(['a', 'b'])
    expect(await movedAt('listed', NOW)).toEqual([])
    expect(await movedAt('archived', NOW, await addAccount(db))).toEqual([])
    await move(['b'], 'listed', { at: NOW + 2 })
    expect(await movedAt('archived', NOW)).toEqual(['a'])
    expect(await movedAt('listed', NOW + 2)).toEqual(['b'])
    await setRemoved(db, account, 'a', NOW + 3)
    expect(await movedAt('archived', NOW)).toEqual([])
  })

  test('keeps a badge that is removed and brought back; one that is still there is held', async () => {
    await add('a')
    await move(['a'], 'archived')
    const badge = await getBadge(db, account, 'a')
    expect(await findHeld(db, account, { fingerprint: badge?.fingerprint ?? '' })).toMatchObject({ id: 'a' })
    await setRemoved(db, account, 'a', NOW)
    expect(await idsOf(ARCHIVE)).toEqual([])
    await db
      .transaction()
      .execute((trx) => restoreBadge(trx, account, 'a', { removedAfter: 0, now: NOW + 1 }))
    expect([await idsOf(LIST), await idsOf(ARCHIVE)]).toEqual([[], ['a']])
  })

  test('a device that keeps a copy hears of it', async () => {
    await add('a', { added_at: NOW - 9 })
    await move(['a'], 'archived')
    const changedAt = async () =>
      (await db.selectFrom('listed_badge').select('changed_at').executeTakeFirstOrThrow()).changed_at
    expect(await changedAt()).toBe(NOW)
    await move(['a'], 'archived', { at: NOW + 5 })
    expect(await changedAt()).toBe(NOW)
  })

  test.each(SORTS)(
    'its pages in the order of %s follow each other, past all that is in the list',
    async (sort) => {
      const ids = Array.from({ length: 24 }, (_, at) => `badge-${String(at).padStart(2, '0')}`)
      for (const [at, id] of ids.entries())
        await add(id, { added_at: NOW + Math.floor(at / 4), name: `Badge ${at % 3}` })
      const archived = ids.filter((_, at) => at % 3 !== 1)
      await move(archived, 'archived')
      for (const [query, wanted] of [
        [ARCHIVE, archived],
        [LIST, ids.filter((id) => !archived.includes(id))],
      ] as const) {
        const seen: string[] = []
        let after: Place | null = null
        do {
          const page: Awaited<ReturnType<typeof listLibrary>> = await listLibrary(
            db,
            account,
            { ...query, sort, after },
            { now: NOW, limit: 3 },
          )
          seen.push(...page.badges.map(({ id }) => id))
          after = page.next
        } while (after !== null)
        expect(seen.toSorted()).toEqual(wanted)
      }
    },
  )

  test('is looked through and narrowed by what is in it alone', async () => {
    const issued = (year: number, issuer: string) =>
      JSON.stringify({ issuer: { name: issuer }, issuedOn: Date.UTC(year, 5) })
    await add('knots', { name: 'Knots', host: 'a.example', content: issued(2021, 'Ropes') })
    await add('bread', { name: 'Bread', host: 'b.example', content: issued(2024, 'Bakers') })
    await move(['knots'], 'archived')
    const has = (query: LibraryQuery) => hasAny(db, account, query, { now: NOW })
    expect([await has({ ...LIST, search: 'knot' }), await has({ ...ARCHIVE, search: 'knot' })]).toEqual([
      false,
      true,
    ])
    const choices = (isArchived: boolean) => listChoices(db, account, { isArchived, limit: 9 })
    expect(await choices(false)).toEqual({
      hosts: [{ host: 'b.example', issuers: [{ key: 'bakers', name: 'Bakers' }] }],
      years: { first: 2024, last: 2024 },
    })
    expect(await choices(true)).toEqual({
      hosts: [{ host: 'a.example', issuers: [{ key: 'ropes', name: 'Ropes' }] }],
      years: { first: 2021, last: 2021 },
    })
  })
})
