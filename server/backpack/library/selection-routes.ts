import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import type { Route } from '../../http/route.ts'
import { moveTogether, undoMove } from '../archive.ts'
import { removeBadges, undoRemovals } from '../remove.ts'
import { readMoment } from './library-query.ts'
import { hrefToList, staleHref } from './list-href.ts'
import { readChosen } from './read-chosen.ts'

/** What can be done with several badges of the list at once, beside collecting them. Each ends at the page of the list that it came from. */
export function selectionRoutes(deps: Deps): Route[] {
  return [
    {
      method: 'post',
      path: '/library/remove',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const ids = await readChosen(deps, accountId, req.body)
        if (ids === 'stale') return res.redirect(303, staleHref(deps, req))
        const at = await removeBadges(deps, accountId, ids)
        const said = at === null ? { select: 'none' } : { removed: String(at) }
        res.redirect(303, hrefToList(deps.config, req.body.next, said))
      },
    },
    ...(['archive', 'unarchive'] as const).map(
      (act): Route => ({
        method: 'post',
        path: `/library/${act}`,
        as: 'page',
        body: 'form',
        handle: async (req, res) => {
          const { accountId } = requireSession(req)
          const ids = await readChosen(deps, accountId, req.body)
          if (ids === 'stale') return res.redirect(303, staleHref(deps, req))
          const move = act === 'archive' ? 'archived' : 'listed'
          const at = await moveTogether(deps, accountId, ids, move)
          const said = at === null ? { select: 'none' } : { [move]: String(at) }
          res.redirect(303, hrefToList(deps.config, req.body.next, said))
        },
      }),
    ),
    {
      method: 'post',
      path: '/library/undo',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const removedAt = readMoment(req.body.removed)
        if (removedAt !== null) await undoRemovals(deps, accountId, removedAt)
        for (const move of ['archived', 'listed'] as const) {
          const movedAt = readMoment(req.body[move])
          if (movedAt !== null) await undoMove(deps, accountId, { move, movedAt })
        }
        res.redirect(303, hrefToList(deps.config, req.body.next, {}))
      },
    },
  ]
}
