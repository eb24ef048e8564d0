import { limits } from '../limits.ts'
import type { Db, DbOrTrx } from '../storage/database.ts'

/** @property id the credential id, base64url @property name a hint at the device that made it */
export type Passkey = {
  id: string
  accountId: string
  publicKey: string
  counter: number
  transports: string[]
  name: string
  createdAt: number
  usedAt: number | null
}

export async function findPasskey(db: DbOrTrx, id: string): Promise<Passkey | null> {
  const row = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toPasskey(row)
}

/** All of an account, the newest first. */
export async function listPasskeys(db: DbOrTrx, accountId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkey')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toPasskey)
}

/** Keeps a new passkey. False when its id is kept already, by whomever. */
export async function insertPasskey(db: DbOrTrx, passkey: Omit<Passkey, 'usedAt'>): Promise<boolean> {
  const result = await db
    .insertInto('passkey')
    .values({
      id: passkey.id,
      account_id: passkey.accountId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: JSON.stringify(passkey.transports),
      name: passkey.name,
      created_at: passkey.createdAt,
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function notePasskeyUse(
  db: DbOrTrx,
  { id, counter, now }: { id: string; counter: number; now: number },
): Promise<void> {
  await db.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
}

/** Removes one. False when the account has no such passkey. */
export async function removePasskey(
  db: DbOrTrx,
  { accountId, id }: { accountId: string; id: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** @property accountId set when the challenge is for adding a passkey to this account */
type Challenge = { challenge: string; browserHash: string; accountId: string | null; now: number }

export async function insertChallenge(
  db: DbOrTrx,
  { challenge, browserHash, accountId, now }: Challenge,
): Promise<void> {
  await db
    .insertInto('passkey_challenge')
    .values({
      challenge,
      browser_hash: browserHash,
      account_id: accountId,
      expires_at: now + limits.passkeyChallengeMs,
    })
    .execute()
}

/** Uses a challenge up. False when this browser was not given it for this purpose, or it was used or ran out. */
export async function takeChallenge(
  db: Db,
  { challenge, browserHash, accountId, now }: Challenge,
): Promise<boolean> {
  const result = await db
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('browser_hash', '=', browserHash)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

function toPasskey(row: {
  id: string
  account_id: string
  public_key: string
  counter: number
  transports: string
  name: string
  created_at: number
  used_at: number | null
}): Passkey {
  return {
    id: row.id,
    accountId: row.account_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: JSON.parse(row.transports) as string[],
    name: row.name,
    createdAt: row.created_at,
    usedAt: row.used_at,
  }
}
