import { beforeEach, expect, test } from 'vitest'
import { listAddresses } from '../accounts/addresses.ts'
import { startDigest } from '../accounts/digest-setting.ts'
import { createEmbedCredential } from '../accounts/embed-credential.ts'
import { createMergeOffer, findMergeOffer, resolveAccount } from '../accounts/merge-offer.ts'
import { insertPasskey, listPasskeys } from '../accounts/passkey-queries.ts'
import { createSession } from '../accounts/session.ts'
import { moveBadges } from '../backpack/archive-queries.ts'
import { listCollections } from '../backpack/collections/collection-queries.ts'
import { listMembers } from '../backpack/collections/member-queries.ts'
import { listEvidence } from '../backpack/own-evidence/evidence-queries.ts'
import { listUntold, noteUntold } from '../backpack/untold-queries.ts'
import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addCollection, addOwnEvidence } from '../testing/rows.ts'
import { mergeAccounts } from './merge-accounts.ts'

const NOW = 1_790_000_000_000

forEachDatabase('bringing two accounts together', (open) => {
  let db: Db
  let ids = 0
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'zoe', 'zoe@home.example')
    await createAccount(db, 'work', 'Zoe@Work.example')
  })

  const give = (accountId: string, key: string, at: number) =>
    giveBadge(
      {
        db,
        now: () => at,
        newId: () => `${accountId}-${key}-${++ids}`,
        config: { badgesPerAccount: 100, recheckEveryHours: 24 },
      },
      accountId,
      makeBadge(key),
    )
  const offer = async (canonical = 'zoe@work.example', accountId = 'zoe', browser = 'browser') => {
    await createMergeOffer(db, { accountId, canonical, browser, now: NOW })
    return (await findMergeOffer(db, { accountId, browser, now: NOW }))?.id ?? ''
  }
  const merge = (offerId: string, { accountId = 'zoe', browser = 'browser', now = NOW } = {}) =>
    mergeAccounts({ db, now: () => now }, { accountId, browser, offerId })
  const badges = () =>
    db
      .selectFrom('badge')
      .leftJoin('listed_badge', 'listed_badge.badge_id', 'badge.id')
      .leftJoin('badge_check', 'badge_check.badge_id', 'badge.id')
      .select([
        'badge.account_id',
        'badge.name',
        'badge.added_at',
        'listed_badge.account_id as listed_for',
        'listed_badge.added_at as listed_at',
        'badge_check.checked_at',
      ])
      .orderBy('badge.name')
      .execute()
  const accounts = async () =>
    (await db.selectFrom('account').select('id').orderBy('id').execute()).map(({ id }) => id)

  test('badges, addresses and passkeys move, and what both keep is there once, as it was added first', async () => {
    await give('zoe', 'mine', 1)
    await give('work', 'theirs', 2)
    await give('zoe', 'both-later-here', 9)
    await give('work', 'both-later-here', 3)
    await give('zoe', 'both-first-here', 4)
    await give('work', 'both-first-here', 8)
    await insertPasskey(db, {
      id: 'key',
      accountId: 'work',
      publicKey: 'k',
      counter: 0,
      transports: [],
      name: 'Work laptop',
      createdAt: 1,
    })
    expect(await merge(await offer())).toEqual({
      ok: true,
      told: ['zoe@home.example', 'Zoe@Work.example'],
      otherId: 'work',
    })
    const row = (name: string, at: number) => ({
      account_id: 'zoe',
      name: `Badge ${name}`,
      added_at: at,
      listed_for: 'zoe',
      listed_at: at,
      checked_at: at,
    })
    expect(await badges()).toEqual([
      row('both-first-here', 4),
      row('both-later-here', 3),
      row('mine', 1),
      row('theirs', 2),
    ])
    expect((await listAddresses(db, 'zoe')).map(({ typed, isPrimary }) => [typed, isPrimary])).toEqual([
      ['zoe@home.example', true],
      ['Zoe@Work.example', false],
    ])
    expect((await listPasskeys(db, 'zoe')).map(({ name }) => name)).toEqual(['Work laptop'])
    expect(await accounts()).toEqual(['zoe'])
  })

  test('what was added to badges moves with them, and to the badge that stays, once', async () => {
    const idOf = async (accountId: string, key: string, at: number) => {
      const added = await give(accountId, key, at)
      return added.added ? added.id : ''
    }
    const theirs = await idOf('work', 'theirs', 1)
    const [laterHere, firstThere] = [await idOf('zoe', 'a', 9), await idOf('work', 'a', 2)]
    const [firstHere, laterThere] = [await idOf('zoe', 'b', 2), await idOf('work', 'b', 9)]
    await addOwnEvidence(db, 'work', theirs, { title: 'of theirs' })
    await addOwnEvidence(db, 'zoe', laterHere, { title: 'mine', added_at: 1 })
    await addOwnEvidence(db, 'work', firstThere, { title: 'of work', added_at: 2 })
    await addOwnEvidence(db, 'zoe', firstHere, { title: 'both', added_at: 1 })
    await addOwnEvidence(db, 'work', laterThere, { title: 'both', added_at: 2 })
    await addOwnEvidence(db, 'work', laterThere, { title: 'more', added_at: 3 })
    expect(await merge(await offer())).toMatchObject({ ok: true })
    const titles = async (id: string) => (await listEvidence(db, id)).map(({ title }) => title)
    expect(await titles(theirs)).toEqual(['of theirs'])
    expect(await titles(firstThere)).toEqual(['mine', 'of work'])
    expect(await titles(firstHere)).toEqual(['both', 'more'])
    const rows = await db.selectFrom('own_evidence').select('account_id').execute()
    expect(rows.map(({ account_id }) => account_id)).toEqual(Array(5).fill('zoe'))
    // Devices that keep the badge hear of it.
    const listed = await db.selectFrom('listed_badge').select(['badge_id', 'changed_at']).execute()
    expect(listed.find(({ badge_id }) => badge_id === firstHere)?.changed_at).toBe(NOW)
  })

  test('collections move with what is in them, be it the badge that both had', async () => {
    const idOf = async (accountId: string, key: string, at: number) => {
      const added = await give(accountId, key, at)
      return added.added ? added.id : ''
    }
    const [own, first] = [await idOf('zoe', 'both', 9), await idOf('zoe', 'first', 1)]
    const [other, later] = [await idOf('work', 'both', 3), await idOf('work', 'first', 2)]
    const mine = await addCollection(db, 'zoe', [own, first], { cover: own })
    const theirs = await addCollection(db, 'work', [later, other])
    const versionOf = async (id: string) =>
      (await db.selectFrom('collection').select('version').where('id', '=', id).executeTakeFirstOrThrow())
        .version
    const before = await versionOf(mine)
    await merge(await offer())
    // Whoever keeps a copy asks for it anew, and for the badges that have come.
    expect(await versionOf(mine)).toBeGreaterThan(before)
    const listed = await db.selectFrom('listed_badge').select(['badge_id', 'changed_at']).execute()
    expect(listed.find(({ badge_id }) => badge_id === other)?.changed_at).toBe(NOW)
    const members = async (id: string) =>
      (await listMembers(db, id, { offset: 0, limit: 9 })).map((each) => each.id)
    expect(await members(mine)).toEqual([other, first])
    expect(await members(theirs)).toEqual([first, other])
    const rows = await db.selectFrom('collection').select(['account_id', 'cover']).orderBy('cover').execute()
    expect(rows.map(({ account_id }) => account_id)).toEqual(['zoe', 'zoe'])
    expect(rows.map(({ cover }) => cover)).toContain(other)
  })

  test('of two collections of one name the one that moves gets a number; others keep theirs', async () => {
    const titles = async () =>
      (await db.selectFrom('collection').select(['id', 'title']).orderBy('title').execute()).map(
        ({ id, title }) => [id, title],
      )
    const mine = await addCollection(db, 'zoe', [], { title: 'Work' })
    const gone = await addCollection(db, 'zoe', [], { title: 'Gone', removed_at: NOW })
    const theirs = await addCollection(db, 'work', [], { title: 'Work', created_at: 1, share_token: 'token' })
    const again = await addCollection(db, 'work', [], { title: 'Work', created_at: 2 })
    const second = await addCollection(db, 'work', [], { title: 'Work (2)', created_at: 3 })
    const other = await addCollection(db, 'work', [], { title: 'Play', created_at: 4 })
    const back = await addCollection(db, 'work', [], { title: 'Gone', created_at: 5 })
    await merge(await offer())
    expect(await titles()).toEqual([
      [gone, 'Gone'],
      [back, 'Gone (2)'],
      [other, 'Play'],
      [mine, 'Work'],
      [second, 'Work (2)'],
      [theirs, 'Work (3)'],
      [again, 'Work (4)'],
    ])
    const changed = await db.selectFrom('collection').select(['id', 'version', 'share_token']).execute()
    expect(changed.find(({ id }) => id === theirs)).toMatchObject({ version: 2, share_token: 'token' })
    expect(changed.find(({ id }) => id === other)).toMatchObject({ version: 1 })
  })

  test('what was archived stays so; what both keep does only where it was in both', async () => {
    const archive = async (accountId: string, ...keys: string[]) => {
      for (const key of keys) {
        const added = await give(accountId, key, key === 'later-here' && accountId === 'zoe' ? 9 : 1)
        if (added.added) await moveBadges(db, accountId, [added.id], { move: 'archived', movedAt: 1, now: 1 })
      }
    }
    await archive('zoe', 'mine', 'both', 'here', 'later-here')
    await archive('work', 'theirs', 'both', 'there')
    for (const key of ['here', 'later-here']) await give('work', key, 2)
    await give('zoe', 'there', 2)
    await merge(await offer())
    const rows = await db
      .selectFrom('listed_badge')
      .innerJoin('badge', 'badge.id', 'listed_badge.badge_id')
      .select([
        'badge.name',
        'badge.is_archived',
        'listed_badge.is_archived as listed',
        'listed_badge.changed_at',
      ])
      .orderBy('badge.name')
      .execute()
    expect(rows.map(({ name, is_archived, listed }) => [name, is_archived, listed])).toEqual([
      ['Badge both', 1, 1],
      ['Badge here', 0, 0],
      ['Badge later-here', 0, 0],
      ['Badge mine', 1, 1],
      ['Badge theirs', 1, 1],
      ['Badge there', 0, 0],
    ])
    // Whoever keeps a copy hears of the one that was here and has come out.
    expect(rows.find(({ name }) => name === 'Badge here')?.changed_at).toBe(NOW)
  })

  test('collections keep the order that either account gave them, the own ones first', async () => {
    const order = async () => (await listCollections(db, 'zoe')).map(({ title }) => title)
    await addCollection(db, 'zoe', [], { title: 'a', position: 2 })
    await addCollection(db, 'zoe', [], { title: 'b', position: 1 })
    await addCollection(db, 'work', [], { title: 'x', position: 1 })
    await addCollection(db, 'work', [], { title: 'y', position: 2 })
    await addCollection(db, 'work', [], { title: 'new' })
    await merge(await offer())
    expect(await order()).toEqual(['new', 'b', 'a', 'x', 'y'])
  })

  test('language, theme and digest are those of the other account where nobody chose here, and only there', async () => {
    const settings = async () => ({
      ...(await db
        .selectFrom('account')
        .select(['lang', 'theme'])
        .where('id', '=', 'zoe')
        .executeTakeFirstOrThrow()),
      digests: await db.selectFrom('digest').select(['account_id', 'lang']).execute(),
      news: await db.selectFrom('badge_news').select('account_id').execute(),
    })
    await db.updateTable('account').set({ theme: 'light' }).where('id', '=', 'zoe').execute()
    await db.updateTable('account').set({ lang: 'fi', theme: 'dark' }).where('id', '=', 'work').execute()
    const given = await give('work', 'a', 1)
    await startDigest(db, { accountId: 'work', lang: 'de', now: 1 })
    const badgeId = given.added ? given.id : ''
    await db.insertInto('badge_news').values({ badge_id: badgeId, account_id: 'work', at: 1 }).execute()
    await merge(await offer())
    const merged = { lang: 'fi', theme: 'light', digests: [{ account_id: 'zoe', lang: 'de' }] }
    expect(await settings()).toEqual({ ...merged, news: [{ account_id: 'zoe' }] })

    await createAccount(db, 'club', 'zoe@club.example')
    await db.updateTable('account').set({ lang: 'ar' }).where('id', '=', 'club').execute()
    await startDigest(db, { accountId: 'club', lang: 'es', now: 2 })
    await merge(await offer('zoe@club.example'))
    expect(await settings()).toMatchObject(merged)
  })

  test('a mail that has still to tell what was added to the other account tells it to this one', async () => {
    const given = await give('work', 'a', 1)
    const badgeIds = given.added ? [given.id] : []
    await noteUntold(db, { accountId: 'work', requestId: 'r' }, { badgeIds, lang: 'en', now: 1 })
    await merge(await offer())
    expect(await listUntold(db, { accountId: 'zoe', requestId: 'r' })).toMatchObject([{ id: badgeIds[0] }])
  })

  test('what either knew to be revoked stays known, once', async () => {
    const know = (accountId: string, fingerprint: string) =>
      db
        .insertInto('refused_badge')
        .values({ account_id: accountId, fingerprint, status: 'revoked', at: 1 })
        .execute()
    for (const fingerprint of ['hers', 'both']) await know('work', fingerprint)
    await know('zoe', 'both')
    await merge(await offer())
    const rows = await db.selectFrom('refused_badge').selectAll().orderBy('fingerprint').execute()
    expect(rows.map(({ account_id, fingerprint }) => [account_id, fingerprint])).toEqual([
      ['zoe', 'both'],
      ['zoe', 'hers'],
    ])
  })

  test('sessions and skipped windows of the other account end, those of this one go on', async () => {
    for (const accountId of ['zoe', 'work']) {
      await createSession(db, { accountId, isShared: false, userAgent: '', now: NOW })
      await createEmbedCredential(db, { accountId, asker: 'https://x.example', userAgent: '', now: NOW })
    }
    await merge(await offer())
    for (const table of ['session', 'embed_credential'] as const) {
      const rows = await db.selectFrom(table).select('account_id').execute()
      expect([table, rows]).toEqual([table, [{ account_id: 'zoe' }]])
    }
  })

  test('a badge that was removed a moment ago moves too, so that it can be brought back', async () => {
    await give('work', 'gone', 1)
    await db.updateTable('badge').set({ removed_at: NOW }).execute()
    await db.deleteFrom('listed_badge').execute()
    await give('zoe', 'gone', 2)
    expect(await merge(await offer())).toMatchObject({ ok: true })
    const rows = await db.selectFrom('badge').select(['account_id', 'removed_at']).execute()
    expect(rows).toHaveLength(2)
    expect(rows.every((row) => row.account_id === 'zoe')).toBe(true)
  })

  test('an offer is good once, in its browser, for its account, and for some minutes', async () => {
    await createAccount(db, 'eve', 'eve@evil.example')
    const id = await offer()
    const no = { ok: false }
    expect(await merge(id, { browser: 'another' })).toEqual(no)
    expect(await merge(id, { accountId: 'eve' })).toEqual(no)
    expect(await merge(id, { accountId: 'work' })).toEqual(no)
    expect(await merge('x')).toEqual(no)
    expect(await merge('')).toEqual(no)
    expect(await merge(id, { now: NOW + limits.mergeProofMs })).toEqual(no)
    expect(await accounts()).toEqual(['eve', 'work', 'zoe'])
    expect(await merge(id, { now: NOW + limits.mergeProofMs - 1 })).toMatchObject({ ok: true })
    expect(await merge(id)).toEqual(no)
  })

  test('a newer offer takes the place of the one before', async () => {
    await createAccount(db, 'third', 'third@home.example')
    const first = await offer()
    const second = await offer('third@home.example')
    expect(await merge(first)).toEqual({ ok: false })
    expect(await merge(second)).toMatchObject({ ok: true })
    expect(await accounts()).toEqual(['work', 'zoe'])
  })

  test('of twenty presses at once one is the one', async () => {
    await give('work', 'theirs', 2)
    const id = await offer()
    const ended = await Promise.all(Array.from({ length: 20 }, () => merge(id)))
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await badges()).toHaveLength(1)
  })

  test('two accounts that are each brought into the other at once become one, with all that both had', async () => {
    await give('zoe', 'mine', 1)
    await give('work', 'theirs', 2)
    const one = await offer()
    const other = await offer('zoe@home.example', 'work', 'elsewhere')
    const ended = await Promise.all([merge(one), merge(other, { accountId: 'work', browser: 'elsewhere' })])
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await accounts()).toHaveLength(1)
    expect(await badges()).toHaveLength(2)
    expect(await db.selectFrom('address').selectAll().execute()).toHaveLength(2)
  })

  test('badges that are added to either meanwhile are not lost', async () => {
    const id = await offer()
    const added = await Promise.allSettled([
      give('work', 'a', 1),
      give('zoe', 'b', 1),
      merge(id),
      give('work', 'c', 1),
      give('zoe', 'd', 1),
    ])
    const kept = added.filter(
      (each) => each.status === 'fulfilled' && 'added' in each.value && each.value.added,
    )
    expect(await badges()).toHaveLength(kept.length)
    expect((await badges()).every(({ account_id }) => account_id === 'zoe')).toBe(true)
  })

  test('an offer goes with the address that was proved, and with either account', async () => {
    await db
      .insertInto('address')
      .values({
        id: 'second',
        account_id: 'work',
        typed: 'second@work.example',
        canonical: 'second@work.example',
        is_primary: 0,
        verified_at: 1,
      })
      .execute()
    const id = await offer('second@work.example')
    await db.deleteFrom('address').where('id', '=', 'second').execute()
    expect(await merge(id)).toEqual({ ok: false })

    const again = await offer()
    await db.deleteFrom('account').where('id', '=', 'work').execute()
    expect(await merge(again)).toEqual({ ok: false })
  })

  test('an address that went to a third account since proves nothing', async () => {
    await createAccount(db, 'third', 'third@home.example')
    const id = await offer()
    await db
      .updateTable('address')
      .set({ account_id: 'third' })
      .where('canonical', '=', 'zoe@work.example')
      .execute()
    expect(await merge(id)).toEqual({ ok: false })
    expect(await accounts()).toEqual(['third', 'work', 'zoe'])
  })

  test('nothing is offered for an address of nobody, or of one’s own', async () => {
    expect(await offer('nobody@home.example')).toBe('')
    expect(await offer('zoe@home.example')).toBe('')
  })

  test('old ids lead to the account that is left, over two merges too', async () => {
    await createAccount(db, 'third', 'third@home.example')
    await merge(await offer())
    await merge(await offer('zoe@home.example', 'third'), { accountId: 'third' })
    for (const id of ['zoe', 'work', 'third']) expect(await resolveAccount(db, id)).toBe('third')
    expect(await resolveAccount(db, 'nobody')).toBe('nobody')
  })
})
