import type { DbOrTrx } from '../storage/database.ts'

/** Whether there is such an account: what names one may have outlived it. */
export async function isAccount(db: DbOrTrx, accountId: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
  return row !== undefined
}
