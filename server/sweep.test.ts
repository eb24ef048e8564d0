import { beforeEach, expect, test } from 'vitest'
import { createSession, findSession } from './accounts/session.ts'
import { createId } from './accounts/tokens.ts'
import { insertCheck } from './backpack/check-queries.ts'
import { getImage } from './backpack/picture-queries.ts'
import { findRefused, forgetRefused, insertBadge, setRemoved } from './backpack/queries.ts'
import { findSealed, keepSealed } from './backpack/sealed-queries.ts'
import { listUntold, noteUntold } from './backpack/untold-queries.ts'
import { selectPreviews, selectRequest, upsertPreview } from './issuer/queries.ts'
import { limits } from './limits.ts'
import type { Db } from './storage/database.ts'
import { sweep } from './sweep.ts'
import { forEachDatabase } from './testing/databases.ts'
import {
  addAccount,
  addCollection,
  addImage,
  addRequest,
  createNewBadge,
  createSealed,
} from './testing/rows.ts'

const NOW = Date.UTC(2026, 10, 3, 12)

forEachDatabase('sweeping', (open) => {
  let db: Db
  let account: string
  let image: string
  beforeEach(async () => {
    db = await open()
    account = await addAccount(db)
    image = await addImage(db)
  })

  const newBadge = (row: Parameters<typeof createNewBadge>[2] = {}) => createNewBadge(account, image, row)
  const sweepAt = (now: number) => sweep({ db, now: () => now })
  const isThere = async (id: string) =>
    (await db.selectFrom('badge').select('id').where('id', '=', id).execute()).length === 1

  test('a removed badge goes when Undo has ended, not at its last moment; a kept one stays', async () => {
    const [kept, removed] = [newBadge(), newBadge()]
    await insertBadge(db, kept)
    await insertBadge(db, removed)
    await setRemoved(db, account, removed.id, NOW)
    await sweepAt(NOW + limits.undoHeardMs)
    expect(await isThere(removed.id)).toBe(true)
    await sweepAt(NOW + limits.undoHeardMs + 1)
    expect(await isThere(removed.id)).toBe(false)
    expect(await isThere(kept.id)).toBe(true)
  })

  test('the link of a single badge goes with that badge; an empty collection stays', async () => {
    const badge = newBadge()
    await insertBadge(db, badge)
    const link = await addCollection(db, account, [badge.id], { is_of_one: 1 })
    const empty = await addCollection(db, account, [])
    const listIds = async () =>
      (await db.selectFrom('collection').select('id').execute()).map(({ id }) => id).sort()
    await setRemoved(db, account, badge.id, NOW)
    await sweepAt(NOW + limits.undoHeardMs)
    expect(await listIds()).toEqual([link, empty].sort())
    await sweepAt(NOW + limits.undoHeardMs + 1)
    expect(await listIds()).toEqual([empty])
  })

  test('of a removed badge it is remembered that it was revoked or suspended, and no more', async () => {
    const add = async (fingerprint: string, status: 'good' | 'revoked' | 'suspended') => {
      const badge = newBadge({ fingerprint, status })
      await insertBadge(db, badge)
      await setRemoved(db, account, badge.id, NOW)
    }
    await add('good', 'good')
    await add('revoked', 'revoked')
    await add('revoked', 'suspended')
    await add('suspended', 'suspended')
    await sweepAt(NOW + limits.undoHeardMs)
    expect(await db.selectFrom('refused_badge').selectAll().execute()).toEqual([])
    await sweepAt(NOW + limits.undoHeardMs + 1)
    await sweepAt(NOW + limits.undoHeardMs + 2)
    const known = ['good', 'revoked', 'suspended'].map((fingerprint) => findRefused(db, account, fingerprint))
    expect(await Promise.all(known)).toEqual([null, expect.any(String), 'suspended'])
    expect(await db.selectFrom('refused_badge').select('at').distinct().execute()).toEqual([{ at: NOW }])
    expect(await findRefused(db, await addAccount(db), 'revoked')).toBeNull()
    await forgetRefused(db, account, 'revoked')
    expect(await findRefused(db, account, 'revoked')).toBeNull()
  })

  test('what its issuer took back is not remembered, whether the good one is kept or removed', async () => {
    const add = async (status: 'good' | 'revoked', addedAt: number) => {
      const { id } = newBadge()
      await insertBadge(db, newBadge({ id, fingerprint: 'back', status, added_at: addedAt }))
      return id
    }
    const remembered = () => db.selectFrom('refused_badge').selectAll().execute()
    await setRemoved(db, account, await add('revoked', NOW - 1), NOW)
    const good = await add('good', NOW + 1)
    expect(await findRefused(db, account, 'back')).toBeNull()
    await sweepAt(NOW + limits.undoHeardMs + 1)
    expect(await remembered()).toEqual([])
    expect(await findRefused(db, account, 'back')).toBeNull()
    // As where a sweep saw the old one and not yet the new one.
    const old = { account_id: account, fingerprint: 'back', status: 'revoked' as const, at: NOW }
    await db.insertInto('refused_badge').values(old).execute()
    expect(await findRefused(db, account, 'back')).toBeNull()
    await db.deleteFrom('refused_badge').execute()
    // Both go in one sweep.
    await setRemoved(db, account, good, NOW + 2)
    await setRemoved(db, account, await add('revoked', NOW + 3), NOW + 4)
    await setRemoved(db, account, await add('good', NOW + 5), NOW + 6)
    await sweepAt(NOW + limits.undoHeardMs + 7)
    expect(await isThere(good)).toBe(false)
    expect(await remembered()).toEqual([])
  })

  test.each([
    ['each removed at a moment of its own', (at: number) => at],
    ['all removed at one moment', () => 0],
  ])('of very many of them the latest are remembered, and no more: %s', async (_, momentOf) => {
    const rows = Array.from({ length: limits.refusedBadgesPerAccount + 1 }, (_, at) => ({
      account_id: account,
      fingerprint: `f${at}`,
      status: 'revoked' as const,
      at: momentOf(at),
    }))
    for (let at = 0; at < rows.length; at += 500)
      await db
        .insertInto('refused_badge')
        .values(rows.slice(at, at + 500))
        .execute()
    const badge = newBadge({ fingerprint: 'latest', status: 'revoked' })
    await insertBadge(db, badge)
    await setRemoved(db, account, badge.id, NOW)
    await sweepAt(NOW + limits.undoHeardMs + 1)
    const { count } = await db
      .selectFrom('refused_badge')
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(limits.refusedBadgesPerAccount)
    expect(await findRefused(db, account, 'latest')).toBe('revoked')
    expect(await findRefused(db, account, momentOf(1) === 1 ? 'f0' : 'f9999')).toBeNull()
  })

  test('of what is remembered already the later word counts', async () => {
    const old = { account_id: account, fingerprint: 'again', status: 'suspended' as const, at: NOW - 5 }
    await db.insertInto('refused_badge').values(old).execute()
    const badge = newBadge({ fingerprint: 'again', status: 'revoked', added_at: NOW - 1 })
    await insertBadge(db, badge)
    await setRemoved(db, account, badge.id, NOW)
    await sweepAt(NOW + limits.undoHeardMs + 1)
    expect(await db.selectFrom('refused_badge').selectAll().execute()).toEqual([
      { ...old, status: 'revoked', at: NOW },
    ])
  })

  test('what no mail could tell of for a day is not tried any longer', async () => {
    const badge = newBadge()
    await insertBadge(db, badge)
    const of = { accountId: account, requestId: 'r' }
    await noteUntold(db, of, { badgeIds: [badge.id], lang: 'en', now: NOW })
    await sweepAt(NOW + limits.untoldMs)
    expect(await listUntold(db, of)).toHaveLength(1)
    await sweepAt(NOW + limits.untoldMs + 1)
    expect(await listUntold(db, of)).toEqual([])
    expect(await isThere(badge.id)).toBe(true)
  })

  test('a picture goes when no badge has it and no open request can show it', async () => {
    await insertBadge(db, newBadge())
    const lonely = await addImage(db, { created_at: NOW })
    const longestMs = limits.ownListLifeMs + limits.requestLifeMs
    await sweepAt(NOW + longestMs)
    expect(await getImage(db, lonely)).not.toBeNull()
    await sweepAt(NOW + longestMs + 1)
    expect(await getImage(db, lonely)).toBeNull()
    expect(await getImage(db, image)).not.toBeNull()
  })

  test('a session goes when it has run out, and only then', async () => {
    const made = { accountId: account, userAgent: '', now: NOW }
    const shared = await createSession(db, { ...made, isShared: true })
    const long = await createSession(db, { ...made, isShared: false })
    await sweepAt(NOW + limits.sharedSessionMs + 1)
    expect(await findSession(db, shared.token, NOW)).toBeNull()
    expect(await findSession(db, long.token, NOW)).not.toBeNull()
  })

  test('what somebody brought goes later than what a page asked for', async () => {
    const request = await addRequest(db, {
      kind: 'own',
      account_id: account,
      created_at: NOW,
      used_at: NOW,
    })
    await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs)
    expect(await selectRequest(db, request)).not.toBeNull()
    await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs + 1)
    expect(await selectRequest(db, request)).toBeNull()
  })

  test('what came with a seal goes with the list that it came in', async () => {
    await keepSealed(db, account, createSealed(1), NOW)
    await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs)
    expect(await findSealed(db, account, 'a badge')).not.toBeNull()
    await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs + 1)
    expect(await findSealed(db, account, 'a badge')).toBeNull()
  })

  test('a request goes with its looks, its badges stay', async () => {
    const request = await addRequest(db, { created_at: NOW, used_at: NOW })
    const look = {
      id: createId(),
      request_id: request,
      account_id: account,
      position: 0,
      item: '{}',
      created_at: NOW,
    }
    await upsertPreview(db, look)
    const badge = newBadge({ request_id: request })
    await insertBadge(db, badge)
    await sweepAt(NOW + 2 * limits.requestLifeMs + 1)
    expect(await selectRequest(db, request)).toBeNull()
    expect(await selectPreviews(db, request, account)).toEqual([])
    expect(await isThere(badge.id)).toBe(true)
  })

  test('a host goes with the last of its badges, but not while it is asked; one that is missing comes back', async () => {
    const [kept, removed, asked] = ['kept.example', 'removed.example', 'asked.example']
    for (const host of [kept, removed, asked]) {
      const { id } = newBadge({ fingerprint: host })
      await insertBadge(db, newBadge({ id, fingerprint: host }))
      await insertCheck(db, { badgeId: id, host, check: { at: NOW, checks: [] }, dueAt: NOW + 5 })
      if (host !== kept) await db.deleteFrom('badge').where('id', '=', id).execute()
    }
    await db.updateTable('check_host').set({ leased_until: NOW }).where('host', '=', asked).execute()
    const hosts = () => db.selectFrom('check_host').select(['host', 'due_at']).orderBy('host').execute()

    await sweepAt(NOW)
    expect((await hosts()).map(({ host }) => host)).toEqual([asked, kept])
    // As when a badge was being added in that moment, which nobody could see.
    await db.deleteFrom('check_host').execute()
    await sweepAt(NOW + 1)
    expect(await hosts()).toEqual([{ host: kept, due_at: NOW + 1 }])
    await sweepAt(NOW + 2)
    expect(await hosts()).toEqual([{ host: kept, due_at: NOW + 1 }])
  })

  test('sweeping an empty database does nothing', async () => {
    await db.deleteFrom('image').execute()
    await sweepAt(NOW)
  })
})
