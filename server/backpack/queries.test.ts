import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../storage/database.ts'
import { createAccount, giveBadge, makeBadge, makePng } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addBadge } from './add-badge.ts'
import { getLooks } from './check-queries.ts'
import { getImage, keepImage } from './picture-queries.ts'
import {
  countBadges,
  findHeld,
  getBadge,
  listAddedBy,
  listRemovedAt,
  restoreBadge,
  setRemoved,
  setRemovedMany,
} from './queries.ts'

const NOON = Date.UTC(2026, 10, 3, 12)

forEachDatabase('kept badges', (open) => {
  let db: Db
  let ids: number

  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
    await createAccount(db, 'bob', 'bob@home.example')
  })

  /** Ids that count up: `badge-01`, `badge-02` … */
  const newId = () => {
    ids += 1
    return `badge-${String(ids).padStart(2, '0')}`
  }
  const give = (
    accountId: string,
    key: string,
    { now = NOON, maxBadges = 100, requestId = null as string | null } = {},
  ) =>
    giveBadge(
      { db, config: { badgesPerAccount: maxBadges, recheckEveryHours: 24 }, now: () => now, newId },
      accountId,
      makeBadge(key),
      { requestId },
    )

  test('several are removed at one moment, which finds them again, but no others', async () => {
    for (const key of ['one', 'two', 'three']) await give('ada', key)
    await give('bob', 'four')
    await setRemoved(db, 'ada', 'badge-03', NOON)
    const ids = ['badge-01', 'badge-02', 'badge-03', 'badge-04', 'badge-99']
    expect(await setRemovedMany(db, 'ada', ids, NOON + 1)).toBe(2)
    expect(await listRemovedAt(db, 'ada', NOON + 1)).toEqual(['badge-01', 'badge-02'])
    expect(await listRemovedAt(db, 'bob', NOON + 1)).toEqual([])
    const listed = await db.selectFrom('listed_badge').select('badge_id').execute()
    expect(listed.map(({ badge_id }) => badge_id)).toEqual(['badge-04'])
    expect(await setRemovedMany(db, 'ada', ids, NOON + 2)).toBe(0)
    expect(await setRemovedMany(db, 'ada', [], NOON + 2)).toBe(0)
  })

  test('a badge is kept whole', async () => {
    await giveBadge(
      { db, config: { badgesPerAccount: 1 }, now: () => NOON, newId },
      'ada',
      makeBadge('one'),
      { requestId: 'request', asker: 'https://learn.example.edu' },
    )
    const badge = makeBadge('one')
    expect(await getBadge(db, 'ada', 'badge-01')).toEqual({
      id: 'badge-01',
      name: 'Badge one',
      host: badge.host,
      addedAt: NOON,
      imageSha256: badge.image.sha256,
      status: 'good',
      expiresAt: null,
      version: '2.0',
      kind: 'hosted',
      source: badge.source,
      fingerprint: badge.fingerprint,
      content: badge.content,
      assertionUrl: badge.source,
      documents: badge.documents,
      payload: badge.payload,
      recipient: badge.recipient,
      asker: 'https://learn.example.edu',
      requestId: 'request',
      removedAt: null,
      isArchived: false,
    })
    expect(await getBadge(db, 'bob', 'badge-01')).toBeNull()
    expect(await getBadge(db, 'ada', 'badge-99')).toBeNull()
  })

  test('the same badge is held, since when it came; another account may have it too', async () => {
    expect(await give('ada', 'one')).toEqual({ added: true, id: 'badge-01' })
    expect(await give('ada', 'one', { now: NOON + 5 })).toEqual({
      added: false,
      code: 'already-held',
      since: NOON,
      id: 'badge-01',
    })
    expect(await give('bob', 'one')).toMatchObject({ added: true })
  })

  test('of many additions at once exactly one wins', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => give('ada', 'one')))
    expect(outcomes.filter(({ added }) => added)).toHaveLength(1)
    expect(await countBadges(db, 'ada')).toBe(1)
  })

  test('a full backpack takes no more, and takes one again after a removal', async () => {
    await give('ada', 'one', { maxBadges: 2 })
    await give('ada', 'two', { maxBadges: 2 })
    expect(await give('ada', 'three', { maxBadges: 2 })).toEqual({
      added: false,
      code: 'backpack-unavailable',
      since: null,
      id: null,
    })
    expect(await give('ada', 'one', { maxBadges: 2 })).toMatchObject({ code: 'already-held' })
    await setRemoved(db, 'ada', 'badge-01', NOON)
    expect(await give('ada', 'three', { maxBadges: 2 })).toMatchObject({ added: true })
  })

  test('an addition that is rolled back leaves nothing', async () => {
    const { bytes, ...badge } = makeBadge('one')
    await keepImage(db, { ...badge.image, bytes }, NOON)
    const config = { recheckEveryHours: 24 }
    const failing = db.transaction().execute(async (trx) => {
      await addBadge(trx, {
        config,
        accountId: 'ada',
        badge,
        asker: null,
        requestId: null,
        isFull: false,
        now: NOON,
        newId,
      })
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow('the power went')
    expect(await countBadges(db, 'ada')).toBe(0)
  })

  test('a held badge is found by its source and by its canonical identity, until it is removed', async () => {
    await give('ada', 'one')
    const { source, fingerprint } = makeBadge('one')
    const held = { id: 'badge-01', name: 'Badge one', host: 'learn.example.edu', addedAt: NOON }
    expect(await findHeld(db, 'ada', { source })).toEqual(held)
    expect(await findHeld(db, 'ada', { fingerprint })).toEqual(held)
    expect(await findHeld(db, 'bob', { source })).toBeNull()
    expect(await findHeld(db, 'ada', { source: 'https://other.example/' })).toBeNull()
    await setRemoved(db, 'ada', 'badge-01', NOON)
    expect(await findHeld(db, 'ada', { source })).toBeNull()
    expect(await findHeld(db, 'ada', { fingerprint })).toBeNull()
  })

  test('what a request added is listed, removed or not', async () => {
    await give('ada', 'one', { requestId: 'request' })
    await give('ada', 'two', { requestId: 'request' })
    await give('ada', 'three')
    await setRemoved(db, 'ada', 'badge-01', NOON + 1)
    expect(await listAddedBy(db, 'ada', 'request')).toMatchObject([
      { id: 'badge-01', removedAt: NOON + 1 },
      { id: 'badge-02', removedAt: null },
    ])
    expect(await listAddedBy(db, 'bob', 'request')).toEqual([])
  })

  test('a removal counts once and only for its owner', async () => {
    await give('ada', 'one')
    expect(await setRemoved(db, 'bob', 'badge-01', NOON)).toBe(false)
    expect(await setRemoved(db, 'ada', 'badge-01', NOON)).toBe(true)
    expect(await setRemoved(db, 'ada', 'badge-01', NOON + 1)).toBe(false)
    expect(await getBadge(db, 'ada', 'badge-01')).toMatchObject({ removedAt: NOON })
  })

  const restore = (accountId: string, removedAfter: number) =>
    db
      .transaction()
      .execute((trx) => restoreBadge(trx, accountId, 'badge-01', { removedAfter, now: NOON + 1 }))

  test('a removal is taken back whole, by its owner, in time', async () => {
    await give('ada', 'one')
    const before = await getBadge(db, 'ada', 'badge-01')
    expect(await restore('ada', 0)).toBe(false)
    await setRemoved(db, 'ada', 'badge-01', NOON)
    expect(await restore('bob', 0)).toBe(false)
    expect(await restore('ada', NOON)).toBe(false)
    expect(await restore('ada', NOON - 1)).toBe(true)
    expect(await getBadge(db, 'ada', 'badge-01')).toEqual(before)
  })

  test('what the checks said comes back with a removal that is taken back', async () => {
    const check = { at: NOON, checks: [{ name: 'retrieval', outcome: 'passed', detail: 'a\0b' }] } as const
    const badge = { ...makeBadge('one'), check: { ...check, checks: [...check.checks] } }
    const config = { badgesPerAccount: 1, recheckEveryHours: 24 }
    await giveBadge({ db, config, now: () => NOON, newId }, 'ada', badge)
    await setRemoved(db, 'ada', 'badge-01', NOON)
    expect(await restore('ada', NOON - 1)).toBe(true)
    expect(await getLooks(db, 'badge-01')).toEqual({ last: check, seen: null, history: [] })
    expect(await getLooks(db, 'badge-02')).toEqual({ last: null, seen: null, history: [] })
  })

  test('a removal is not taken back when the same badge was added again', async () => {
    await give('ada', 'one')
    await setRemoved(db, 'ada', 'badge-01', NOON)
    await give('ada', 'one')
    expect(await restore('ada', 0)).toBe(false)
    expect(await countBadges(db, 'ada')).toBe(1)
    expect(await getBadge(db, 'ada', 'badge-02')).toMatchObject({ removedAt: null })
  })

  test('a picture is stored once per content, and again needed counts as new', async () => {
    const bytes = makePng()
    const image = { sha256: 'aa', type: 'image/png' as const, bytes }
    await Promise.all([keepImage(db, image, NOON), keepImage(db, image, NOON)])
    await keepImage(db, image, NOON + 7)
    const rows = await db.selectFrom('image').select(['sha256', 'created_at']).execute()
    expect(rows).toEqual([{ sha256: 'aa', created_at: NOON + 7 }])
    const stored = await getImage(db, 'aa')
    expect(stored?.type).toBe('image/png')
    expect(Buffer.from(stored?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
    expect(await getImage(db, 'bb')).toBeNull()
  })

  test('a badge whose picture is not stored cannot be added', async () => {
    const { bytes: _, ...badge } = makeBadge('one')
    const config = { recheckEveryHours: 24 }
    await expect(
      addBadge(db, {
        config,
        accountId: 'ada',
        badge,
        asker: null,
        requestId: null,
        isFull: false,
        now: NOON,
        newId,
      }),
    ).rejects.toThrow()
  })
})
