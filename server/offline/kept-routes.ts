import type { Request, Response } from 'express'
import { requireSession } from '../accounts/guards.ts'
import { tellKeeper } from '../accounts/keep-for.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../http/route.ts'
import { type ChangePlace, FIRST, listIdsAfter } from './kept-queries.ts'
import { answerKept } from './view-kept.ts'
import type { KeptIds } from './wire.ts'

/** Counts up when what a device keeps of a badge is made otherwise: then all of it is asked for anew. */
const FORM = 1
const IDS_AT_ONCE = 10_000

/** What a device keeps of its person's badges (wire.ts): to read only, and only what is new to it. */
export function keptRoutes(deps: Deps): Route[] {
  return [
    {
      method: 'get',
      path: '/offline/badges',
      as: 'json',
      handle: async (req, res) => {
        const session = requireSession(req)
        if (!mayKeep(deps, req, res)) return
        const { collections: tag } = req.query
        const answer = await answerKept(deps, session, {
          after: readPlace(req.query.after),
          collectionsTag: typeof tag === 'string' ? tag : '',
        })
        res.json({ ...answer, next: writePlace(answer.next) })
      },
    },
    {
      method: 'get',
      path: '/offline/badge-ids',
      as: 'json',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        if (!mayKeep(deps, req, res)) return
        const rows = await listIdsAfter(deps.db, accountId, readPlace(req.query.after), IDS_AT_ONCE)
        const last = rows.length < IDS_AT_ONCE ? undefined : rows.at(-1)
        res.json({
          ids: rows.map(({ badge_id }) => badge_id),
          next: last === undefined ? null : writePlace({ at: last.changed_at, id: last.badge_id }),
        } satisfies KeptIds)
      },
    },
  ]
}

/** On a shared computer nothing is, and nothing is answered. */
function mayKeep(deps: Deps, req: Request, res: Response): boolean {
  if (tellKeeper(deps, req, res)) return true
  res.status(204).end()
  return false
}

const writePlace = ({ at, id }: ChangePlace): string => `${FORM}.${at}.${id}`

/** The beginning, for a place that is none, or from before what is kept was made otherwise. */
function readPlace(text: unknown): ChangePlace {
  const match = typeof text === 'string' ? /^(\d+)\.(-?\d{1,16})\.([\w-]{0,64})$/.exec(text) : null
  return match === null || match[1] !== String(FORM) ? FIRST : { at: Number(match[2]), id: match[3] ?? '' }
}
