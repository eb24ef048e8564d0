import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { FOLD } from './fold-text.ts'
import { listLibrary } from './library-queries.ts'
import { type LibraryQuery, readLibraryQuery } from './library-query.ts'
import { refoldSome, startRefolding } from './refold-listings.ts'

const NOON = Date.UTC(2026, 10, 3, 12)
const LATER = NOON + 60_000

forEachDatabase('rows of the list from before today’s way of folding', (open) => {
  let db: Db
  let ids = 0
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
  })

  const newId = () => `badge-${String(++ids).padStart(4, '0')}`
  const give = async (name: string) => {
    const deps = { db, config: { badgesPerAccount: 1000 }, now: () => NOON, newId }
    const badge = { ...makeBadge(`${ids}`), name }
    const added = await giveBadge(deps, 'ada', { ...badge, content: { ...badge.content, name } })
    if (!added.added) throw new Error(added.code)
    return added.id
  }
  /** As they were written before there was more than one way. */
  const age = (name: string) =>
    db
      .updateTable('listed_badge')
      .set({ fold: 0, name_key: name.toLowerCase(), text: name.toLowerCase(), issuer_key: 'example’s' })
      .execute()
  const find = async (search: string) => {
    const query = readLibraryQuery({ q: search }) as LibraryQuery
    const { badges } = await listLibrary(db, 'ada', query, { now: LATER, limit: 9 })
    return badges.map(({ name }) => name)
  }
  const readRows = () => db.selectFrom('listed_badge').selectAll().orderBy('badge_id').execute()

  test('are found by what people type once they were folded anew, and devices hear of it', async () => {
    await give('Łódź – O’Neill')
    const fresh = await readRows()
    await age('Łódź – O’Neill')
    expect(await find("lodz o'neill")).toEqual([])
    expect(await refoldSome(db, LATER)).toBe(1)
    expect(await find("lodz o'neill")).toEqual(['Łódź – O’Neill'])
    expect(await readRows()).toEqual(fresh.map((row) => ({ ...row, changed_at: LATER })))
    expect(await refoldSome(db, LATER)).toBe(0)
  })

  test('that read alike in both ways are only marked, and no device fetches them again', async () => {
    await give('Welding')
    await db.updateTable('listed_badge').set({ fold: 0 }).execute()
    expect(await refoldSome(db, LATER)).toBe(1)
    expect((await readRows()).map(({ fold, changed_at }) => [fold, changed_at])).toEqual([[FOLD, NOON]])
  })

  test('are folded handful by handful until none is left, and not those that are new', async () => {
    for (let at = 0; at < 60; at++) await give(`Knot no. ${at}`)
    await db
      .updateTable('listed_badge')
      .set({ fold: 0, text: '' })
      .where('badge_id', '!=', 'badge-0001')
      .execute()
    expect(await refoldSome(db, LATER)).toBe(50)
    const said: unknown[] = []
    const log = { info: (what: unknown) => said.push(what), error: (what: unknown) => said.push(what) }
    const stop = startRefolding({ db, now: () => LATER, log: log as never })
    await expect.poll(() => said.length, { timeout: 30_000 }).toBe(1)
    await stop()
    expect(said).toEqual([{ count: 9 }])
    expect(await find('knot')).toHaveLength(9)
    expect((await readRows()).every(({ fold, text }) => fold === FOLD && text !== '')).toBe(true)
  })

  test('are left where they are by who is told to stop', async () => {
    await give('Knot')
    await age('Knot')
    await startRefolding({ db, now: () => LATER, log: {} as never })()
    expect(await refoldSome(db, LATER)).toBe(1)
  })
})
