import type { Request, Response } from 'express'
import type { Config } from '../config.ts'
import { clearSiteData } from '../http/clear-site-data.ts'
import { clearOwnCookie, setOwnCookie } from '../http/cookies.ts'
import { limits } from '../limits.ts'
import type { Db, DbOrTrx } from '../storage/database.ts'
import { createId, createToken, hashToken } from './tokens.ts'

/**
 * @property isShared "This is a shared computer": ends with the browser, and after 12 hours
 * @property expiresAt when it ends by itself
 * @property lang and theme that the account keeps; null where nobody chose
 */
export type Session = {
  id: string
  accountId: string
  isShared: boolean
  createdAt: number
  expiresAt: number
  lang: string | null
  theme: string | null
}

/** Finds the session behind a cookie and notes, at most once a minute, that it was seen. Null when it has ended. */
export async function findSession(db: Db, token: string, now: number): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'session.id',
      'session.account_id',
      'session.is_shared',
      'session.created_at',
      'session.expires_at',
      'session.seen_at',
      'account.lang',
      'account.theme',
    ])
    .where('session.token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (row === undefined || row.expires_at <= now) return null
  if (now - row.seen_at > 60_000) {
    await db.updateTable('session').set({ seen_at: now }).where('id', '=', row.id).execute()
  }
  return {
    id: row.id,
    accountId: row.account_id,
    isShared: row.is_shared === 1,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lang: row.lang,
    theme: row.theme,
  }
}

/** Begins a session and returns the token for its cookie. Always a new id: nobody can have planted it. */
export async function createSession(
  db: DbOrTrx,
  {
    accountId,
    isShared,
    userAgent,
    now,
  }: { accountId: string; isShared: boolean; userAgent: string; now: number },
): Promise<{ session: Session; token: string }> {
  const token = createToken()
  const id = createId()
  const expiresAt = now + (isShared ? limits.sharedSessionMs : limits.sessionMs)
  await db
    .insertInto('session')
    .values({
      id,
      account_id: accountId,
      token_hash: hashToken(token),
      user_agent: userAgent.slice(0, 300),
      is_shared: isShared ? 1 : 0,
      created_at: now,
      seen_at: now,
      expires_at: expiresAt,
    })
    .execute()
  const account = await db
    .selectFrom('account')
    .select(['lang', 'theme'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  return {
    session: {
      id,
      accountId,
      isShared,
      createdAt: now,
      expiresAt,
      lang: account?.lang ?? null,
      theme: account?.theme ?? null,
    },
    token,
  }
}

/**
 * Gives a session another token, and returns it for its cookie: what was copied before opens nothing any more. The
 * session itself goes on, and with it the forms of its other tabs.
 */
export async function replaceToken(db: DbOrTrx, sessionId: string): Promise<string> {
  const token = createToken()
  await db
    .updateTable('session')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', sessionId)
    .execute()
  return token
}

/** Whether a session still holds. @param id null where it is not known, which stands in nobody's way */
export async function isSessionAlive(db: DbOrTrx, id: string | null, now: number): Promise<boolean> {
  if (id === null) return true
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

export async function endSession(db: DbOrTrx, sessionId: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', sessionId).execute()
}

/** Puts the session into the browser. A shared computer's cookie ends with the browser. */
export function setSessionCookie(config: Config, res: Response, token: string, isShared: boolean): void {
  setOwnCookie(config, res, 'session', token, isShared ? {} : { maxAgeMs: limits.sessionMs })
}

/** Ends the session in the browser, and with it what the browser keeps of its pages for when there is no internet. */
export function clearSessionCookie(config: Config, res: Response): void {
  clearOwnCookie(config, res, 'session')
  clearSiteData(config, res, { withCache: false })
}

/** A person-readable hint at the device; never used to decide anything. */
export const userAgentOf = (req: Request): string => (req.get('user-agent') ?? '').slice(0, 300)
