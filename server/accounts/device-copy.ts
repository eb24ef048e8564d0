import type { Request, Response } from 'express'
import type { Config } from '../config.ts'
import { clearOwnCookie, readOwnCookie, setOwnCookie } from '../http/cookies.ts'

/** The cookie of a browser that is to keep nothing of its person's badges; whoever signs in there. */
const COOKIE = 'device-copy'
const OFF = 'off'
/** As long as browsers keep any. */
const LIFE_MS = 400 * 24 * 3_600_000

/** Whether this browser may keep a copy of its person's badges for when there is no internet. */
export const isCopyWanted = (config: Config, req: Request): boolean =>
  readOwnCookie(config, req, COOKIE) !== OFF

/** Remembers that it may, or not: also after signing out, which ends all else that a browser keeps. */
export function chooseCopy(config: Config, res: Response, isWanted: boolean): void {
  if (isWanted) clearOwnCookie(config, res, COOKIE)
  else setOwnCookie(config, res, COOKIE, OFF, { maxAgeMs: LIFE_MS })
}
