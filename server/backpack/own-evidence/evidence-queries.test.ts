import { beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import type { Db } from '../../storage/database.ts'
import { sweep } from '../../sweep.ts'
import { createAccount, giveAddedBadge, makeBadge } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { addOwnEvidence, countRows } from '../../testing/rows.ts'
import { removeBadge, undoRemoval } from '../remove.ts'
import { listEvidence, listEvidenceOf, type Said } from './evidence-queries.ts'
import { addEvidence, removeEvidence, saveEvidence, undoEvidenceRemoval } from './own-evidence.ts'

const NOON = Date.UTC(2026, 10, 3, 12)

forEachDatabase('what somebody adds to a badge', (open) => {
  let db: Db
  let now = NOON
  let ids = 0
  let badgeId = ''
  const deps = () => ({ db, now: () => now, newId: () => `id-${String(++ids).padStart(6, '0')}` })
  const config = { badgesPerAccount: 100, recheckEveryHours: 24 }
  const give = (key: string, accountId = 'ada') =>
    giveAddedBadge({ ...deps(), config }, accountId, makeBadge(key))
  const key = () => ({ accountId: 'ada', badgeId })
  const say = (title: string, more: Partial<Said> = {}): Said => ({
    title,
    text: '',
    link: null,
    isShown: false,
    ...more,
  })
  const titles = async (id = badgeId) => (await listEvidence(db, id)).map(({ title }) => title)
  const idOf = async (title: string) =>
    (await listEvidence(db, badgeId)).find((each) => each.title === title)?.id ?? ''
  beforeEach(async () => {
    db = await open()
    now = NOON
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
    await createAccount(db, 'bob', 'bob@home.example')
    badgeId = await give('one')
  })

  test('stands in the order in which it was added, as it was written', async () => {
    const said = say('Знак \u202e%_', {
      text: "'; drop table badge; --\n\nTwo",
      link: 'https://a.example/ä',
      isShown: true,
    })
    for (const each of [say('b'), said, say('a')]) {
      expect(await addEvidence(deps(), key(), each)).toBe('done')
      now += 1
    }
    expect(await titles()).toEqual(['b', said.title, 'a'])
    expect((await listEvidence(db, badgeId))[1]).toMatchObject({ ...said, version: 1, removedAt: null })
  })

  test('is not there twice where it is said twice', async () => {
    await addEvidence(deps(), key(), say('a'))
    await addEvidence(deps(), key(), say('a'))
    expect(await titles()).toEqual(['a'])
  })

  test('is found for several badges at once, each its own', async () => {
    const other = await give('two')
    await addEvidence(deps(), key(), say('a'))
    await addEvidence(deps(), { ...key(), badgeId: other }, say('b'))
    const found = await listEvidenceOf(db, [badgeId, other, await give('three')])
    expect([...found].map(([id, list]) => [id, list.map(({ title }) => title)])).toEqual([
      [badgeId, ['a']],
      [other, ['b']],
    ])
    expect(await listEvidenceOf(db, [])).toEqual(new Map())
  })

  test('goes to no badge of another account, and none that is removed', async () => {
    expect(await addEvidence(deps(), { accountId: 'bob', badgeId }, say('a'))).toBe('no-badge')
    await addEvidence(deps(), key(), say('a'))
    const id = await idOf('a')
    for (const act of [removeEvidence, undoEvidenceRemoval])
      expect(await act(deps(), { accountId: 'bob', badgeId, id })).toBe('no-badge')
    const bobs = await give('of-bob', 'bob')
    const lead = { accountId: 'bob', badgeId: bobs, id }
    expect(await saveEvidence(deps(), { ...lead, version: 1 }, say('b'))).toBe('gone')
    await removeEvidence(deps(), lead)
    expect(await titles()).toEqual(['a'])
    await removeBadge(deps(), 'ada', badgeId)
    expect(await addEvidence(deps(), key(), say('b'))).toBe('no-badge')
    expect(await countRows(db, 'own_evidence')).toBe(1)
  })

  test('is changed for the version that was read, and for no other', async () => {
    await addEvidence(deps(), key(), say('a'))
    const id = await idOf('a')
    const both = await Promise.all([
      saveEvidence(deps(), { ...key(), id, version: 1 }, say('b')),
      saveEvidence(deps(), { ...key(), id, version: 1 }, say('c')),
    ])
    expect(both.sort()).toEqual(['done', 'stale'])
    expect(await saveEvidence(deps(), { ...key(), id, version: 2 }, say('d'))).toBe('done')
    await removeEvidence(deps(), { ...key(), id })
    expect(await saveEvidence(deps(), { ...key(), id, version: 3 }, say('e'))).toBe('gone')
    expect(await saveEvidence(deps(), { ...key(), id: 'none', version: 1 }, say('e'))).toBe('gone')
  })

  test('comes back for a while when it was removed, and is swept after', async () => {
    for (const title of ['a', 'b', 'c']) {
      await addEvidence(deps(), key(), say(title))
      now += 1
    }
    const [a, b] = [await idOf('a'), await idOf('b')]
    await removeEvidence(deps(), { ...key(), id: a })
    await removeEvidence(deps(), { ...key(), id: b })
    expect(await titles()).toEqual(['c'])
    now += limits.undoHeardMs - 1
    await removeEvidence(deps(), { ...key(), id: b })
    await sweep({ db, now: () => now })
    expect(await undoEvidenceRemoval(deps(), { ...key(), id: a })).toBe('done')
    expect(await undoEvidenceRemoval(deps(), { ...key(), id: a })).toBe('done')
    expect(await titles()).toEqual(['a', 'c'])
    now += 1
    expect(await undoEvidenceRemoval(deps(), { ...key(), id: b })).toBe('gone')
    now += 1
    await sweep({ db, now: () => now })
    expect(await countRows(db, 'own_evidence')).toBe(2)
    expect(await undoEvidenceRemoval(deps(), { ...key(), id: b })).toBe('gone')
  })

  describe('has bounds', () => {
    test('for one badge, whoever is quickest', async () => {
      const all = await Promise.all(
        Array.from({ length: limits.ownEvidencePerBadge + 2 }, (_, at) =>
          addEvidence(deps(), key(), say(`Number ${at}`)),
        ),
      )
      expect(all.filter((each) => each === 'full')).toHaveLength(2)
      expect(await titles()).toHaveLength(limits.ownEvidencePerBadge)
    })

    test('which a removal that is taken back does not break', async () => {
      for (let at = 0; at < limits.ownEvidencePerBadge; at++) await addEvidence(deps(), key(), say(`${at}`))
      const id = await idOf('3')
      await removeEvidence(deps(), { ...key(), id })
      await addEvidence(deps(), key(), say('another'))
      expect(await undoEvidenceRemoval(deps(), { ...key(), id })).toBe('full')
      expect(await titles()).toHaveLength(limits.ownEvidencePerBadge)
    })

    test('for an account', async () => {
      const full = await give('full')
      const row = {
        account_id: 'ada',
        badge_id: full,
        title: 'x',
        text: '',
        link: null,
        is_shown: 0,
      } as const
      for (let at = 0; at < limits.ownEvidencePerAccount; at += 1000)
        await db
          .insertInto('own_evidence')
          .values(
            Array.from({ length: 1000 }, (_, each) => ({
              ...{ ...row, id: `many-${at + each}`, version: 1, added_at: 1, removed_at: null },
            })),
          )
          .execute()
      expect(await addEvidence(deps(), key(), say('one more'))).toBe('full-account')
      await removeEvidence(deps(), { accountId: 'ada', badgeId: full, id: 'many-1' })
      expect(await addEvidence(deps(), key(), say('one more'))).toBe('done')
    })
  })

  describe('stays with its badge', () => {
    test('when that is removed and taken back', async () => {
      await addEvidence(deps(), key(), say('a', { text: 'Mine', link: 'https://a.example/', isShown: true }))
      const before = await listEvidence(db, badgeId)
      await removeBadge(deps(), 'ada', badgeId)
      now += 1
      expect(await undoRemoval(deps(), 'ada', badgeId)).toBe(badgeId)
      expect(await listEvidence(db, badgeId)).toEqual(before)
    })

    test('when the same badge was added anew meanwhile, once', async () => {
      await addEvidence(deps(), key(), say('both'))
      now += 1
      await addEvidence(deps(), key(), say('first'))
      await removeBadge(deps(), 'ada', badgeId)
      const heir = await give('one')
      now += 1
      await addEvidence(deps(), { ...key(), badgeId: heir }, say('both'))
      now += 1
      expect(await undoRemoval(deps(), 'ada', badgeId)).toBe(heir)
      expect(await titles(heir)).toEqual(['first', 'both'])
      const listed = await db.selectFrom('listed_badge').select('changed_at').executeTakeFirstOrThrow()
      expect(listed.changed_at).toBe(now)
    })

    test('and goes with it for good', async () => {
      await addOwnEvidence(db, 'ada', badgeId)
      await removeBadge(deps(), 'ada', badgeId)
      now += limits.undoHeardMs + 1
      await sweep({ db, now: () => now })
      expect(await countRows(db, 'own_evidence')).toBe(0)
    })
  })

  test('lets devices that keep the badge hear of each change', async () => {
    const changedAt = async () =>
      (await db.selectFrom('listed_badge').select('changed_at').executeTakeFirstOrThrow()).changed_at
    const acts = [
      () => addEvidence(deps(), key(), say('a')),
      async () => saveEvidence(deps(), { ...key(), id: await idOf('a'), version: 1 }, say('b')),
      async () => removeEvidence(deps(), { ...key(), id: await idOf('b') }),
    ]
    for (const act of acts) {
      now += 1
      expect(await act()).toBe('done')
      expect(await changedAt()).toBe(now)
    }
  })
})
