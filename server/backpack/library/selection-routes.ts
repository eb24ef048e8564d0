import type { Request } from 'express'
import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import { translateOf } from '../../http/language.ts'
import type { Route } from '../../http/route.ts'
import { collectionHref, collectionsHref } from '../collections/collection-views.ts'
import { addToCollection, createCollection } from '../collections/collections.ts'
import { removeBadges, undoRemovals } from '../remove.ts'
import { NEW_COLLECTION, readRemovedAt } from './library-query.ts'
import { hrefToList, staleHref } from './list-href.ts'
import { readChosen } from './read-chosen.ts'

/** What can be done with several badges of the list at once. Each ends at the page of the list that it came from. */
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
    {
      method: 'post',
      path: '/library/collect',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const ids = await readChosen(deps, accountId, req.body)
        if (ids === 'stale') return res.redirect(303, staleHref(deps, req))
        const nothing = hrefToList(deps.config, req.body.next, { select: 'none', removed: null })
        if (ids.length === 0) return res.redirect(303, nothing)
        const chosen = String(req.body.collection)
        const id = chosen === NEW_COLLECTION ? await beginCollection(deps, accountId, req) : chosen
        if (id === null) return res.redirect(303, collectionsHref(deps))
        const result = await addToCollection(deps, { accountId, id }, ids)
        // Deleted in another tab: its own page says so, and offers to take that back.
        const said = result === 'gone' ? '' : `?added=${result.added}&left=${result.left}`
        const isNamed = chosen !== NEW_COLLECTION || (result !== 'gone' && result.left > 0)
        res.redirect(303, `${collectionHref(deps, id)}${isNamed ? said : '/edit'}`)
      },
    },
    {
      method: 'post',
      path: '/library/undo',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const removedAt = readRemovedAt(req.body.removed)
        if (removedAt !== null) await undoRemovals(deps, accountId, removedAt)
        res.redirect(303, hrefToList(deps.config, req.body.next, {}))
      },
    },
  ]
}

/** Its name is for its owner to give: where everything had room, the page that asks for it comes next. */
const beginCollection = (deps: Deps, accountId: string, req: Request): Promise<string | null> =>
  createCollection(deps, accountId, {
    title: translateOf(req)('collections.new'),
    description: '',
  })
