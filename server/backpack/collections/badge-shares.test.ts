import { beforeEach, expect, test } from 'vitest'
import { createId } from '../../accounts/tokens.ts'
import type { Db } from '../../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { addCollection } from '../../testing/rows.ts'
import { restoreBadge, setRemoved } from '../queries.ts'
import { countBadgeShares, createBadgeShare, findBadgeShare, listBadgeShares } from './badge-shares.ts'
import {
  countCollections,
  getCollection,
  listCollectionNames,
  listCollections,
  updateCollection,
} from './collection-queries.ts'
import { addToCollection } from './collections.ts'

const NOW = Date.UTC(2026, 10, 3)

forEachDatabase('what a badge is shared by, alone', (open) => {
  let db: Db
  let deps: { db: Db; now: () => number; newId: () => string }
  let badges: string[]
  beforeEach(async () => {
    db = await open()
    deps = { db, now: () => NOW, newId: createId }
    await createAccount(db, 'ada', 'ada@home.example')
    badges = []
    for (const key of ['one', 'two']) {
      const added = await giveBadge({ ...deps, config: { badgesPerAccount: 9 } }, 'ada', makeBadge(key))
      if (!added.added) throw new Error(added.code)
      badges.push(added.id)
    }
  })
  const badgeAt = (at: number) => badges[at] ?? ''
  const create = (at: number) =>
    createBadgeShare(deps, { accountId: 'ada', badgeId: badgeAt(at), title: `Badge ${at}` })
  const find = async (at: number, accountId = 'ada') =>
    (await findBadgeShare(db, { accountId, badgeId: badgeAt(at) }))?.id ?? null
  const listShared = async (now = NOW, part = { offset: 0, limit: 9 }) =>
    (await listBadgeShares(db, 'ada', { now, ...part })).map(({ badgeId }) => badgeId)

  test('is no collection of its owner, and found by its badge; one that is shared before all others', async () => {
    await addCollection(db, 'ada', [badgeAt(0)])
    expect(await find(0)).toBeNull()
    const [first, second] = [await create(0), await create(0)]
    expect([first, second]).toContain(await find(0))
    await updateCollection(db, second, { share_token: 'token' })
    expect([await find(0), await find(0, 'bob'), await find(1)]).toEqual([second, null, null])
    expect(await countCollections(db, 'ada')).toBe(1)
    expect(await listCollections(db, 'ada')).toMatchObject([{ title: 'Best of', count: 1 }])
    expect((await listCollectionNames(db, 'ada')).map(({ title }) => title)).toEqual(['Best of'])
  })

  test('is a collection from its second badge on, and stays one', async () => {
    const id = await create(0)
    const isOfOne = async () => (await getCollection(db, { accountId: 'ada', id }))?.isOfOne
    await addToCollection(deps, { accountId: 'ada', id }, [badgeAt(0)])
    expect(await isOfOne()).toBe(true)
    await addToCollection(deps, { accountId: 'ada', id }, [badgeAt(1)])
    expect([await isOfOne(), await find(0), await find(1)]).toEqual([false, null, null])
    expect(await listCollections(db, 'ada')).toMatchObject([{ id, count: 2 }])
  })

  test('is listed while strangers see it: not before, not when it ended, ran out or its badge is removed', async () => {
    const [one, two] = [await create(0), await create(1)]
    expect(await listShared()).toEqual([])
    await updateCollection(db, one, { share_token: 'one', changed_at: NOW + 1 })
    await updateCollection(db, two, { share_token: 'two', share_until: NOW + 5 })
    expect(await listShared()).toEqual([badgeAt(0), badgeAt(1)])
    expect(await listShared(NOW, { offset: 1, limit: 1 })).toEqual([badgeAt(1)])
    expect([await listShared(NOW + 5), await countBadgeShares(db, 'ada', NOW + 5)]).toEqual([[badgeAt(0)], 1])
    await setRemoved(db, 'ada', badgeAt(0), NOW)
    expect([await listShared(), await countBadgeShares(db, 'ada', NOW)]).toEqual([[badgeAt(1)], 1])
    await restoreBadge(db, 'ada', badgeAt(0), { removedAfter: NOW - 1, now: NOW })
    expect(await listShared()).toEqual([badgeAt(0), badgeAt(1)])
    await updateCollection(db, two, { share_token: null })
    expect(await listShared()).toEqual([badgeAt(0)])
  })
})
