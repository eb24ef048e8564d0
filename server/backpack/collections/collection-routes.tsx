import type { Request, Response } from 'express'
import { badgeNameOf } from '../../../client/backpack/BadgeName.tsx'
import { CollectionPage } from '../../../client/backpack/collections/CollectionPage.tsx'
import { RemovedCollectionPage } from '../../../client/backpack/collections/RemovedCollectionPage.tsx'
import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import { HttpError } from '../../http/http-error.ts'
import { translateOf } from '../../http/language.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { getBadge } from '../queries.ts'
import { sendBackpackPage } from '../send-backpack-page.tsx'
import type { Collection } from './collection-queries.ts'
import { collectionHref, viewCollection, viewRemovedCollection } from './collection-views.ts'
import {
  addToCollection,
  arrange,
  chooseCover,
  removeCollection,
  takeOut,
  undoCollectionRemoval,
} from './collections.ts'
import { findCollection, findForChange, findReader, readNumber } from './find-collection.ts'
import { countMembers, findCover, listMembers } from './member-queries.ts'
import { readMove } from './read-move.ts'
import type { CollectionNotice } from './wire.ts'

const BADGES_PER_PAGE = 100

/** One collection: its page, the order of its badges, its removal. */
export function collectionRoutes(deps: Deps, renderer: Renderer): Route[] {
  const { config } = deps
  return [
    {
      method: 'get',
      path: '/collections/:id',
      as: 'page',
      handle: async (req, res) => {
        const accountId = findReader({ config }, req, res)
        if (accountId === null) return
        const collection = await findCollection(deps, accountId, req)
        if (collection.removedAt !== null) return sendRemoved(deps, renderer, collection, req, res)
        // As the link of a single badge it has no page but that on which it is shared.
        if (collection.isOfOne) return res.redirect(303, `${collectionHref(deps, collection.id)}/share`)
        const notice = await readNotice(deps, accountId, req)
        await sendCollection(deps, renderer, collection, req, res, { page: req.query.page, notice })
      },
    },
    {
      method: 'post',
      path: '/collections/:id/arrange',
      as: 'page',
      body: 'form',
      handle: (req, res) => handleArrange(deps, renderer, req, res),
    },
    {
      method: 'post',
      path: '/collections/:id/put-back',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const found = await findForChange(deps, req, res)
        if (found === null) return
        const { badge, position } = req.body
        await addToCollection(deps, found.key, [String(badge)], { position: readNumber(position) })
        res.redirect(303, pageHref(deps, found.collection.id, { page: req.body.page, anchor: String(badge) }))
      },
    },
    {
      method: 'post',
      path: '/collections/:id/delete',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const { id } = await findCollection(deps, accountId, req)
        await removeCollection(deps, { accountId, id })
        res.redirect(303, collectionHref(deps, id))
      },
    },
    {
      method: 'post',
      path: '/collections/:id/undo',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const id = String(req.params.id)
        if (!(await undoCollectionRemoval(deps, { accountId, id }))) throw new HttpError(404, 'not-found')
        res.redirect(303, collectionHref(deps, id))
      },
    },
  ]
}

/** What the buttons of a collection's badges do. Of a page that is older than the collection nothing is done. */
async function handleArrange(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const found = await findForChange(deps, req, res)
  if (found === null) return
  const { collection, key } = found
  const { page, remove, cover } = req.body
  if (typeof remove === 'string') {
    const taken = await takeOut(deps, key, remove)
    const query = taken === null ? {} : { taken: remove, position: String(taken.position) }
    return res.redirect(303, pageHref(deps, collection.id, { page, ...query }))
  }
  const order = readMove(req.body)
  const badgeId = typeof cover === 'string' ? cover : order?.id
  if (badgeId === undefined) throw new HttpError(400, 'bad-request')
  const changed =
    order === null ? await chooseCover(deps, key, badgeId) : await arrange(deps, key, badgeId, order.move)
  if (changed !== 'stale') {
    return res.redirect(303, pageHref(deps, collection.id, { page, anchor: badgeId }))
  }
  await sendCollection(deps, renderer, await findCollection(deps, key.accountId, req), req, res, {
    page,
    notice: { what: 'stale' },
  })
}

async function sendCollection(
  deps: Deps,
  renderer: Renderer,
  collection: Collection,
  req: Request,
  res: Response,
  { page: asked, notice }: { page: unknown; notice: CollectionNotice | null },
): Promise<void> {
  const { db } = deps
  const count = await countMembers(db, collection.id)
  // The last page may be gone since somebody took its only badge out.
  const page = Math.max(1, Math.min(readNumber(asked) ?? 1, Math.ceil(count / BADGES_PER_PAGE)))
  const members = await listMembers(db, collection.id, {
    offset: (page - 1) * BADGES_PER_PAGE,
    limit: BADGES_PER_PAGE,
  })
  const coverId = await findCover(db, collection)
  const drawn = { members, count, page, pageSize: BADGES_PER_PAGE, coverId, notice, now: deps.now() }
  const view = viewCollection(deps, collection, drawn)
  sendBackpackPage(deps, renderer, req, res, {
    title: () => collection.title,
    content: (tools) => <CollectionPage {...tools} view={view} />,
    ...(notice?.what === 'stale' ? { status: 409 } : {}),
  })
}

function sendRemoved(deps: Deps, renderer: Renderer, collection: Collection, req: Request, res: Response) {
  const removed = viewRemovedCollection(deps, collection, deps.now())
  if (removed === null) throw new HttpError(404, 'not-found')
  sendBackpackPage(deps, renderer, req, res, {
    title: () => collection.title,
    content: (tools) => <RemovedCollectionPage {...tools} removed={removed} />,
  })
}

/** What the address says of the change that led to it. It changes nothing, whoever wrote it. */
async function readNotice(deps: Deps, accountId: string, req: Request): Promise<CollectionNotice | null> {
  const { taken, position, added, left } = req.query
  const count = readNumber(added)
  if (count !== undefined) return { what: 'added', count, left: readNumber(left) ?? 0 }
  const place = readNumber(position)
  if (typeof taken !== 'string' || place === undefined) return null
  const badge = await getBadge(deps.db, accountId, taken)
  if (badge === null || badge.removedAt !== null) return null
  return { what: 'taken', id: badge.id, name: badgeNameOf(badge.name, translateOf(req)), position: place }
}

/** @param anchor the badge to look at */
function pageHref(
  deps: Deps,
  id: string,
  { page, anchor, ...query }: { page: unknown; anchor?: string } & Record<string, unknown>,
): string {
  const given = Object.entries({ page: readNumber(page) ?? 1, ...query }).filter(
    ([name, value]) => name !== 'page' || value !== 1,
  )
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  const fragment = anchor === undefined ? '' : `#badge-${encodeURIComponent(anchor)}`
  return `${collectionHref(deps, id)}${search === '' ? '' : `?${search}`}${fragment}`
}
