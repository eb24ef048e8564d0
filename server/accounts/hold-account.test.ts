import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../storage/database.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount } from '../testing/rows.ts'
import { holdAccount } from './hold-account.ts'

forEachDatabase('holding an account', (open) => {
  let db: Db
  beforeEach(async () => {
    db = await open()
    for (const id of ['zoe', 'work', 'third']) await addAccount(db, id)
  })
  const hold = (id: string) => db.transaction().execute((trx) => holdAccount(trx, id))
  async function merge(from: string, to: string): Promise<void> {
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('merged_account').set({ account_id: to }).where('account_id', '=', from).execute()
      await trx.insertInto('merged_account').values({ id: from, account_id: to }).execute()
      await trx.deleteFrom('account').where('id', '=', from).execute()
    })
  }

  test('gives itself, or what it was merged into, over two merges too; nothing where it is no more', async () => {
    expect(await hold('work')).toBe('work')
    await merge('work', 'zoe')
    expect(await hold('work')).toBe('zoe')
    await merge('zoe', 'third')
    expect(await hold('work')).toBe('third')
    await db.deleteFrom('account').where('id', '=', 'third').execute()
    expect(await hold('work')).toBeNull()
    expect(await hold('nobody')).toBeNull()
  })

  test('keeps it until the transaction ends: who deletes it waits, and who holds it then gets the other one', async () => {
    const merging: Promise<void>[] = []
    await db.transaction().execute(async (trx) => {
      expect(await holdAccount(trx, 'work')).toBe('work')
      merging.push(merge('work', 'zoe'))
      // It goes with the account, were that gone by now.
      const row = { host: 'a.example', created_at: 1 }
      await trx
        .insertInto('blocked_host')
        .values({ ...row, account_id: 'work' })
        .execute()
    })
    await Promise.all(merging)
    expect(await hold('work')).toBe('zoe')
  })
})
