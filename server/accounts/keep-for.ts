import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { sessionOf } from './guards.ts'
import { keyedHash } from './tokens.ts'

const NOBODY = 'nobody'

/**
 * Says for whom a browser may keep an answer (client/offline/keep.ts): what is of another account, of nobody or on a
 * shared computer is not kept, and ends what was. Every page of ours says it (app.ts).
 *
 * @returns whether anything may be kept
 */
export function tellKeeper(
  { secret }: Pick<Deps, 'config' | 'secret'>,
  req: Request,
  res: Response,
): boolean {
  const session = sessionOf(req)
  const who =
    session === null || session.isShared
      ? NOBODY
      : keyedHash(secret, 'offline', session.accountId).slice(0, 22)
  res.setHeader('Backpack-Keep-For', who)
  return who !== NOBODY
}
