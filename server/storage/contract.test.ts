import { type Insertable, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { forEachDatabase } from '../testing/databases.ts'
import {
  addAccount,
  addAddress,
  addBadgeRow,
  addImage,
  countRows,
  createBadgeRow,
  createCredentialRow,
  createSessionRow,
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
  const count = (table: keyof Tables) => countRows(db, table)
  const addBadge = (accountId: string, row: Partial<Insertable<Tables['badge']>> = {}) =>
    addBadgeRow(db, accountId, row)

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
        own_evidence: true,
        check_host: true,
        sealed_badge: true,
        untold_badge: true,
        refused_badge: true,
        preview_picture: true,
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
          ? db.insertInto('session').values(createSessionRow(account, 'same')).execute()
          : db.insertInto('embed_credential').values(createCredentialRow(account, 'same')).execute()
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
})
