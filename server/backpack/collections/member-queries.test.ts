import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { addCollection } from '../../testing/rows.ts'
import { listLibrary } from '../library/library-queries.ts'
import { type LibraryQuery, readLibraryQuery } from '../library/library-query.ts'
import { restoreBadge, setRemoved } from '../queries.ts'
import { beginChange, listCollectionNames, listCollections } from './collection-queries.ts'
import {
  addMembers,
  countMembers,
  findCover,
  listMembers,
  type Move,
  moveMember,
  placeMember,
  removeMember,
} from './member-queries.ts'

const NOON = Date.UTC(2026, 10, 3, 12)
const ALL = { offset: 0, limit: 100 }

forEachDatabase('badges of a collection', (open) => {
  let db: Db
  let ids: number
  const newId = () => {
    ids += 1
    return `id-${String(ids).padStart(2, '0')}`
  }
  const give = async (accountId: string, key: string): Promise<string> => {
    const deps = { db, config: { badgesPerAccount: 100 }, now: () => NOON, newId }
    const added = await giveBadge(deps, accountId, makeBadge(key))
    if (!added.added) throw new Error(added.code)
    return added.id
  }
  let badges: string[]
  let collection: string
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
    await createAccount(db, 'bob', 'bob@home.example')
    badges = []
    for (const key of ['a', 'b', 'c', 'd']) badges.push(await give('ada', key))
    collection = await addCollection(db, 'ada', badges)
  })
  const names = async () =>
    (await listMembers(db, collection, ALL)).map(({ name }) => name.replace('Badge ', '')).join('')
  const idOf = (key: string) => badges['abcd'.indexOf(key)] ?? ''
  const add = (badgeIds: string[], limit = 100) =>
    addMembers(db, { accountId: 'ada', collectionId: collection, badgeIds }, { now: NOON, newId, limit })

  test.each<[string, Move | 'a' | 'b' | 'c' | 'd', string]>([
    ['b', 'up', 'bacd'],
    ['b', 'down', 'acbd'],
    ['c', 'first', 'cabd'],
    ['b', 'last', 'acdb'],
    ['a', 'd', 'bcda'],
    ['d', 'a', 'dabc'],
    ['a', 'up', 'abcd'],
    ['d', 'down', 'abcd'],
    ['a', 'a', 'abcd'],
  ])('%s moved %s gives %s', async (which, to, expected) => {
    const move = to.toString().length === 1 ? { at: idOf(String(to)) } : (to as Move)
    await moveMember(db, collection, idOf(which), move)
    expect(await names()).toBe(expected)
  })

  test('a move knows nothing of badges that are not in it, and passes over those that are removed', async () => {
    await moveMember(db, collection, 'nothing', 'up')
    await moveMember(db, collection, idOf('a'), { at: 'nothing' })
    expect(await names()).toBe('abcd')
    await setRemoved(db, 'ada', idOf('b'), NOON)
    await moveMember(db, collection, idOf('c'), 'up')
    expect(await names()).toBe('cad')
  })

  test('a badge that is taken out finds back to its place', async () => {
    const taken = await removeMember(db, collection, idOf('b'))
    expect(await names()).toBe('acd')
    expect(await removeMember(db, collection, idOf('b'))).toBeNull()
    await add([idOf('b')])
    expect(await names()).toBe('acdb')
    await placeMember(db, collection, idOf('b'), taken?.position ?? -1)
    expect(await names()).toBe('abcd')
  })

  test('a badge that is restored is where it was, under the name that its public page had', async () => {
    const before = await listMembers(db, collection, ALL)
    await setRemoved(db, 'ada', idOf('b'), NOON)
    expect(await countMembers(db, collection)).toBe(3)
    await db
      .transaction()
      .execute((trx) => restoreBadge(trx, 'ada', idOf('b'), { removedAfter: NOON - 1, now: NOON }))
    expect(await listMembers(db, collection, ALL)).toEqual(before)
  })

  test("only the account's own kept badges are added, each once, as many as there is room for", async () => {
    const [e, f, g] = [await give('ada', 'e'), await give('ada', 'f'), await give('ada', 'g')]
    const foreign = await give('bob', 'h')
    await setRemoved(db, 'ada', g, NOON)
    expect(await add([f, f, idOf('a'), foreign, g, 'nothing', e], 5)).toEqual({ added: 1, left: 1 })
    expect(await names()).toBe('abcdf')
    expect(await add([])).toEqual({ added: 0, left: 0 })
  })

  test('the chosen cover is one as long as it is there', async () => {
    const findChosen = (cover: string | null) => findCover(db, { id: collection, cover })
    expect(await findChosen(idOf('c'))).toBe(idOf('c'))
    expect(await findChosen(null)).toBeNull()
    await setRemoved(db, 'ada', idOf('c'), NOON)
    expect(await findChosen(idOf('c'))).toBeNull()
  })

  test('a page of it is a part of its order', async () => {
    const page = await listMembers(db, collection, { offset: 1, limit: 2 })
    expect(page.map(({ id }) => id)).toEqual([idOf('b'), idOf('c')])
    expect(await countMembers(db, collection)).toBe(4)
  })

  test('the list of collections has counts and pictures, with the cover before all others', async () => {
    const empty = await addCollection(db, 'ada', [], { title: 'Empty', changed_at: NOON + 1 })
    await addCollection(db, 'ada', badges, { removed_at: NOON })
    await addCollection(db, 'bob', [])
    await db
      .updateTable('collection')
      .set({ cover: idOf('c') })
      .where('id', '=', collection)
      .execute()
    const listed = await listCollections(db, 'ada')
    expect(listed.map(({ id, count, pictures }) => [id, count, pictures.length])).toEqual([
      [empty, 0, 0],
      [collection, 4, 4],
    ])
    expect(await listCollectionNames(db, 'ada')).toEqual([
      { id: collection, title: 'Best of' },
      { id: empty, title: 'Empty' },
    ])
  })

  test('twenty changes of one version have one winner', async () => {
    const key = { accountId: 'ada', id: collection }
    const change = () => db.transaction().execute((trx) => beginChange(trx, key, { now: NOON, version: 1 }))
    const won = await Promise.all(Array.from({ length: 20 }, change))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await beginChange(db, { ...key, accountId: 'bob' }, { now: NOON })).toBe(false)
  })

  test("the library shows a collection's badges, and nothing of another account's", async () => {
    await removeMember(db, collection, idOf('b'))
    const query = readLibraryQuery({ collection }) as LibraryQuery
    const found = async (accountId: string) =>
      (await listLibrary(db, accountId, query, { now: NOON, limit: 10 })).badges.length
    expect([await found('ada'), await found('bob')]).toEqual([3, 0])
  })
})
