import { beforeEach, expect, test } from 'vitest'
import { endDigest, hasDigest, planDigest, startDigest } from '../../accounts/digest-setting.ts'
import type { Db } from '../../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { setRemoved } from '../queries.ts'
import { claimDigest, listChanges, noteNews, noteSeen, noteTold, putOff } from './digest-queries.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const MIDNIGHT = Date.UTC(2026, 10, 3)
const MORNING = MIDNIGHT + 7 * HOUR

test.each([
  [MIDNIGHT, MORNING],
  [MORNING - 1, MORNING],
  [MORNING, MORNING + DAY],
  [MORNING + 10 * HOUR, MORNING + DAY],
])('after %d the next digest is due the next morning', (now, due) => {
  expect(planDigest(now)).toBe(due)
})

forEachDatabase('digests', (open) => {
  let db: Db
  let ids = 0
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'zoe', 'zoe@home.example')
    await createAccount(db, 'eve', 'eve@home.example')
  })

  const start = (accountId: string, now = MIDNIGHT) => startDigest(db, { accountId, lang: 'fi', now })
  const give = async (accountId: string, key: string, expires?: number) => {
    const content = expires === undefined ? {} : { expires }
    const given = await giveBadge(
      { db, now: () => 1, newId: () => `badge-${++ids}`, config: { badgesPerAccount: 9 } },
      accountId,
      makeBadge(key, undefined, content),
    )
    return given.added ? given.id : ''
  }
  const happen = async (badgeId: string, what: 'revoked' | 'good', at: number, accountId = 'zoe') => {
    const event = what === 'good' ? { at, what } : { at, what, detail: 'x' }
    const { history } = await db
      .selectFrom('badge_check')
      .select('history')
      .where('badge_id', '=', badgeId)
      .executeTakeFirstOrThrow()
    await db
      .updateTable('badge_check')
      .set({ history: JSON.stringify([...JSON.parse(history), event]) })
      .where('badge_id', '=', badgeId)
      .execute()
    await noteNews(db, { badgeId, accountId, at })
  }
  const changes = async (until: number, since = MIDNIGHT, accountId = 'zoe') =>
    (await listChanges(db, { accountId, since, until })).map(({ name, what }) => [name, what])

  test('are off until somebody turns them on, and again when they turn them off', async () => {
    expect(await hasDigest(db, 'zoe')).toBe(false)
    await start('zoe')
    await start('zoe', MIDNIGHT + DAY)
    expect([await hasDigest(db, 'zoe'), await hasDigest(db, 'eve')]).toEqual([true, false])
    expect(await claimDigest(db, MORNING, MORNING + DAY)).toEqual({
      accountId: 'zoe',
      lang: 'fi',
      since: MIDNIGHT,
    })
    await endDigest(db, 'zoe')
    expect(await hasDigest(db, 'zoe')).toBe(false)
  })

  test('are due in the morning, one process at a time, and not again on that day', async () => {
    await start('zoe')
    await start('eve')
    expect(await claimDigest(db, MORNING - 1, MORNING + DAY)).toBeNull()
    const claimed = await Promise.all(
      Array.from({ length: 10 }, () => claimDigest(db, MORNING, MORNING + DAY)),
    )
    const accounts = claimed.flatMap((digest) => (digest === null ? [] : [digest.accountId]))
    expect(accounts.sort()).toEqual(['eve', 'zoe'])
    expect(await claimDigest(db, MORNING + DAY - 1, MORNING + 2 * DAY)).toBeNull()
    await putOff(db, 'zoe', MORNING + HOUR)
    expect(await claimDigest(db, MORNING + HOUR, MORNING + DAY)).toMatchObject({ accountId: 'zoe' })
  })

  test('tell each badge once, with what happened last, and what ran out meanwhile', async () => {
    const [a, b] = [await give('zoe', 'a'), await give('zoe', 'b')]
    await give('zoe', 'c', MIDNIGHT + 5)
    await give('zoe', 'before', MIDNIGHT)
    await give('zoe', 'later', MIDNIGHT + 11)
    await start('zoe')
    await happen(a, 'revoked', MIDNIGHT + 2)
    await happen(b, 'revoked', MIDNIGHT + 1)
    await happen(a, 'good', MIDNIGHT + 3)
    expect(await changes(MIDNIGHT + 10)).toEqual([
      ['Badge b', 'revoked'],
      ['Badge a', 'good'],
      ['Badge c', 'expired'],
    ])
  })

  test('tell nothing twice, and nothing that is still to come', async () => {
    const badge = await give('zoe', 'a', MIDNIGHT + 5)
    await start('zoe')
    await happen(badge, 'revoked', MIDNIGHT + 8)
    await noteTold(db, 'zoe', MIDNIGHT + 6)
    const { since } = (await claimDigest(db, MORNING, MORNING + DAY)) ?? { since: 0 }
    expect(await changes(MIDNIGHT + 7, since)).toEqual([])
    expect(await changes(MIDNIGHT + 8, since)).toEqual([['Badge a', 'revoked']])
    await noteTold(db, 'zoe', MIDNIGHT + 8)
    expect(await changes(MIDNIGHT + 9, MIDNIGHT + 8)).toEqual([])
  })

  test('leave out what its owner has seen, and what was removed', async () => {
    const [seen, removed] = [await give('zoe', 'seen'), await give('zoe', 'removed', MIDNIGHT + 1)]
    await start('zoe')
    await happen(seen, 'revoked', MIDNIGHT + 2)
    await happen(removed, 'revoked', MIDNIGHT + 2)
    await noteSeen(db, { accountId: 'zoe', badgeIds: [seen], now: MIDNIGHT + 2 })
    await setRemoved(db, 'zoe', removed, MIDNIGHT + 3)
    expect(await changes(MIDNIGHT + 9)).toEqual([])
    await happen(seen, 'good', MIDNIGHT + 4)
    expect(await changes(MIDNIGHT + 9)).toEqual([['Badge seen', 'good']])
  })

  test('leave out an expiry that its owner has seen, until its issuer gives another date', async () => {
    const badge = await give('zoe', 'a', MIDNIGHT + 1)
    await start('zoe')
    const see = (now: number) => noteSeen(db, { accountId: 'zoe', badgeIds: [badge], now })
    await see(MIDNIGHT)
    expect(await changes(MIDNIGHT + 9)).toEqual([['Badge a', 'expired']])
    await see(MIDNIGHT + 1)
    expect(await changes(MIDNIGHT + 9)).toEqual([])
    await db
      .updateTable('listed_badge')
      .set({ expires_at: MIDNIGHT + 5 })
      .execute()
    expect(await changes(MIDNIGHT + 9)).toEqual([['Badge a', 'expired']])
  })

  test('keep nothing for who does not want them, and nothing of others', async () => {
    const badge = await give('eve', 'a', MIDNIGHT + 1)
    await happen(badge, 'revoked', MIDNIGHT + 2, 'eve')
    await start('zoe')
    await start('eve', MIDNIGHT + 3)
    expect(await changes(MIDNIGHT + 9)).toEqual([])
    expect(await changes(MIDNIGHT + 9, MIDNIGHT + 3, 'eve')).toEqual([])
    expect(await db.selectFrom('badge_news').selectAll().execute()).toEqual([])
  })
})
