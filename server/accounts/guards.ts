import type { Request, Response } from 'express'
import type { Config } from '../config.ts'
import { readOwnCookie, setOwnCookie } from '../http/cookies.ts'
import { createFormToken, isFormToken } from '../http/form-token.ts'
import { HttpError } from '../http/http-error.ts'
import type { Db } from '../storage/database.ts'
import { findSession, type Session } from './session.ts'
import { createToken } from './tokens.ts'

/**
 * Who is asking. `browser` is a random name of the browser, so that codes, visits and forms hold only in the one
 * that began them; it says nothing about the person and is absent until a page needs it.
 */
type Asking = { browser: string | null; session: Session | null }

const asking = new WeakMap<Request, Asking>()

/** Reads the cookies once per request. Applied to all routes but those that must not see them. */
export async function identify(config: Config, db: Db, now: number, req: Request): Promise<void> {
  const token = readOwnCookie(config, req, 'session')
  const browser = readOwnCookie(config, req, 'browser')
  asking.set(req, {
    browser: browser !== null && /^[\w-]{43}$/.test(browser) ? browser : null,
    session: token === null ? null : await findSession(db, token, now),
  })
}

export const sessionOf = (req: Request): Session | null => asking.get(req)?.session ?? null

/** The session, or the end of the request: 401. */
export function requireSession(req: Request): Session {
  const session = sessionOf(req)
  if (session === null) throw new HttpError(401, 'signed-out', 'common.error.signed-out')
  return session
}

/** Tells the request of a session that began while it was handled. */
export function rememberSession(req: Request, session: Session | null): void {
  asking.set(req, { browser: asking.get(req)?.browser ?? null, session })
}

export const browserOf = (req: Request): string | null => asking.get(req)?.browser ?? null

/** The browser's name, or the end of the request: every page with a form gives one, so cookies are off here. */
export function requireBrowser(req: Request): string {
  const browser = browserOf(req)
  if (browser === null) throw new HttpError(403, 'forbidden')
  return browser
}

/** The browser's name, given now if it has none. Only pages with forms call this: script and Frame set no cookie. */
export function ensureBrowser(config: Config, req: Request, res: Response): string {
  const known = browserOf(req)
  if (known !== null) return known
  const browser = createToken()
  setOwnCookie(config, res, 'browser', browser)
  asking.set(req, { browser, session: sessionOf(req) })
  return browser
}

/** The token for forms outside a visit, bound to this browser and its session. */
export function formTokenOf(
  { config, secret }: { config: Config; secret: string },
  req: Request,
  res: Response,
): string {
  return createFormToken(secret, ensureBrowser(config, req, res), sessionOf(req)?.id ?? '', '')
}

/** Whether a form was drawn for this browser, this session (by default the one that it has now), and the visit of its address, if there is one. */
export function hasFormToken(
  { secret }: { secret: string },
  req: Request,
  sessionId = sessionOf(req)?.id ?? '',
): boolean {
  const scope = typeof req.params.visit === 'string' ? req.params.visit : ''
  return isFormToken(secret, req.body?.token, browserOf(req) ?? '', sessionId, scope)
}

/** Whether a form was drawn while nobody was signed in here, and somebody is by now. */
export const isFromBeforeSession = (deps: { secret: string }, req: Request): boolean =>
  sessionOf(req) !== null && hasFormToken(deps, req, '')
