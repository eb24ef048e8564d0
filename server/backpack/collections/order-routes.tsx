import type { Request, Response } from 'express'
import { OrderCollectionsPage } from '../../../client/backpack/collections/OrderCollectionsPage.tsx'
import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import { HttpError } from '../../http/http-error.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { sendBackpackPage } from '../send-backpack-page.tsx'
import { arrangeCollections } from './collection-order.ts'
import { listCollections } from './collection-queries.ts'
import { collectionsHref, viewCollectionOrder } from './collection-views.ts'
import { findReader } from './find-collection.ts'
import { readMove } from './read-move.ts'

/** `/collections/order`: the collections as a list that can be put in order. */
export function collectionOrderRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    {
      method: 'get',
      path: '/collections/order',
      as: 'page',
      handle: async (req, res) => {
        const accountId = findReader(deps, req, res)
        if (accountId !== null) await sendOrder(deps, renderer, accountId, req, res)
      },
    },
    {
      method: 'post',
      path: '/collections/order',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const asked = readMove(req.body)
        if (asked === null) throw new HttpError(400, 'bad-request')
        await arrangeCollections(deps, accountId, asked.id, asked.move)
        res.redirect(303, `${collectionsHref(deps)}/order#${encodeURIComponent(asked.id)}`)
      },
    },
  ]
}

async function sendOrder(
  deps: Deps,
  renderer: Renderer,
  accountId: string,
  req: Request,
  res: Response,
): Promise<void> {
  const view = viewCollectionOrder(deps, await listCollections(deps.db, accountId), deps.now())
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('collections.order.heading'),
    content: (tools) => <OrderCollectionsPage {...tools} view={view} />,
  })
}
