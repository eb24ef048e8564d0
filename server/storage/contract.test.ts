import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { createId } from '../accounts/tokens.ts'
import { forEachDatabase } from '../testing/databases.ts'
import {
  addAccount,
  addAddress,
  addCollection,
  addImage,
  addRequest,
  createBadgeRow,
} from '../testing/rows.ts'
import type { Db } from './database.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './schema.ts'

/** What the code above may rely on, whichever database is below. Queries of the features: queries.test.ts. */
forEachDatabase('the storage contract', (open) => {
  let db: Db
  beforeEach(async () => {
    db = await open()
  })

  const count = async (table: keyof Tables) => {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const addBadge = async (accountId: string, row: Parameters<typeof createBadgeRow>[2] = {}) => {
    const badge = createBadgeRow(accountId, await addImage(db), row)
    await db.insertInto('badge').values(badge).execute()
    return badge
  }

  describe('migrations', () => {
    test('make every table of the schema, empty', async () => {
      const tables: Record<keyof Tables, true> = {
        account: true,
        address: true,
        sign_in_code: true,
        session: true,
        passkey: true,
        passkey_challenge: true,
        embed_credential: true,
        merge_offer: true,
        merged_account: true,
        blocked_host: true,
        digest: true,
        badge_news: true,
        consent_request: true,
        visit: true,
        hand_over_code: true,
        embed_bearer: true,
        preview: true,
        image: true,
        badge: true,
        badge_check: true,
        listed_badge: true,
        collection: true,
        collection_badge: true,
        check_host: true,
        sealed_badge: true,
      }
      for (const table of Object.keys(tables) as (keyof Tables)[]) expect(await count(table)).toBe(0)
    })

    test('change nothing when they run again', async () => {
      const id = await addAccount(db)
      await migrate(db)
      expect(await db.selectFrom('account').select('id').execute()).toEqual([{ id }])
    })

    test('run once when two servers start at the same moment', async () => {
      await Promise.all([migrate(db), migrate(db)])
      expect(await count('account')).toBe(0)
    })
  })

  describe('values', () => {
    test('milliseconds since the epoch come back as the numbers they were', async () => {
      const at = 8_640_000_000_000_000
      await db.insertInto('account').values({ id: 'a', created_at: at }).execute()
      const row = await db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
      expect(row).toEqual({ id: 'a', created_at: at, lang: null, theme: null })
    })

    test('sums and counts come back as numbers', async () => {
      await addAccount(db)
      const row = await db
        .selectFrom('account')
        .select((select) => [
          select.fn.countAll<number>().as('count'),
          select.fn.max('created_at').as('last'),
        ])
        .executeTakeFirstOrThrow()
      expect(row.count).toBe(1)
      expect(typeof row.last).toBe('number')
    })

    test('bytes come back as they were, every one of them', async () => {
      const bytes = Uint8Array.from({ length: 1024 }, (_, at) => at % 256)
      const sha256 = await addImage(db, { bytes })
      const row = await db
        .selectFrom('image')
        .select('bytes')
        .where('sha256', '=', sha256)
        .executeTakeFirstOrThrow()
      expect(row.bytes).toBeInstanceOf(Uint8Array)
      expect(Buffer.compare(row.bytes, bytes)).toBe(0)
    })

    test('no bytes and five million bytes come back too', async () => {
      for (const bytes of [new Uint8Array(), new Uint8Array(5_000_000).fill(7)]) {
        const sha256 = await addImage(db, { bytes })
        const row = await db
          .selectFrom('image')
          .select('bytes')
          .where('sha256', '=', sha256)
          .executeTakeFirstOrThrow()
        expect(Buffer.compare(row.bytes, bytes)).toBe(0)
      }
    })

    test.each([
      '',
      ' ',
      "'; drop table badge; --",
      'Знак 🎓 علامة',
      'e\u0301 \u00e9',
      '\u202e\u200b',
      'a\nb\r\n\tc',
      '\\x00',
      '%_?$1:id',
    ])('text comes back as it was: %j', async (text) => {
      const { id } = await addBadge(await addAccount(db), { name: text })
      const row = await db.selectFrom('badge').select('name').where('id', '=', id).executeTakeFirstOrThrow()
      expect(row.name).toBe(text)
      expect(await db.selectFrom('badge').select('id').where('name', '=', text).execute()).toHaveLength(1)
    })

    test('text is compared exactly: letter case and composition count', async () => {
      await addBadge(await addAccount(db), { name: 'Knots \u00e9' })
      const found = (name: string) => db.selectFrom('badge').select('id').where('name', '=', name).execute()
      expect(await found('Knots \u00e9')).toHaveLength(1)
      expect(await found('knots \u00e9')).toHaveLength(0)
      expect(await found('Knots e\u0301')).toHaveLength(0)
    })

    test('ids are put in order by their bytes', async () => {
      for (const id of ['b', 'B', 'a', '_', '-', '1']) await addAccount(db, id)
      const rows = await db.selectFrom('account').select('id').orderBy('id').execute()
      expect(rows.map(({ id }) => id)).toEqual(['-', '1', 'B', '_', 'a', 'b'])
    })
  })

  describe('constraints', () => {
    test('a kept badge is unique in an account', async () => {
      const account = await addAccount(db)
      await addBadge(account, { fingerprint: 'f' })
      await expect(addBadge(account, { fingerprint: 'f' })).rejects.toThrow()
      expect(await count('badge')).toBe(1)
    })

    test('another account may keep the same badge', async () => {
      await addBadge(await addAccount(db), { fingerprint: 'f' })
      await addBadge(await addAccount(db), { fingerprint: 'f' })
      expect(await count('badge')).toBe(2)
    })

    test('removed ones do not count: the badge may be added again, and removed again', async () => {
      const account = await addAccount(db)
      await addBadge(account, { fingerprint: 'f', removed_at: 1 })
      await addBadge(account, { fingerprint: 'f', removed_at: 1 })
      await addBadge(account, { fingerprint: 'f' })
      await expect(addBadge(account, { fingerprint: 'f' })).rejects.toThrow()
      expect(await count('badge')).toBe(3)
    })

    test('a removed badge cannot come back beside one that was added meanwhile', async () => {
      const account = await addAccount(db)
      const removed = await addBadge(account, { fingerprint: 'f', removed_at: 1 })
      await addBadge(account, { fingerprint: 'f' })
      const restore = db.updateTable('badge').set({ removed_at: null }).where('id', '=', removed.id).execute()
      await expect(restore).rejects.toThrow()
    })

    test('an address belongs to one account', async () => {
      await addAddress(db, await addAccount(db), { canonical: 'ada@example.org' })
      await expect(addAddress(db, await addAccount(db), { canonical: 'ada@example.org' })).rejects.toThrow()
    })

    test.each(['session', 'embed_credential'] as const)('a token of a %s is unique', async (table) => {
      const account = await addAccount(db)
      const insert = () =>
        table === 'session'
          ? db.insertInto('session').values(sessionRow(account, 'same')).execute()
          : db.insertInto('embed_credential').values(credentialRow(account, 'same')).execute()
      await insert()
      await expect(insert()).rejects.toThrow()
    })

    test('a badge needs its account and its picture', async () => {
      const account = await addAccount(db)
      const image = await addImage(db)
      await expect(db.insertInto('badge').values(createBadgeRow('nobody', image)).execute()).rejects.toThrow()
      await expect(
        db.insertInto('badge').values(createBadgeRow(account, 'nothing')).execute(),
      ).rejects.toThrow()
    })

    test('a picture stays as long as a badge has it', async () => {
      const badge = await addBadge(await addAccount(db))
      await expect(
        db.deleteFrom('image').where('sha256', '=', badge.image_sha256).execute(),
      ).rejects.toThrow()
    })

    test('a missing value is refused', async () => {
      await expect(sql`insert into account (id) values ('a')`.execute(db)).rejects.toThrow()
    })
  })

  describe('deleting', () => {
    test('an account takes along all that is its own, and nothing else', async () => {
      const [gone, stays] = [await addAccount(db), await addAccount(db)]
      for (const account of [gone, stays]) await addEverything(db, account)
      const image = await count('image')
      await db.deleteFrom('account').where('id', '=', gone).execute()
      for (const table of OF_AN_ACCOUNT) expect([table, await count(table)]).toEqual([table, 1])
      // Requests belong to a page, pictures to everybody who has them.
      expect(await count('consent_request')).toBe(2)
      expect(await count('image')).toBe(image)
    })

    test('a request takes along what was said in it', async () => {
      const account = await addAccount(db)
      const request = await addEverything(db, account)
      await db.deleteFrom('consent_request').where('id', '=', request).execute()
      for (const table of ['visit', 'hand_over_code', 'embed_bearer', 'preview'] as const) {
        expect([table, await count(table)]).toEqual([table, 0])
      }
      expect(await count('badge')).toBe(1)
    })
  })

  describe('transactions', () => {
    test('keep all or nothing', async () => {
      const account = await addAccount(db)
      const image = await addImage(db)
      const failing = db.transaction().execute(async (trx) => {
        await trx.insertInto('badge').values(createBadgeRow(account, image)).execute()
        await addAddress(trx, account)
        throw new Error('the power went out')
      })
      await expect(failing).rejects.toThrow('the power went out')
      expect(await count('badge')).toBe(0)
      expect(await count('address')).toBe(0)
      expect(await addBadge(account)).toBeDefined()
    })

    test('are undone by a broken constraint too', async () => {
      const account = await addAccount(db)
      const failing = db.transaction().execute(async (trx) => {
        await addAddress(trx, account, { canonical: 'ada@example.org' })
        await addAddress(trx, account, { canonical: 'ada@example.org' })
      })
      await expect(failing).rejects.toThrow()
      expect(await count('address')).toBe(0)
    })

    test('hide what they have not finished', async () => {
      const account = await addAccount(db)
      let during: Promise<number> | null = null
      await db.transaction().execute(async (trx) => {
        await addAddress(trx, account)
        // Not awaited: on SQLite it waits until this transaction is over, on PostgreSQL it does not see it.
        during = count('address')
      })
      expect([0, 1]).toContain(await during)
      expect(await count('address')).toBe(1)
    })

    test('twenty at once all come to an end', async () => {
      const account = await addAccount(db)
      const add = () => db.transaction().execute(async (trx) => addAddress(trx, account))
      await Promise.all(Array.from({ length: 20 }, add))
      expect(await count('address')).toBe(20)
    })
  })

  describe('races', () => {
    test('twenty inserts of the same badge have one winner, and the others are told', async () => {
      const account = await addAccount(db)
      const image = await addImage(db)
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          db
            .insertInto('badge')
            .values(createBadgeRow(account, image, { fingerprint: 'f' }))
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst(),
        ),
      )
      const won = results.filter(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows === 1n)
      expect(won).toHaveLength(1)
      expect(await count('badge')).toBe(1)
    })

    test('twenty updates that only one may make have one winner', async () => {
      const request = await addRequest(db)
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          db
            .updateTable('consent_request')
            .set({ state: 'decided' })
            .where('id', '=', request)
            .where('state', '=', 'open')
            .executeTakeFirst(),
        ),
      )
      expect(results.filter(({ numUpdatedRows }) => numUpdatedRows === 1n)).toHaveLength(1)
    })

    test('twenty deletes of one row have one winner', async () => {
      const account = await addAccount(db)
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          db.deleteFrom('account').where('id', '=', account).executeTakeFirst(),
        ),
      )
      expect(results.filter(({ numDeletedRows }) => numDeletedRows === 1n)).toHaveLength(1)
    })
  })
})

const OF_AN_ACCOUNT = [
  'account',
  'address',
  'sign_in_code',
  'session',
  'passkey',
  'passkey_challenge',
  'embed_credential',
  'merge_offer',
  'merged_account',
  'blocked_host',
  'digest',
  'badge_news',
  'hand_over_code',
  'embed_bearer',
  'preview',
  'badge',
  'collection',
  'collection_badge',
  'sealed_badge',
] as const satisfies (keyof Tables)[]

const LIFE = { created_at: 1, seen_at: 1, expires_at: 2 }

const sessionRow = (accountId: string, token = createId()) =>
  ({
    id: createId(),
    account_id: accountId,
    token_hash: token,
    user_agent: '',
    is_shared: 0,
    ...LIFE,
  }) as const

const credentialRow = (accountId: string, token = createId()) => ({
  id: createId(),
  account_id: accountId,
  token_hash: token,
  asker: 'https://school.example',
  user_agent: '',
  ...LIFE,
})

/** One row in each table for an account. Returns the request's id. */
async function addEverything(db: Db, accountId: string): Promise<string> {
  const proved = await addAddress(db, accountId)
  await db.insertInto('session').values(sessionRow(accountId)).execute()
  await db.insertInto('embed_credential').values(credentialRow(accountId)).execute()
  const code = { browser_hash: 'b', typed: 't', canonical: 'c', code_hash: 'h', options: '{}', tries: 0 }
  await db
    .insertInto('sign_in_code')
    .values({ id: createId(), account_id: accountId, ...code, created_at: 1, expires_at: 2 })
    .execute()
  await db
    .insertInto('passkey')
    .values({
      id: createId(),
      account_id: accountId,
      public_key: 'k',
      counter: 0,
      transports: '[]',
      name: 'Phone',
      created_at: 1,
      used_at: null,
    })
    .execute()
  await db
    .insertInto('passkey_challenge')
    .values({ challenge: createId(), browser_hash: 'b', account_id: accountId, expires_at: 2 })
    .execute()

  await db
    .insertInto('sealed_badge')
    .values({
      account_id: accountId,
      fingerprint: 'f',
      sealed_at: 1,
      seal: '{}',
      documents: '{}',
      image_sha256: 's',
      brought_at: 1,
    })
    .execute()
  await db
    .insertInto('merge_offer')
    .values({
      id: createId(),
      account_id: accountId,
      other_id: accountId,
      address_id: proved,
      browser_hash: 'b',
      expires_at: 2,
    })
    .execute()
  await db.insertInto('blocked_host').values({ account_id: accountId, host: 'h', created_at: 1 }).execute()
  await db.insertInto('merged_account').values({ id: createId(), account_id: accountId }).execute()

  const request = await addRequest(db)
  await db
    .insertInto('visit')
    .values({
      id: createId(),
      request_id: request,
      browser_hash: 'b',
      is_verified: 1,
      is_window: 1,
      challenge: null,
      account_id: null,
      state: '{}',
      created_at: 1,
    })
    .execute()
  const handOver = createId()
  await db
    .insertInto('hand_over_code')
    .values({
      id: handOver,
      code_hash: createId(),
      challenge: 'c',
      request_id: request,
      account_id: accountId,
      asker: null,
      remember: 0,
      created_at: 1,
      expires_at: 2,
      used_at: null,
    })
    .execute()
  await db
    .insertInto('embed_bearer')
    .values({
      id: createId(),
      token_hash: createId(),
      request_id: request,
      account_id: accountId,
      hand_over_code_id: handOver,
      created_at: 1,
    })
    .execute()
  await db
    .insertInto('preview')
    .values({
      id: createId(),
      request_id: request,
      account_id: accountId,
      position: 0,
      item: '{}',
      created_at: 1,
    })
    .execute()
  const badge = createBadgeRow(accountId, await addImage(db))
  await db.insertInto('badge').values(badge).execute()
  await addCollection(db, accountId, [badge.id])
  await db.insertInto('badge_news').values({ badge_id: badge.id, account_id: accountId, at: 1 }).execute()
  await db.insertInto('digest').values({ account_id: accountId, lang: 'en', since: 1, due_at: 2 }).execute()
  return request
}
