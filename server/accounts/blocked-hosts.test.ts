import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../storage/database.ts'
import { createAccount } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { blockHost, copyBlockedHosts, isBlocked, listBlockedHosts, unblockHost } from './blocked-hosts.ts'

forEachDatabase('blocked issuers', (open) => {
  let db: Db
  beforeEach(async () => {
    db = await open()
    await createAccount(db, 'zoe', 'zoe@home.example')
    await createAccount(db, 'eve', 'eve@home.example')
  })
  const block = (accountId: string, host: string, now: number) => blockHost(db, { accountId, host, now })

  test('are an account’s own, the newest first, each once', async () => {
    await block('zoe', 'one.example', 1)
    await block('zoe', 'two.example', 2)
    await block('zoe', 'one.example', 3)
    await block('eve', 'three.example', 4)
    expect(await listBlockedHosts(db, 'zoe')).toEqual([
      { host: 'two.example', since: 2 },
      { host: 'one.example', since: 1 },
    ])
    expect(await isBlocked(db, 'zoe', 'one.example')).toBe(true)
    expect(await isBlocked(db, 'zoe', 'sub.one.example')).toBe(false)
    expect(await isBlocked(db, 'zoe', 'three.example')).toBe(false)
  })

  test('are blocked once by twenty presses at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => block('zoe', 'one.example', 1)))
    expect(await listBlockedHosts(db, 'zoe')).toHaveLength(1)
  })

  test('are let go again, by their own account only', async () => {
    await block('zoe', 'one.example', 1)
    expect(await unblockHost(db, { accountId: 'eve', host: 'one.example' })).toBe(false)
    expect(await unblockHost(db, { accountId: 'zoe', host: 'one.example' })).toBe(true)
    expect(await unblockHost(db, { accountId: 'zoe', host: 'one.example' })).toBe(false)
    expect(await listBlockedHosts(db, 'zoe')).toEqual([])
  })

  test('are copied to another account, which keeps what it has', async () => {
    await block('zoe', 'both.example', 1)
    await block('eve', 'both.example', 5)
    await block('eve', 'only.example', 6)
    await copyBlockedHosts(db, { from: 'eve', to: 'zoe' })
    expect(await listBlockedHosts(db, 'zoe')).toEqual([
      { host: 'only.example', since: 6 },
      { host: 'both.example', since: 1 },
    ])
  })
})
