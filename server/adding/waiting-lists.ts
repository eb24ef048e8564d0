import type { WaitingListView } from '../../client/backpack/WaitingLists.tsx'
import { requireSession } from '../accounts/guards.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../http/route.ts'
import { closeAndTell } from '../issuer/close.ts'
import { type OwnFile, ownFilesOf } from '../issuer/own-files.ts'
import { declineReady, selectSeenNames, selectUndecided } from '../issuer/queries.ts'
import { findRequest } from '../issuer/requests.ts'
import { acceptsOf } from '../issuer/running-accepts.ts'
import { limits } from '../limits.ts'

const NAMES = 3

/** What somebody brought before and has not decided about: a closed tab loses nothing. */
export async function listWaiting(deps: Deps, accountId: string): Promise<WaitingListView[]> {
  const { db, now, config } = deps
  const since = now() - limits.ownListLifeMs
  const rows = await selectUndecided(db, accountId, { since, limit: limits.ownListsOffered })
  return Promise.all(
    rows.map(async (row) => {
      const href = `${config.basePath}add/lists/${row.id}`
      const files = ownFilesOf(row) ?? []
      return {
        href,
        at: row.created_at,
        agoMs: now() - row.created_at,
        // An export may be of collections alone.
        count: files.length || 1,
        names: await listNames(deps, { requestId: row.id, accountId }, files),
        adding: acceptsOf(deps).find({ requestId: row.id, accountId }),
        throwAwayAction: `${href}/throw-away`,
      }
    }),
  )
}

/** By which somebody knows it again: its first badges; else its files, and what was pasted. */
async function listNames(
  { db }: Pick<Deps, 'db'>,
  of: { requestId: string; accountId: string },
  files: readonly OwnFile[],
): Promise<string[]> {
  const seen = await selectSeenNames(db, of, NAMES)
  if (seen.length > 0) return seen
  return [...new Set(files.flatMap(({ name }) => name ?? []))].slice(0, NAMES)
}

/** Where somebody says that they do not want what they brought: as "Not now" on its page, without opening it. */
export function waitingRoutes(deps: Deps): Route[] {
  return [
    {
      method: 'post',
      path: '/add/lists/:list/throw-away',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const isThrown = await throwAway(deps, { requestId: String(req.params.list), accountId })
        res.redirect(303, `${deps.config.basePath}add${isThrown ? '?thrown=1' : ''}`)
      },
    },
  ]
}

/** @returns false where there is nothing to throw away: gone, decided about, on its way into the backpack, or another's */
async function throwAway(
  deps: Deps,
  { requestId, accountId }: { requestId: string; accountId: string },
): Promise<boolean> {
  const { db, now } = deps
  const request = await findRequest(db, requestId, now())
  const since = now() - limits.ownListLifeMs
  const waiting = await selectUndecided(db, accountId, { since, limit: 1, id: requestId })
  if (request === null || waiting.length === 0) return false
  if (acceptsOf(deps).find({ requestId, accountId }) !== null) return false
  await declineReady(db, requestId, accountId)
  await closeAndTell(db, { request, accountIds: [accountId], how: 'cancelled' })
  return true
}
