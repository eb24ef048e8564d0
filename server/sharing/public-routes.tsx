import type { Request, Response } from 'express'
import { badgeNameOf } from '../../client/backpack/BadgeName.tsx'
import { GonePage } from '../../client/sharing/GonePage.tsx'
import { SharedBadgePage } from '../../client/sharing/SharedBadgePage.tsx'
import { SharedPage } from '../../client/sharing/SharedPage.tsx'
import { hostString } from '../../client/ui/HostName.tsx'
import { getLooks } from '../backpack/check-queries.ts'
import { countMembers, listMembers } from '../backpack/collections/member-queries.ts'
import { listEvidence } from '../backpack/own-evidence/evidence-queries.ts'
import type { Deps } from '../deps.ts'
import { translateOf } from '../http/language.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import type { FindShared } from './find-shared.ts'
import { describeBadge, describeCollection } from './linked-data.ts'
import { createOwnHider, listDated } from './list-dated.ts'
import { createPictureSender } from './public-pictures.ts'
import { sendPublicPage } from './send-public-page.tsx'
import { previewUrl, sharedBadgeUrl, sharedUrl } from './share-links.ts'
import { findSharedBadge, type SharedCollection } from './share-queries.ts'
import { viewShared, viewSharedBadge } from './shared-views.ts'

const BADGES_PER_PAGE = 60

/**
 * What somebody shares, for everybody who has the link. No cookie is read or set, and nothing is loaded from elsewhere.
 *
 * A link that was ended, one whose day is over and one that never was answer alike.
 */
export function publicRoutes(deps: Deps, renderer: Renderer, find: FindShared): Route[] {
  const onPage =
    (send: (shared: SharedCollection, req: Request, res: Response) => Promise<void>) =>
    async (req: Request, res: Response) => {
      const shared = await find(req)
      if (shared === null) return sendGone(deps, renderer, req, res, null)
      await send(shared, req, res)
    }
  const pictures = createPictureSender(deps, find)
  return [
    {
      method: 'get',
      path: '/shared/:token',
      as: 'public',
      handle: onPage((shared, req, res) =>
        (shared.isOfOne ? leadToBadge : sendShared)(deps, renderer, shared, req, res),
      ),
    },
    { method: 'get', path: '/shared/:token/preview.png', as: 'public-picture', handle: pictures.sendPreview },
    {
      method: 'get',
      path: '/shared/:token/:item',
      as: 'public',
      handle: onPage((shared, req, res) => sendSharedBadge(deps, renderer, shared, req, res)),
    },
    {
      method: 'get',
      path: '/shared/:token/:item/preview.png',
      as: 'public-picture',
      handle: pictures.sendBadgePreview,
    },
    {
      method: 'get',
      path: '/shared/:token/:item/picture',
      as: 'public-picture',
      handle: pictures.sendPicture,
    },
  ]
}

/**
 * The link of a badge that is shared by itself opens that badge's page, which has one address, now and in a collection.
 * For now only: with a second badge the same link opens the collection.
 */
async function leadToBadge(
  deps: Deps,
  renderer: Renderer,
  shared: SharedCollection,
  req: Request,
  res: Response,
): Promise<void> {
  const [member] = await listMembers(deps.db, shared.id, { offset: 0, limit: 1 })
  if (member === undefined) return sendGone(deps, renderer, req, res, null)
  const { lang } = req.query
  const query = typeof lang === 'string' ? `?${new URLSearchParams({ lang })}` : ''
  if (!shared.sharing.isIndexed) res.setHeader('X-Robots-Tag', 'noindex')
  res.redirect(302, `${sharedBadgeUrl(deps, String(req.params.token), member.item)}${query}`)
}

async function sendShared(
  deps: Deps,
  renderer: Renderer,
  shared: SharedCollection,
  req: Request,
  res: Response,
): Promise<void> {
  const { db, now } = deps
  const token = String(req.params.token)
  const count = await countMembers(db, shared.id)
  const page = readPage(req.query.page, count)
  const members = await listDated(db, shared.id, {
    offset: (page - 1) * BADGES_PER_PAGE,
    limit: BADGES_PER_PAGE,
  })
  const hide = await createOwnHider(deps, shared, [])
  const view = viewShared(
    deps,
    shared,
    { members, count, page, pageSize: BADGES_PER_PAGE },
    { hide, token, now: now() },
  )
  const t = translateOf(req)
  sendPublicPage(deps, renderer, req, res, {
    title: view.title,
    description: view.description === '' ? t('backpack.list.count', { count }) : view.description,
    url: sharedUrl(deps, token),
    picture: { url: previewUrl(deps, token), name: view.title },
    isIndexed: shared.sharing.isIndexed,
    linkedData: describeCollection(view, sharedUrl(deps, token)),
    content: (tools) => <SharedPage {...tools} view={view} />,
  })
}

async function sendSharedBadge(
  deps: Deps,
  renderer: Renderer,
  shared: SharedCollection,
  req: Request,
  res: Response,
): Promise<void> {
  const [token, item] = [String(req.params.token), String(req.params.item)]
  const badge = await findSharedBadge(deps.db, shared, item)
  if (badge === null)
    return sendGone(deps, renderer, req, res, shared.isOfOne ? null : sharedUrl(deps, token))
  const looks = await getLooks(deps.db, badge.id)
  const evidence = await listEvidence(deps.db, badge.id)
  const hide = await createOwnHider(deps, shared, [badge.recipient])
  const seen = { badge, looks, evidence, item }
  const view = viewSharedBadge(deps, shared, seen, { hide, token, now: deps.now() })
  const t = translateOf(req)
  const name = badgeNameOf(view.name, t)
  sendPublicPage(deps, renderer, req, res, {
    title: name,
    description:
      view.description.trim() === ''
        ? `${t('backpack.badge.from')} ${hostString(view.host)}`
        : view.description,
    url: view.href,
    picture: { url: previewUrl(deps, token, item), name },
    isIndexed: shared.sharing.isIndexed,
    linkedData: describeBadge(view),
    content: (tools) => <SharedBadgePage {...tools} view={view} />,
  })
}

/** @param way on, to the collection, where only a badge of it is gone */
function sendGone(deps: Deps, renderer: Renderer, req: Request, res: Response, way: string | null): void {
  sendPublicPage(deps, renderer, req, res, {
    status: 404,
    title: translateOf(req)('sharing.gone.heading'),
    content: (tools) => <GonePage {...tools} collectionHref={way} />,
  })
}

function readPage(asked: unknown, count: number): number {
  const page = typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? Number(asked) : 1
  return Math.max(1, Math.min(page, Math.ceil(count / BADGES_PER_PAGE)))
}
