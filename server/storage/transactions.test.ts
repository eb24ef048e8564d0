import type { Insertable } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { forEachDatabase } from '../testing/databases.ts'
import {
  addAccount,
  addAddress,
  addBadgeRow,
  addImage,
  addRequest,
  countRows,
  createBadgeRow,
} from '../testing/rows.ts'
import type { Db } from './database.ts'
import type { Tables } from './schema.ts'

/** What several who write at the same time may rely on. */
forEachDatabase('the storage contract', (open) => {
  let db: Db
  beforeEach(async () => {
    db = await open()
  })
  const count = (table: keyof Tables) => countRows(db, table)
  const addBadge = (accountId: string, row: Partial<Insertable<Tables['badge']>> = {}) =>
    addBadgeRow(db, accountId, row)

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
