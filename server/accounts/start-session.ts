import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { rememberSession, sessionOf } from './guards.ts'
import { createSession, endSession, setSessionCookie, userAgentOf } from './session.ts'

/**
 * Signs a person in: a new session, in the database and in the browser. One that the browser had before ends, so that
 * a planted or forgotten one is worth nothing.
 */
export async function startSession(
  { config, db, now }: Pick<Deps, 'config' | 'db' | 'now'>,
  req: Request,
  res: Response,
  { accountId, isShared }: { accountId: string; isShared: boolean },
): Promise<void> {
  const former = sessionOf(req)
  if (former !== null) await endSession(db, former.id)
  const userAgent = userAgentOf(req)
  const { session, token } = await createSession(db, { accountId, isShared, userAgent, now: now() })
  setSessionCookie(config, res, token, isShared)
  rememberSession(req, session)
}
