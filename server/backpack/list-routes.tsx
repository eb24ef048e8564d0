import type { Request, Response } from 'express'
import { BadgeListPage } from '../../client/backpack/BadgeListPage.tsx'
import { WelcomePage } from '../../client/backpack/WelcomePage.tsx'
import { sessionOf } from '../accounts/guards.ts'
import { isPasskeyWanted } from '../accounts/passkey-offer.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { getCollection, listCollectionNames } from './collections/collection-queries.ts'
import { readNumber } from './collections/find-collection.ts'
import { noteSeen } from './digest/digest-queries.ts'
import { isLookedAt } from './digest/is-looked-at.ts'
import { countLibrary, listChoices, listLibrary } from './library/library-queries.ts'
import {
  type LibraryQuery,
  pick,
  readLibraryQuery,
  readRemovedAt,
  type View,
} from './library/library-query.ts'
import { type LibraryFound, type LibraryMoment, viewLibrary } from './library/library-view.ts'
import { hrefToList } from './library/list-href.ts'
import { rememberView } from './library/remember-view.ts'
import { listRemovedAt } from './queries.ts'
import { sendBackpackPage } from './send-backpack-page.tsx'
import { getStanding } from './standing.ts'
import { SELECT_PROBLEMS } from './wire.ts'

const BADGES_PER_PAGE = 60
/** Whoever has more reads "more than": the exact number is worth no wait. */
const COUNTED = 10_000
/** Words may stand anywhere, so counting what has them is work. */
const COUNTED_FOUND = 1_000
const HOSTS_OFFERED = 300

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
  const found = await find(deps, session.accountId, query)
  // What stood here was removed, or never was: the list begins again, and what there is to say is said there.
  if (query.after !== null && found.page.badges.length === 0)
    return res.redirect(303, hrefToList(deps.config, req.originalUrl, { before: null }))
  const moment = await readMoment(
    deps,
    session.accountId,
    req.query,
    rememberView(deps.config, req, res, query.view),
  )
  const isPasskeyOffered = await isPasskeyWanted(deps, req, session)
  const view = viewLibrary(deps, query, found, moment, deps.now())
  await noteListed(deps, session.accountId, req, found)
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('backpack.list.heading'),
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

async function find(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
  query: LibraryQuery,
): Promise<LibraryFound> {
  const at = now()
  const limit = query.search === '' ? COUNTED : COUNTED_FOUND
  const page = await listLibrary(db, accountId, query, { now: at, limit: BADGES_PER_PAGE })
  const isWhole = query.after === null && page.next === null
  const count = isWhole
    ? page.badges.length
    : await countLibrary(db, accountId, query, { now: at, limit: limit + 1 })
  const choices = {
    ...(await listChoices(db, accountId, { limit: HOSTS_OFFERED })),
    collections: await listCollectionNames(db, accountId),
  }
  return { page, count: Math.min(count, limit), isMore: count > limit, choices }
}

async function readMoment(
  { db }: Pick<Deps, 'db'>,
  accountId: string,
  { select, removed, collected, added, left }: Record<string, unknown>,
  shown: View,
): Promise<LibraryMoment> {
  const at = readRemovedAt(removed)
  const count = at === null ? 0 : (await listRemovedAt(db, accountId, at)).length
  return {
    shown,
    isAllChosen: select === 'all',
    problem: pick(SELECT_PROBLEMS, select),
    removed: at === null || count === 0 ? null : { at, count },
    collected: await findCollected(db, { accountId, id: collected }, { added, left }),
  }
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
