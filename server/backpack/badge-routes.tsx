import type { Request, Response } from 'express'
import { badgeNameOf } from '../../client/backpack/BadgeName.tsx'
import { BadgePage } from '../../client/backpack/BadgePage.tsx'
import { RemovedPage } from '../../client/backpack/RemovedPage.tsx'
import { blockHost, isBlocked, unblockHost } from '../accounts/blocked-hosts.ts'
import { requireSession, sessionOf } from '../accounts/guards.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { getLooks } from './check-queries.ts'
import { findBadgeShare } from './collections/badge-shares.ts'
import { linkOf, listCollectionNames } from './collections/collection-queries.ts'
import { viewBadgeCollections } from './collections/collection-views.ts'
import { listCollectionsOf } from './collections/member-queries.ts'
import { noteSeen } from './digest/digest-queries.ts'
import { isLookedAt } from './digest/is-looked-at.ts'
import { type AttachedFile, bakeBadge, readDocumentFile } from './download.ts'
import { pick } from './library/library-query.ts'
import { isArchiveHref } from './library/list-address.ts'
import { hrefBackToList } from './library/list-href.ts'
import { viewLook } from './look-view.ts'
import { viewBadgeEvidence } from './own-evidence/view-badge-evidence.ts'
import { getBadge, type StoredBadge } from './queries.ts'
import { ASKED } from './rechecking/check-now.ts'
import { getLookState } from './rechecking/queries.ts'
import { removeBadge, undoRemoval } from './remove.ts'
import { sendBackpackPage } from './send-backpack-page.tsx'
import { badgeHref, viewBadge, viewBlock, viewRemoved } from './views.ts'

/** One badge: its page, its file, its removal. Another person's badge and one that never was answer alike: 404. */
export function badgeRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    {
      method: 'get',
      path: '/badges/:id',
      as: 'page',
      handle: (req, res) => sendBadge(deps, renderer, req, res),
    },
    {
      method: 'get',
      path: '/badges/:id/download',
      as: 'picture',
      handle: (req, res) => sendFile(deps, req, res, (badge) => bakeBadge(deps.db, badge)),
    },
    {
      method: 'get',
      path: '/badges/:id/document',
      as: 'picture',
      handle: (req, res) => sendFile(deps, req, res, async (badge) => readDocumentFile(badge)),
    },
    {
      method: 'post',
      path: '/badges/:id/remove',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const badge = await findBadge(deps, accountId, req)
        await removeBadge(deps, accountId, badge.id)
        res.redirect(303, badgeHref(deps, badge.id))
      },
    },
    ...(['block', 'unblock'] as const).map(
      (act): Route => ({
        method: 'post',
        path: `/badges/:id/${act}`,
        as: 'page',
        body: 'form',
        handle: async (req, res) => {
          const { accountId } = requireSession(req)
          const { id, host } = await findBadge(deps, accountId, req)
          if (act === 'block') await blockHost(deps.db, { accountId, host, now: deps.now() })
          else await unblockHost(deps.db, { accountId, host })
          res.redirect(303, badgeHref(deps, id))
        },
      }),
    ),
    {
      method: 'post',
      path: '/badges/:id/undo',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const keptId = await undoRemoval(deps, accountId, String(req.params.id))
        if (keptId === null) throw new HttpError(404, 'not-found')
        res.redirect(303, badgeHref(deps, keptId))
      },
    },
  ]
}

async function sendBadge(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const session = sessionOf(req)
  if (session === null) return redirectToSignIn(deps, req, res)
  const badge = await findBadge(deps, session.accountId, req)
  const now = deps.now()
  const block = viewBlock(deps, badge, await isBlocked(deps.db, session.accountId, badge.host))
  const title = (t: Parameters<typeof badgeNameOf>[1]) => badgeNameOf(badge.name, t)
  if (badge.removedAt === null) {
    const looks = await getLooks(deps.db, badge.id)
    const names = await listCollectionNames(deps.db, session.accountId)
    const held = await listCollectionsOf(deps.db, badge.id)
    const share = await findBadgeShare(deps.db, { accountId: session.accountId, badgeId: badge.id })
    const isShared = share !== null && linkOf(share.sharing, now) !== null
    const collections = viewBadgeCollections(deps, badgeHref(deps, badge.id), names, held, req.query)
    const evidenceKey = { accountId: session.accountId, badgeId: badge.id }
    const ownEvidence = await viewBadgeEvidence(deps, evidenceKey, req.query)
    const view = viewBadge(deps, { badge, looks }, now)
    const listHref = hrefBackToList(deps.config, req)
    const back = { href: listHref, isArchive: isArchiveHref(listHref) }
    const state = await getLookState(deps.db, badge.id)
    const look = viewLook(deps, { badge, looks, state }, pick(ASKED, req.query.checked), now)
    if (isLookedAt(req)) await noteSeen(deps.db, { accountId: session.accountId, badgeIds: [badge.id], now })
    return sendBackpackPage(deps, renderer, req, res, {
      title,
      content: (tools) => (
        <BadgePage
          {...tools}
          badge={view}
          look={look}
          isShared={isShared}
          block={block}
          ownEvidence={ownEvidence}
          moved={pick(['archived', 'listed'], req.query.moved)}
          collections={collections}
          back={back}
        />
      ),
    })
  }
  const removed = viewRemoved(deps, badge, now)
  if (removed === null) throw new HttpError(404, 'not-found')
  sendBackpackPage(deps, renderer, req, res, {
    title,
    content: ({ t, basePath, token }) => (
      <RemovedPage t={t} basePath={basePath} token={token} removed={removed} block={block} />
    ),
  })
}

/** Never shown as a page of ours: it is a stranger's. */
async function sendFile(
  deps: Deps,
  req: Request,
  res: Response,
  make: (badge: StoredBadge) => Promise<AttachedFile>,
): Promise<void> {
  const session = sessionOf(req)
  if (session === null) return redirectToSignIn(deps, req, res)
  const badge = await findBadge(deps, session.accountId, req)
  if (badge.removedAt !== null) throw new HttpError(404, 'not-found')
  const file = await make(badge)
  res.setHeader('Content-Type', file.type)
  res.setHeader('Content-Disposition', file.disposition)
  res.setHeader('Content-Length', file.bytes.length)
  res.end(file.bytes)
}

async function findBadge({ db }: Deps, accountId: string, req: Request): Promise<StoredBadge> {
  const badge = await getBadge(db, accountId, String(req.params.id))
  if (badge === null) throw new HttpError(404, 'not-found')
  return badge
}

function redirectToSignIn({ config }: Deps, req: Request, res: Response): void {
  const next = badgeHref({ config }, String(req.params.id))
  res.redirect(303, `${config.basePath}sign-in?next=${encodeURIComponent(next)}`)
}
