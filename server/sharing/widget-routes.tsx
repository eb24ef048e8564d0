import type { Request, Response } from 'express'
import { WidgetPage } from '../../client/sharing/WidgetPage.tsx'
import { countMembers } from '../backpack/collections/member-queries.ts'
import type { Deps } from '../deps.ts'
import { langOf, translateOf } from '../http/language.ts'
import { type Renderer, renderDocument } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import type { FindShared } from './find-shared.ts'
import { createOwnHider, listDated } from './list-dated.ts'
import { viewShared } from './shared-views.ts'
import type { SharedView } from './wire.ts'

/** A page that frames a collection wants a glance; all of them are behind its link. */
const BADGES_SHOWN = 24

/** The page within `<iframe>`, for any page: read-only, and it knows nobody. */
export function widgetRoutes(deps: Deps, renderer: Renderer, find: FindShared): Route[] {
  return [
    {
      method: 'get',
      path: '/shared/:token/widget',
      as: 'widget',
      handle: async (req, res) => {
        const shared = await find(req)
        if (shared === null) return sendWidget(deps, renderer, req, res, null)
        const token = String(req.params.token)
        const count = await countMembers(deps.db, shared.id)
        const members = await listDated(deps.db, shared.id, { offset: 0, limit: BADGES_SHOWN })
        if (shared.isOfOne && members.length === 0) return sendWidget(deps, renderer, req, res, null)
        const hide = await createOwnHider(deps, shared, [])
        const page = { members, count, page: 1, pageSize: BADGES_SHOWN }
        const view = viewShared(deps, shared, page, { hide, token, now: deps.now() })
        sendWidget(deps, renderer, req, res, view)
      },
    },
  ]
}

/** @param view null where nothing is shared */
function sendWidget(
  { config }: Pick<Deps, 'config'>,
  renderer: Renderer,
  req: Request,
  res: Response,
  view: SharedView | null,
): void {
  const t = translateOf(req)
  const html = renderDocument(renderer, {
    lang: langOf(req),
    title: view?.title ?? t('sharing.gone.heading'),
    entry: 'client/sharing/page.ts',
    script: `${config.basePath}widget.js`,
    children: <WidgetPage t={t} view={view} />,
  })
  res.setHeader('X-Robots-Tag', 'noindex')
  res
    .status(view === null ? 404 : 200)
    .type('html')
    .send(html)
}
