import type { Request, Response } from 'express'
import { SharePage } from '../../client/backpack/collections/SharePage.tsx'
import { requireSession } from '../accounts/guards.ts'
import { type Collection, countCollections } from '../backpack/collections/collection-queries.ts'
import { collectionHref, collectionsHref } from '../backpack/collections/collection-views.ts'
import { findCollection, findForChange, findReader } from '../backpack/collections/find-collection.ts'
import { countMembers, listMembers } from '../backpack/collections/member-queries.ts'
import { sendBackpackPage } from '../backpack/send-backpack-page.tsx'
import type { Deps } from '../deps.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { readSettings } from './read-settings.ts'
import { shareCollection, stopSharing } from './share.ts'
import { listAwards } from './share-queries.ts'
import { type Unsaved, viewShare } from './share-view.ts'

/** Nobody puts more into a profile one by one. */
const PROFILE_LINKS = 100

/** Where the owner of a collection shares it. Private is where everything begins, and where it can go back to at once. */
export function shareRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    {
      method: 'get',
      path: '/collections/:id/share',
      as: 'page',
      handle: async (req, res) => {
        const accountId = findReader(deps, req, res)
        if (accountId === null) return
        const collection = await findCollection(deps, accountId, req)
        if (collection.removedAt !== null) return res.redirect(303, collectionHref(deps, collection.id))
        await sendShare(deps, renderer, collection, req, res, null)
      },
    },
    {
      method: 'post',
      path: '/collections/:id/share',
      as: 'page',
      body: 'form',
      handle: (req, res) => handleShare(deps, renderer, req, res),
    },
    {
      method: 'post',
      path: '/collections/:id/unshare',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const { id } = await findCollection(deps, accountId, req)
        await stopSharing(deps, { accountId, id })
        // Back to where it was pressed: what is shared there is ended one by one.
        const isInList = req.body.from === 'list'
        res.redirect(303, isInList ? collectionsHref(deps) : `${collectionHref(deps, id)}/share`)
      },
    },
  ]
}

async function handleShare(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const found = await findForChange(deps, req, res)
  if (found === null) return
  const { settings, typed, problem } = readSettings(req.body, deps.now())
  const failed = { ...typed, isIndexed: settings.isIndexed }
  if (problem !== null) {
    return sendShare(deps, renderer, found.collection, req, res, { ...failed, problem, isStale: false })
  }
  const changed = await shareCollection(deps, found.key, settings)
  if (changed !== 'stale') return res.redirect(303, `${collectionHref(deps, found.collection.id)}/share`)
  const now = await findCollection(deps, found.key.accountId, req)
  await sendShare(deps, renderer, now, req, res, { ...failed, problem: null, isStale: true })
}

async function sendShare(
  deps: Deps,
  renderer: Renderer,
  collection: Collection,
  req: Request,
  res: Response,
  unsaved: Unsaved | null,
): Promise<void> {
  const count = await countMembers(deps.db, collection.id)
  const members = await listMembers(deps.db, collection.id, { offset: 0, limit: PROFILE_LINKS })
  const awards = await listAwards(
    deps.db,
    members.map(({ id }) => id),
  )
  const badges = members.map((member) => ({
    ...member,
    ...(awards.get(member.id) ?? { issuer: member.host, issuedOn: null }),
  }))
  // Its badge was removed: there is nothing to share, until that is taken back.
  if (collection.isOfOne && count === 0) return res.redirect(303, collectionsHref(deps))
  const isFull =
    (await countCollections(deps.db, requireSession(req).accountId)) >= limits.collectionsPerAccount
  const view = viewShare(deps, collection, { count, badges, isFull, unsaved, now: deps.now() })
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('sharing.heading', { title: collection.title }),
    content: (tools) => <SharePage {...tools} view={view} />,
    ...(unsaved === null ? {} : { status: unsaved.isStale ? 409 : 422 }),
  })
}
