import { requireSession } from '../accounts/guards.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Route } from '../http/route.ts'
import { moveTogether } from './archive.ts'
import type { Move } from './archive-queries.ts'
import { getBadge } from './queries.ts'
import { badgeHref } from './views.ts'

/** What each press on a badge's page does. */
const MOVE_OF = { archive: 'archived', unarchive: 'listed' } as const satisfies Record<string, Move>

/** One badge into the archive, and out of it. Its page says what was done, but not of what was done to take that back. */
export function archiveRoutes(deps: Deps): Route[] {
  return (['archive', 'unarchive'] as const).map((act) => ({
    method: 'post',
    path: `/badges/:id/${act}`,
    as: 'page',
    body: 'form',
    handle: async (req, res) => {
      const { accountId } = requireSession(req)
      const badge = await getBadge(deps.db, accountId, String(req.params.id))
      if (badge === null) throw new HttpError(404, 'not-found')
      const at = await moveTogether(deps, accountId, [badge.id], MOVE_OF[act])
      const isTold = at !== null && req.body.undo === undefined
      res.redirect(303, `${badgeHref(deps, badge.id)}${isTold ? `?moved=${MOVE_OF[act]}` : ''}`)
    },
  }))
}
