import { beforeEach, expect, test } from 'vitest'
import { createMergeOffer, findMergeOffer } from '../accounts/merge-offer.ts'
import { findSealed, keepSealed } from '../backpack/sealed-queries.ts'
import { listUntold } from '../backpack/untold-queries.ts'
import { acceptPreviews } from '../issuer/accept.ts'
import type { Item } from '../issuer/items.ts'
import { type RequestRow, selectPreviews, selectRequest, selectUndecided } from '../issuer/queries.ts'
import { undoAccept } from '../issuer/undo-accept.ts'
import type { Db } from '../storage/database.ts'
import { createAccount, giveAddedBadge, makeBadge } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addRequest, createSealed } from '../testing/rows.ts'
import { mergeAccounts } from './merge-accounts.ts'

const NOW = 1_790_000_000_000
/** More than one transaction adds. */
const MANY = 520

/** What somebody has brought and not decided about to its end, when the account that brought it becomes part of another. */
forEachDatabase('lists of an account that is brought into another one', (open) => {
  let db: Db
  let ids = 0
  let onId: (made: number) => void
  beforeEach(async () => {
    db = await open()
    ids = 0
    onId = () => {}
    await createAccount(db, 'zoe', 'zoe@home.example')
    await createAccount(db, 'work', 'zoe@work.example')
  })

  const deps = (at = NOW) => ({
    db,
    now: () => at,
    newId: () => {
      ids += 1
      onId(ids)
      return `id-${ids}`
    },
    config: { badgesPerAccount: 10_000, recheckEveryHours: 24 } as Parameters<
      typeof acceptPreviews
    >[0]['config'],
  })
  const give = (accountId: string, key: string, at: number) =>
    giveAddedBadge(deps(at), accountId, makeBadge(key))
  const merge = async () => {
    const of = { accountId: 'zoe', browser: 'browser', now: NOW }
    await createMergeOffer(db, { ...of, canonical: 'zoe@work.example' })
    const offerId = (await findMergeOffer(db, of))?.id ?? ''
    return mergeAccounts({ db, now: () => NOW }, { ...of, offerId })
  }
  const bring = (accountId: string, row: Parameters<typeof addRequest>[1] = {}) =>
    addRequest(db, { kind: 'own', files: '[]', account_id: accountId, created_at: NOW, ...row })
  const readyOf = (key: string): Item => {
    const { bytes: _, image, payload, documents, ...badge } = makeBadge(key)
    return { state: 'ready', badge: { ...badge, image } }
  }
  async function see(requestId: string, accountId: string, items: readonly Item[]): Promise<void> {
    const { payload, documents } = makeBadge('any')
    const rows = items.map((item, position) => ({
      id: `${requestId} ${accountId} ${position}`,
      request_id: requestId,
      account_id: accountId,
      position,
      item: JSON.stringify(item),
      kept: JSON.stringify({ payload, documents }),
      created_at: NOW,
    }))
    for (let at = 0; at < rows.length; at += 100)
      await db
        .insertInto('preview')
        .values(rows.slice(at, at + 100))
        .execute()
  }
  const seenBy = async (requestId: string, accountId = 'zoe'): Promise<[number, Item][]> =>
    (await selectPreviews(db, requestId, accountId)).map(({ position, item }) => [position, JSON.parse(item)])
  const stateOf = async (requestId: string) => (await seenBy(requestId)).map(([at, item]) => [at, item.state])
  const selectWaiting = async () =>
    (await selectUndecided(db, 'zoe', { since: 0, limit: 9 })).map(({ id }) => id)
  const listKept = async () =>
    (
      await db.selectFrom('badge').select(['account_id', 'source']).where('removed_at', 'is', null).execute()
    ).map(({ account_id, source }) => `${account_id} ${source}`)

  test('wait there with what was seen of them, also what an export had beside badges', async () => {
    const list = await bring('work', { rest: '{"collections":[]}', created_at: NOW - 1 })
    const mine = await bring('zoe')
    await see(list, 'work', [readyOf('a'), readyOf('b')])
    await see(mine, 'zoe', [readyOf('c')])
    await merge()
    expect(await selectWaiting()).toEqual([mine, list])
    expect(await stateOf(list)).toEqual([
      [0, 'ready'],
      [1, 'ready'],
    ])
    expect(await stateOf(mine)).toEqual([[0, 'ready']])
    expect((await selectRequest(db, list))?.rest).toBe('{"collections":[]}')
  })

  test('that were decided about are not asked about again, and can be taken back', async () => {
    await give('work', 'before', 1)
    const list = await bring('work')
    await see(list, 'work', [readyOf('a')])
    const request = (await selectRequest(db, list)) as RequestRow
    await acceptPreviews(deps(), {
      request,
      accountId: 'work',
      previews: [`${list} work 0`],
      asker: null,
      decline: true,
      lang: 'en',
    })
    const visit = { browser_hash: 'b', is_verified: 0, is_window: 0, challenge: null, state: '{}' } as const
    await db
      .insertInto('visit')
      .values({ ...visit, id: 'v', request_id: list, account_id: 'work', created_at: NOW })
      .execute()
    await merge()
    expect(await selectWaiting()).toEqual([])
    expect(await listKept()).toHaveLength(2)
    await undoAccept(deps(), { request, accountId: 'zoe', badgeIds: null })
    expect(await listKept()).toHaveLength(1)
  })

  test('are looked at again where a badge was issued to an address of the other account, and only there', async () => {
    const fault = (code: 'recipient-mismatch' | 'expired'): Item => ({
      state: 'fault',
      rejection: { document: 'assertion', code, detail: 'x "code":"recipient-mismatch"' },
    })
    const theirs = await bring('work')
    const mine = await bring('zoe')
    await see(theirs, 'work', [fault('recipient-mismatch'), fault('expired')])
    await see(mine, 'zoe', [readyOf('a'), fault('recipient-mismatch')])
    await merge()
    expect(await stateOf(theirs)).toEqual([[1, 'fault']])
    expect(await stateOf(mine)).toEqual([[0, 'ready']])
  })

  test('that both have looked at keep what was added, and else what their owner saw', async () => {
    const added = (key: string): Item => ({
      ...(readyOf(key) as Extract<Item, { state: 'ready' }>),
      state: 'added',
      badgeId: key,
      addedAt: NOW,
    })
    const skipped: Item = { state: 'skipped', rejection: { code: 'expired', detail: 'x' } }
    for (const owner of ['work', 'zoe']) {
      const [other, list] = [owner === 'work' ? 'zoe' : 'work', await bring(owner)]
      await see(list, owner, [readyOf('a'), readyOf('b'), added('c'), added('d')])
      await see(list, other, [skipped, added('b'), skipped, added('d'), readyOf('e')])
    }
    const lists = await selectWaiting()
    await merge()
    for (const list of [...lists, ...(await selectWaiting())])
      expect(await stateOf(list)).toEqual([
        [0, 'ready'],
        [1, 'added'],
        [2, 'added'],
        [3, 'added'],
        [4, 'ready'],
      ])
    expect(await selectWaiting()).toHaveLength(2)
  })

  test('lead to the badge that stayed where both kept it, and do not take that back', async () => {
    const mine = await give('zoe', 'both', 1)
    const other = await give('work', 'both', 2)
    const list = await bring('work')
    const { badge } = readyOf('both') as Extract<Item, { state: 'ready' }>
    const held: Item = { state: 'held', id: other, name: 'Badge both', host: badge.host, addedAt: 2 }
    await see(list, 'work', [{ state: 'added', badge, badgeId: other, addedAt: NOW }, held])
    await merge()
    const stays = { ...held, id: mine, addedAt: 1 }
    expect(await seenBy(list)).toEqual([
      [0, stays],
      [1, stays],
    ])
    const request = (await selectRequest(db, list)) as RequestRow
    await undoAccept(deps(), { request, accountId: 'zoe', badgeIds: null })
    expect(await listKept()).toHaveLength(1)
  })

  test('bring along what was sealed, of each badge what was sealed last', async () => {
    const keep = (accountId: string, sealedAt: number, fingerprint: string) => {
      const { seal, documents } = createSealed(sealedAt)
      const sealed = { seal: { ...seal, badge: { ...seal.badge, fingerprint } }, documents }
      return db.transaction().execute((trx) => keepSealed(trx, accountId, sealed, NOW))
    }
    await keep('work', 1, 'theirs')
    for (const [fingerprint, mine, theirs] of [
      ['older here', 1, 2],
      ['newer here', 2, 1],
      ['alike', 1, 1],
    ] as const) {
      await keep('zoe', mine, fingerprint)
      await keep('work', theirs, fingerprint)
    }
    await merge()
    const sealedAt = async (fingerprint: string) => (await findSealed(db, 'zoe', fingerprint))?.seal.sealedAt
    expect(await Promise.all(['theirs', 'older here', 'newer here', 'alike'].map(sealedAt))).toEqual([
      1, 2, 2, 1,
    ])
    expect(await db.selectFrom('sealed_badge').select('account_id').execute()).toHaveLength(4)
  })

  test('of pages end with the session that they were asked in', async () => {
    const asked = await addRequest(db)
    await see(asked, 'work', [readyOf('a')])
    await merge()
    expect(await db.selectFrom('preview').select('id').execute()).toEqual([])
  })

  test.each([1, 450])(
    'that are being added go on, and are there whole and once (merged at badge %i)',
    async (at) => {
      const list = await bring('work')
      const keys = Array.from({ length: MANY }, (_, key) => `n${key}`)
      await give('zoe', 'n0', 1)
      await see(list, 'work', keys.map(readyOf))
      const request = (await selectRequest(db, list)) as RequestRow
      let merging: ReturnType<typeof merge> | null = null
      const first = ids
      onId = (made) => {
        if (made === first + at) merging = merge()
      }
      const previews = keys.map((_, position) => `${list} work ${position}`)
      const outcome = await acceptPreviews(deps(), {
        request,
        accountId: 'work',
        previews,
        asker: null,
        decline: true,
        lang: 'en',
      })
      expect(outcome).toMatchObject({ ok: true })
      expect(await merging).toMatchObject({ ok: true })
      const kept = await listKept()
      expect(new Set(kept)).toEqual(
        new Set(keys.map((key) => `zoe https://learn.example.edu/assertions/${key}`)),
      )
      expect(kept).toHaveLength(MANY)
      const untold = await listUntold(db, { accountId: 'zoe', requestId: list })
      expect(untold.length).toBeGreaterThanOrEqual(MANY - 1)
      expect(new Set((await stateOf(list)).map(([, state]) => state))).toEqual(new Set(['added', 'held']))
    },
  )
})
