import { plainName } from '../../client/ui/plain-text.ts'
import type { DbOrTrx } from '../storage/database.ts'

const NAME_CHARS = 60

/** How somebody calls a passkey: one line. Null when nothing is left of it. */
export function readPasskeyName(input: unknown): string | null {
  if (typeof input !== 'string') return null
  const name = Array.from(plainName(input)).slice(0, NAME_CHARS).join('').trim()
  return name === '' ? null : name
}

/** Gives a passkey another name. False when the account has no such passkey. */
export async function renamePasskey(
  db: DbOrTrx,
  { accountId, id, name }: { accountId: string; id: string; name: string },
): Promise<boolean> {
  const result = await db
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
