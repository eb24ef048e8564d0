import type { Db, DbOrTrx } from '../storage/database.ts'

/** A place where the account is signed in, as its page lists it. */
export type ListedSession = {
  id: string
  userAgent: string
  isShared: boolean
  createdAt: number
  seenAt: number
}

/** Sessions of an account that still hold, the one seen last first. */
export async function listSessions(db: DbOrTrx, accountId: string, now: number): Promise<ListedSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'user_agent', 'is_shared', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    isShared: row.is_shared === 1,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }))
}

/** Ends one session of an account. False when it has no such session. */
export async function revokeSession(
  db: DbOrTrx,
  { accountId, id }: { accountId: string; id: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/**
 * "Sign out everywhere": ends all that acts for the account, this browser included: sessions, skipped windows, and
 * what a Frame somewhere holds in memory or is about to redeem.
 */
export async function signOutEverywhere(db: Db, accountId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // First: whoever is redeeming one is waited for, and what it gave is seen and ended below.
    await trx.deleteFrom('hand_over_code').where('account_id', '=', accountId).execute()
    await trx.deleteFrom('session').where('account_id', '=', accountId).execute()
    await trx.deleteFrom('embed_credential').where('account_id', '=', accountId).execute()
    // Others end with what they came from, and stay: the results of their requests speak of this account.
    await trx
      .deleteFrom('embed_bearer')
      .where('account_id', '=', accountId)
      .where('session_id', 'is', null)
      .where('credential_id', 'is', null)
      .execute()
    await trx.deleteFrom('passkey_challenge').where('account_id', '=', accountId).execute()
    await trx.deleteFrom('sign_in_code').where('account_id', '=', accountId).execute()
  })
}
