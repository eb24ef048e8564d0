import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { rememberSession, requireSession, sessionOf } from './guards.ts'
import { createSession, endSession, replaceToken, setSessionCookie, userAgentOf } from './session.ts'

/**
 * Signs a person in: a new session, in the database and in the browser. One that the browser had before ends, so that
 * a planted or forgotten one is worth nothing.
 *
 * @returns the account that was signed in until now
 */
export async function startSession(
  { config, db, now }: Pick<Deps, 'config' | 'db' | 'now'>,
  req: Request,
  res: Response,
  { accountId, isShared }: { accountId: string; isShared: boolean },
): Promise<string | null> {
  const former = sessionOf(req)
  if (former !== null) await endSession(db, former.id)
  const userAgent = userAgentOf(req)
  const { session, token } = await createSession(db, { accountId, isShared, userAgent, now: now() })
  setSessionCookie(config, res, token, isShared)
  rememberSession(req, session)
  return former?.accountId ?? null
}

/** The account may be reached in one more way from now on: its session goes on under another token. */
export async function renewSession(
  { config, db }: Pick<Deps, 'config' | 'db'>,
  req: Request,
  res: Response,
): Promise<void> {
  const { id, isShared } = requireSession(req)
  setSessionCookie(config, res, await replaceToken(db, id), isShared)
}
