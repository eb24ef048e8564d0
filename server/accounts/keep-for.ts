import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { chooseCopy, isCopyWanted } from './device-copy.ts'
import { sessionOf } from './guards.ts'
import { keyedHash } from './tokens.ts'

const NOBODY = 'nobody'

/**
 * Says for whom a browser may keep an answer (client/offline/keep.ts): what is of another account, of nobody, on a
 * shared computer or in a browser whose person does not want it is not kept, and ends what was. Nothing is kept longer than
 * the session lasts. Every page of ours says it (app.ts).
 *
 * @returns whether anything may be kept
 */
export function tellKeeper(
  { config, secret }: Pick<Deps, 'config' | 'secret'>,
  req: Request,
  res: Response,
): boolean {
  const session = sessionOf(req)
  const isWanted = isCopyWanted(config, req)
  // Its time runs anew, or it would be over one day without a word.
  if (!isWanted && session !== null) chooseCopy(config, res, false)
  const mayKeep = session !== null && !session.isShared && isWanted
  const who = mayKeep ? keyedHash(secret, 'offline', session.accountId).slice(0, 22) : NOBODY
  res.setHeader('Backpack-Keep-For', who)
  // Another backpack may be mounted at another path of this origin: its word is about what that one keeps.
  res.setHeader('Backpack-Keep-At', config.basePath)
  // What they share to us is shown to them all the same, and waits for that.
  if (session !== null) res.setHeader('Backpack-Signed-In', '1')
  if (mayKeep) res.setHeader('Backpack-Keep-Until', String(session.expiresAt))
  return mayKeep
}
