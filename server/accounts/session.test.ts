import { beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { saveSettings } from './account-settings.ts'
import { createSession, endSession, findSession, replaceToken } from './session.ts'
import { listSessions, revokeSession, signOutEverywhere } from './session-list.ts'

const NOW = 1_000_000
const MINUTE = 60_000

forEachDatabase('sessions', (open) => {
  let db: Db
  beforeEach(async () => {
    db = await open()
    await db
      .insertInto('account')
      .values([
        { id: 'zoe', created_at: 1 },
        { id: 'eve', created_at: 1 },
      ])
      .execute()
  })
  const begin = (accountId = 'zoe', isShared = false) =>
    createSession(db, { accountId, isShared, userAgent: 'Lynx', now: NOW })

  test('another token takes the place of the first, in the same session', async () => {
    const { session, token } = await begin()
    const other = await replaceToken(db, session.id)
    expect(await findSession(db, token, NOW)).toBeNull()
    expect(await findSession(db, other, NOW)).toEqual(session)
  })

  test('a session is found by its token, which is not stored', async () => {
    const { session, token } = await begin()
    expect(await findSession(db, token, NOW)).toEqual({
      id: session.id,
      accountId: 'zoe',
      isShared: false,
      createdAt: NOW,
      expiresAt: session.expiresAt,
      lang: null,
      theme: null,
    })
    expect(session).toEqual(await findSession(db, token, NOW))
    expect(await findSession(db, session.id, NOW)).toBeNull()
    expect(JSON.stringify(await db.selectFrom('session').selectAll().execute())).not.toContain(token)
  })

  test('a session knows what its account chose, and no other does', async () => {
    const { token } = await begin('zoe')
    const other = await begin('eve')
    await saveSettings(db, 'zoe', { lang: 'fi', theme: 'dark' })
    expect(await findSession(db, token, NOW)).toMatchObject({ lang: 'fi', theme: 'dark' })
    expect(await findSession(db, other.token, NOW)).toMatchObject({ lang: null, theme: null })
  })

  test.each([
    [false, limits.sessionMs],
    [true, limits.sharedSessionMs],
  ])('a session (shared: %s) ends after %d ms, to the millisecond', async (isShared, lifeMs) => {
    const { token } = await begin('zoe', isShared)
    expect(await findSession(db, token, NOW + lifeMs - 1)).toMatchObject({ isShared })
    expect(await findSession(db, token, NOW + lifeMs)).toBeNull()
    expect(await listSessions(db, 'zoe', NOW + lifeMs)).toEqual([])
  })

  test('that it was seen is noted at most once a minute', async () => {
    const { token } = await begin()
    await findSession(db, token, NOW + MINUTE)
    expect((await listSessions(db, 'zoe', NOW))[0]?.seenAt).toBe(NOW)
    await findSession(db, token, NOW + MINUTE + 1)
    expect((await listSessions(db, 'zoe', NOW))[0]?.seenAt).toBe(NOW + MINUTE + 1)
  })

  test('an ended session is not found', async () => {
    const { session, token } = await begin()
    await endSession(db, session.id)
    expect(await findSession(db, token, NOW)).toBeNull()
  })

  test('only its own account can revoke a session', async () => {
    const { session, token } = await begin()
    expect(await revokeSession(db, { accountId: 'eve', id: session.id })).toBe(false)
    expect(await findSession(db, token, NOW)).not.toBeNull()
    expect(await revokeSession(db, { accountId: 'zoe', id: session.id })).toBe(true)
    expect(await findSession(db, token, NOW)).toBeNull()
  })

  test('signing out everywhere ends the sessions of this account and of no other', async () => {
    const own = [await begin(), await begin()]
    const other = await begin('eve')
    await signOutEverywhere(db, 'zoe')
    for (const { token } of own) expect(await findSession(db, token, NOW)).toBeNull()
    expect(await findSession(db, other.token, NOW)).not.toBeNull()
  })
})
