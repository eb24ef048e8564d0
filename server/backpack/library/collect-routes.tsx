import type { Request, Response } from 'express'
import { CollectPage } from '../../../client/backpack/CollectPage.tsx'
import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { limits } from '../../limits.ts'
import { listCollectionNames } from '../collections/collection-queries.ts'
import { collectionHref } from '../collections/collection-views.ts'
import { addToCollection, createFilledCollection } from '../collections/collections.ts'
import { readValues } from '../collections/find-collection.ts'
import { readTexts } from '../collections/texts.ts'
import { sendBackpackPage } from '../send-backpack-page.tsx'
import type { CollectProblem, CollectView } from '../wire.ts'
import { NEW_COLLECTION } from './library-query.ts'
import { hrefToList, NOTHING_SAID, staleHref } from './list-href.ts'
import { readChosen } from './read-chosen.ts'

/** Puts several badges of the list into a collection, or into a new one that is made for them in the same moment. */
export function collectRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    {
      method: 'post',
      path: '/library/collect',
      as: 'page',
      body: 'form',
      handle: (req, res) => collect(deps, renderer, req, res),
    },
    {
      // Where a page that answered the post is loaded again, or its language is changed.
      method: 'get',
      path: '/library/collect',
      as: 'page',
      handle: (_req, res) => res.redirect(303, deps.config.basePath),
    },
  ]
}

async function collect(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const { accountId } = requireSession(req)
  // With the very same form (307).
  if (req.body.enter !== undefined && !isNamed(req.body))
    return res.redirect(307, `${deps.config.basePath}library/download`)
  const ids = await readChosen(deps, accountId, req.body)
  if (ids === 'stale') return res.redirect(303, staleHref(deps, req))
  if (ids.length === 0)
    return res.redirect(303, hrefToList(deps.config, req.body.next, { ...NOTHING_SAID, select: 'none' }))
  const id = String(req.body.collection)
  if (id === NEW_COLLECTION) return collectIntoNew(deps, renderer, { accountId, ids }, req, res)
  const result = await addToCollection(deps, { accountId, id }, ids)
  // Deleted in another tab: its own page says so, and offers to take that back.
  if (result === 'gone') return res.redirect(303, collectionHref(deps, id))
  redirectToList(deps, req, res, { id, ...result })
}

/** Enter in the name of a new collection means that one; on a tick it must change nothing, and downloads. */
const isNamed = ({ collection, title }: Record<string, unknown>): boolean =>
  collection === NEW_COLLECTION && typeof title === 'string' && title.trim() !== ''

/** Without a name that will do nothing is made, and what was ticked stays so on the page that asks for one. */
async function collectIntoNew(
  deps: Deps,
  renderer: Renderer,
  { accountId, ids }: { accountId: string; ids: string[] },
  req: Request,
  res: Response,
): Promise<void> {
  const { texts, problem: textProblem } = readTexts({ title: req.body.title })
  const made = textProblem === null ? await createFilledCollection(deps, accountId, texts, ids) : null
  if (made !== null) return redirectToList(deps, req, res, made)
  const names = await listCollectionNames(deps.db, accountId)
  const problem = names.length >= limits.collectionsPerAccount ? 'full' : textProblem
  const view = viewCollect(deps, req, { count: ids.length, title: texts.title, problem })
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('collections.new'),
    content: (tools) => <CollectPage {...tools} view={view} />,
    status: 422,
  })
}

function viewCollect(
  { config }: Pick<Deps, 'config'>,
  { body }: Request,
  form: Pick<CollectView, 'count' | 'title'> & { problem: CollectProblem | null },
): CollectView {
  const isAll = body.all !== undefined
  return {
    ...form,
    action: `${config.basePath}library/collect`,
    newCollection: NEW_COLLECTION,
    here: hrefToList(config, body.next, NOTHING_SAID),
    badgeIds: isAll ? [] : readValues(body.badge),
    found: isAll ? { all: String(body.all), query: String(body.query) } : null,
  }
}

function redirectToList(
  { config }: Pick<Deps, 'config'>,
  req: Request,
  res: Response,
  { id, added, left }: { id: string; added: number; left: number },
): void {
  const said = { ...NOTHING_SAID, collected: id, added: String(added), left: String(left) }
  res.redirect(303, hrefToList(config, req.body.next, said))
}
