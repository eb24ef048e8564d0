import { PostgresAdapter } from 'kysely'
import type { DbOrTrx } from '../storage/database.ts'
import { resolveAccount } from './merge-offer.ts'

/**
 * Finds the account that an id stands for now, and keeps it from being merged or deleted until the transaction ends.
 *
 * Call it before anything else is held: a merge takes its accounts first and then what hangs on them, and who does it the
 * other way round would wait for it while it waits. SQLite has one transaction at a time.
 *
 * @returns what it was merged into, or itself; null where it is no more
 */
export async function holdAccount(trx: DbOrTrx, id: string): Promise<string | null> {
  let current = id
  while (!(await lockAccount(trx, current))) {
    const next = await resolveAccount(trx, id)
    if (next === current) return null
    current = next
  }
  return current
}

async function lockAccount(trx: DbOrTrx, id: string): Promise<boolean> {
  const select = trx.selectFrom('account').select('id').where('id', '=', id)
  const isPostgres = trx.getExecutor().adapter instanceof PostgresAdapter
  return (await (isPostgres ? select.forKeyShare() : select).executeTakeFirst()) !== undefined
}
