import { limits } from '../limits.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { createId, createToken, hashToken } from './tokens.ts'

/**
 * "Skip this window next time on …": what lets the Frame under one page's origin go on without the Window.
 *
 * It opens nothing but a new bearer for one request, and only under the origin that it was given for.
 *
 * @property asker the page's origin
 */
export type EmbedCredentialRow = {
  id: string
  asker: string
  userAgent: string
  createdAt: number
  seenAt: number
}

/** Makes one, with the token for its cookie; it holds 30 days. */
export async function createEmbedCredential(
  db: DbOrTrx,
  { accountId, asker, userAgent, now }: { accountId: string; asker: string; userAgent: string; now: number },
): Promise<{ id: string; token: string }> {
  const token = createToken()
  const id = createId()
  await db
    .insertInto('embed_credential')
    .values({
      id,
      account_id: accountId,
      token_hash: hashToken(token),
      asker,
      user_agent: userAgent.slice(0, 300),
      created_at: now,
      seen_at: now,
      expires_at: now + limits.embedCredentialMs,
    })
    .execute()
  return { id, token }
}

/** Finds the account behind a cookie's token. Null when it ended, was revoked, or belongs to another page's origin. */
export async function findEmbedCredential(
  db: DbOrTrx,
  token: string,
  asker: string,
  now: number,
): Promise<{ id: string; accountId: string } | null> {
  const row = await db
    .selectFrom('embed_credential')
    .select(['id', 'account_id', 'asker', 'expires_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (row === undefined || row.asker !== asker || row.expires_at <= now) return null
  await db.updateTable('embed_credential').set({ seen_at: now }).where('id', '=', row.id).execute()
  return { id: row.id, accountId: row.account_id }
}

/** Those of an account that still hold, the newest first. */
export async function listEmbedCredentials(
  db: DbOrTrx,
  accountId: string,
  now: number,
): Promise<EmbedCredentialRow[]> {
  const rows = await db
    .selectFrom('embed_credential')
    .select(['id', 'asker', 'user_agent', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    asker: row.asker,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }))
}

/** Ends one. False when the account has no such credential. */
export async function revokeEmbedCredential(
  db: DbOrTrx,
  { accountId, id }: { accountId: string; id: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('embed_credential')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Ends all that an account has under one page's origin. */
export async function endEmbedCredentials(
  db: DbOrTrx,
  { accountId, asker }: { accountId: string; asker: string },
): Promise<void> {
  await db
    .deleteFrom('embed_credential')
    .where('account_id', '=', accountId)
    .where('asker', '=', asker)
    .execute()
}
