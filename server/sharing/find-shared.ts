import type { Request } from 'express'
import { clientAddressOf } from '../accounts/client-address.ts'
import type { Deps } from '../deps.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { limits } from '../limits.ts'
import { findShared, type SharedCollection } from './share-queries.ts'

/** What ours look like; nothing else is looked up. */
const TOKEN = /^[\w-]{22}$/

/** What a request asks to see. Null where its link leads nowhere; whoever tries many of those is stopped (429). */
export type FindShared = (req: Request) => Promise<SharedCollection | null>

export function createFinder({ db, now }: Pick<Deps, 'db' | 'now'>): FindShared {
  const countStray = createRateLimit({ points: limits.strayLinksPerClientPerMinute, seconds: 60 })
  return async (req) => {
    const token = String(req.params.token)
    const shared = TOKEN.test(token) ? await findShared(db, token, now()) : null
    if (shared === null) await countStray(clientAddressOf(req))
    return shared
  }
}
