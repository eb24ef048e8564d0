import type { Request, Response } from 'express'
import { BadgeListPage } from '../../client/backpack/BadgeListPage.tsx'
import { WelcomePage } from '../../client/backpack/WelcomePage.tsx'
import { sessionOf } from '../accounts/guards.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { countBadges, type ListPlace, listBadges } from './queries.ts'
import { sendBackpackPage } from './send-backpack-page.tsx'
import { viewCard } from './views.ts'

const BADGES_PER_PAGE = 60

/** `/`: the list of one's badges, or what this is. */
export function listRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [{ method: 'get', path: '/', as: 'page', handle: (req, res) => sendHome(deps, renderer, req, res) }]
}

async function sendHome(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const session = sessionOf(req)
  if (session === null) {
    return sendBackpackPage(deps, renderer, req, res, {
      title: (t) => t('backpack.welcome.heading'),
      isBare: true,
      content: ({ t, basePath }) => <WelcomePage t={t} basePath={basePath} />,
    })
  }

  const before = readPlace(req.query.before)
  const [found, count] = await Promise.all([
    listBadges(deps.db, session.accountId, {
      ...(before === null ? {} : { before }),
      limit: BADGES_PER_PAGE + 1,
    }),
    countBadges(deps.db, session.accountId),
  ])
  const shown = found.slice(0, BADGES_PER_PAGE)
  const last = found.length > shown.length ? shown.at(-1) : undefined
  const now = deps.now()
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('backpack.list.heading'),
    content: ({ t, lang, basePath }) => (
      <BadgeListPage
        t={t}
        lang={lang}
        basePath={basePath}
        badges={shown.map((badge) => viewCard(deps, badge, now))}
        count={count}
        olderHref={last === undefined ? null : `${basePath}?before=${last.addedAt}_${last.id}`}
        isFirstPage={before === null}
      />
    ),
  })
}

/** `<added at>_<id>`: where the next page begins. Null for the first page; nonsense ends the request. */
function readPlace(before: unknown): ListPlace | null {
  if (before === undefined) return null
  const match = typeof before === 'string' ? /^(\d{1,15})_([\w-]{1,64})$/.exec(before) : null
  if (match === null) throw new HttpError(400, 'bad-request')
  return { addedAt: Number(match[1]), id: match[2] ?? '' }
}
