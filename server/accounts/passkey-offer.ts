import type { Request, Response } from 'express'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { readOwnCookie, setOwnCookie } from '../http/cookies.ts'
import { isPasskeyPossible } from './passkey.ts'
import { listPasskeys } from './passkey-queries.ts'
import type { Session } from './session.ts'

const LATER = 'passkey-later'
const LATER_MS = 180 * 24 * 60 * 60_000

/**
 * Whether somebody who signs in with codes is to be asked whether a passkey would be easier: nobody can talk them out of
 * one. Not on a shared computer, and not for half a year after "Not now" in this browser. Nor in a text browser, which would
 * show what is hidden until a script finds passkeys: every browser that knows them says where its requests come from.
 */
export async function isPasskeyWanted(
  { config, db }: Pick<Deps, 'config' | 'db'>,
  req: Request,
  session: Session,
): Promise<boolean> {
  if (session.isShared || !isPasskeyPossible(config)) return false
  if (req.get('Sec-Fetch-Site') === undefined || readOwnCookie(config, req, LATER) !== null) return false
  return (await listPasskeys(db, session.accountId)).length === 0
}

export const postponePasskey = (config: Config, res: Response): void =>
  setOwnCookie(config, res, LATER, '1', { maxAgeMs: LATER_MS })
