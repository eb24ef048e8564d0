import type { Request, Response } from 'express'
import { CollectionsPage } from '../../../client/backpack/collections/CollectionsPage.tsx'
import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { sendBackpackPage } from '../send-backpack-page.tsx'
import { countBadgeShares, listBadgeShares } from './badge-shares.ts'
import { listCollections } from './collection-queries.ts'
import { collectionHref, collectionsHref, viewCollections } from './collection-views.ts'
import { createCollection } from './collections.ts'
import { findReader, readNumber } from './find-collection.ts'
import { readTexts, type Texts } from './texts.ts'
import type { TextProblem } from './wire.ts'

const SHARED_PER_PAGE = 100

/** `/collections`: all that somebody has, a new one, and the badges that they share by themselves. */
export function collectionListRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    {
      method: 'get',
      path: '/collections',
      as: 'page',
      handle: async (req, res) => {
        const accountId = findReader(deps, req, res)
        if (accountId !== null) await sendCollections(deps, renderer, accountId, req, res, null)
      },
    },
    {
      method: 'post',
      path: '/collections',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const typed = readTexts(req.body)
        if (typed.problem !== null) return sendCollections(deps, renderer, accountId, req, res, typed)
        const id = await createCollection(deps, accountId, typed.texts)
        res.redirect(303, id === null ? collectionsHref(deps) : collectionHref(deps, id))
      },
    },
  ]
}

async function sendCollections(
  deps: Deps,
  renderer: Renderer,
  accountId: string,
  req: Request,
  res: Response,
  typed: { texts: Texts; problem: TextProblem | null } | null,
): Promise<void> {
  const now = deps.now()
  const collections = await listCollections(deps.db, accountId)
  const count = await countBadgeShares(deps.db, accountId, now)
  const page = Math.max(1, Math.min(readNumber(req.query.page) ?? 1, Math.ceil(count / SHARED_PER_PAGE)))
  const part = { now, offset: (page - 1) * SHARED_PER_PAGE, limit: SHARED_PER_PAGE }
  const badges = await listBadgeShares(deps.db, accountId, part)
  const shares = { badges, count, page, pageSize: SHARED_PER_PAGE }
  const view = viewCollections(deps, collections, { typed, shares, now })
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('collections.heading'),
    content: (tools) => <CollectionsPage {...tools} view={view} />,
    ...(typed === null ? {} : { status: 422 }),
  })
}
