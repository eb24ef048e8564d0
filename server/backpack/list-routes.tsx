import type { Request, Response } from 'express'
import { BadgeListPage } from '../../client/backpack/BadgeListPage.tsx'
import { WelcomePage } from '../../client/backpack/WelcomePage.tsx'
import { sessionOf } from '../accounts/guards.ts'
import { isPasskeyWanted } from '../accounts/passkey-offer.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { listMovedAt } from './archive-queries.ts'
import { getCollection } from './collections/collection-queries.ts'
import { readNumber } from './collections/find-collection.ts'
import { noteSeen } from './digest/digest-queries.ts'
import { isLookedAt } from './digest/is-looked-at.ts'
import { findLibrary } from './library/find-library.ts'
import { pick, readLibraryQuery, readMoment, type View } from './library/library-query.ts'
import { type LibraryFound, type LibraryMoment, viewLibrary } from './library/library-view.ts'
import { hrefToList } from './library/list-href.ts'
import { rememberView } from './library/remember-view.ts'
import { listRemovedAt } from './queries.ts'
import { sendBackpackPage } from './send-backpack-page.tsx'
import { getStanding } from './standing.ts'
import { SELECT_PROBLEMS } from './wire.ts'

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
  const query = readLibraryQuery(req.query)
  if (query === 'bad-place') throw new HttpError(400, 'bad-request')
  const found = await findLibrary(deps, session.accountId, query)
  // What stood here was removed, or never was: the list begins again, and what there is to say is said there.
  if (query.after !== null && found.page.badges.length === 0)
    return res.redirect(303, hrefToList(deps.config, req.originalUrl, { before: null }))
  const moment = await findMoment(
    deps,
    session.accountId,
    req.query,
    rememberView(deps.config, req, res, query.view),
  )
  const isPasskeyOffered = await isPasskeyWanted(deps, req, session)
  const view = viewLibrary(deps, query, found, moment, deps.now())
  await noteListed(deps, session.accountId, req, found)
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t(query.isArchived ? 'archive.heading' : 'backpack.list.heading'),
    content: (tools) => <BadgeListPage {...tools} view={view} isPasskeyOffered={isPasskeyOffered} />,
  })
}

/** The list says in a word how a badge stands, where it is not well; of what has changed in one it says nothing. */
async function noteListed(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  req: Request,
  { page }: LibraryFound,
): Promise<void> {
  if (!isLookedAt(req)) return
  const at = now()
  const told = page.badges.filter((badge) => getStanding(badge, at) !== 'good')
  await noteSeen(db, { accountId, badgeIds: told.map(({ id }) => id), now: at })
}

async function findMoment(
  { db }: Pick<Deps, 'db'>,
  accountId: string,
  { select, removed, archived, listed, collected, added, left }: Record<string, unknown>,
  shown: View,
): Promise<LibraryMoment> {
  const at = readMoment(removed)
  const count = at === null ? 0 : (await listRemovedAt(db, accountId, at)).length
  return {
    shown,
    isAllChosen: select === 'all',
    problem: pick(SELECT_PROBLEMS, select),
    removed: at === null || count === 0 ? null : { at, count },
    moved: await findMoved(db, accountId, { archived, listed }),
    collected: await findCollected(db, { accountId, id: collected }, { added, left }),
  }
}

/** What the address says of badges that went into the archive together, or came out of it. */
async function findMoved(
  db: Deps['db'],
  accountId: string,
  said: { archived: unknown; listed: unknown },
): Promise<LibraryMoment['moved']> {
  for (const move of ['archived', 'listed'] as const) {
    const at = readMoment(said[move])
    const count = at === null ? 0 : (await listMovedAt(db, accountId, { move, movedAt: at })).length
    if (at !== null && count > 0) return { move, at, count }
  }
  return null
}

/** What the address says of a collection that badges were put into. It changes nothing, whoever wrote it. */
async function findCollected(
  db: Deps['db'],
  { accountId, id }: { accountId: string; id: unknown },
  counts: { added: unknown; left: unknown },
): Promise<LibraryMoment['collected']> {
  const added = readNumber(counts.added)
  if (typeof id !== 'string' || added === undefined) return null
  const collection = await getCollection(db, { accountId, id })
  if (collection === null || collection.removedAt !== null) return null
  return { id, title: collection.title, added, left: readNumber(counts.left) ?? 0 }
}
