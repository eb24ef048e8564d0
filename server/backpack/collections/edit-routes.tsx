import type { Request, Response } from 'express'
import { ChooseBadgesPage } from '../../../client/backpack/collections/ChooseBadgesPage.tsx'
import { EditCollectionPage } from '../../../client/backpack/collections/EditCollectionPage.tsx'
import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import { HttpError } from '../../http/http-error.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { limits } from '../../limits.ts'
import { hasAny, listLibrary } from '../library/library-queries.ts'
import { readLibraryQuery } from '../library/library-query.ts'
import { writeWays } from '../library/list-address.ts'
import { getBadge } from '../queries.ts'
import { sendBackpackPage } from '../send-backpack-page.tsx'
import { badgeHref } from '../views.ts'
import { type Collection, countCollections } from './collection-queries.ts'
import { collectionHref, collectionsHref, viewChoice, viewEdit } from './collection-views.ts'
import { addToCollection, createCollection, saveTexts, takeOut } from './collections.ts'
import { findCollection, findForChange, findReader, readValues } from './find-collection.ts'
import { findMembers } from './member-queries.ts'
import { readTexts, type Texts } from './texts.ts'
import type { TextProblem } from './wire.ts'

const BADGES_PER_PAGE = 60

/** What is changed of a collection on pages of its own: its texts, and which badges are in it. */
export function collectionEditRoutes(deps: Deps, renderer: Renderer): Route[] {
  const onPage =
    (send: (collection: Collection, accountId: string) => Promise<void> | void) =>
    async (req: Request, res: Response) => {
      const accountId = findReader(deps, req, res)
      if (accountId === null) return
      const collection = await findCollection(deps, accountId, req)
      if (collection.removedAt !== null) return res.redirect(303, collectionHref(deps, collection.id))
      await send(collection, accountId)
    }
  return [
    {
      method: 'get',
      path: '/collections/:id/edit',
      as: 'page',
      handle: (req, res) =>
        onPage((collection) => sendEdit(deps, renderer, collection, req, res, null))(req, res),
    },
    {
      method: 'post',
      path: '/collections/:id/edit',
      as: 'page',
      body: 'form',
      handle: (req, res) => handleEdit(deps, renderer, req, res),
    },
    {
      method: 'get',
      path: '/collections/:id/add',
      as: 'page',
      handle: (req, res) =>
        onPage((collection, accountId) => sendChoice(deps, renderer, collection, accountId, req, res))(
          req,
          res,
        ),
    },
    {
      method: 'post',
      path: '/collections/:id/add',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const found = await findForChange(deps, req, res)
        if (found === null) return
        // It would become a collection: the page of all says why it does not.
        if (found.collection.isOfOne && (await isFull(deps, found.key.accountId)))
          return res.redirect(303, collectionsHref(deps))
        const href = collectionHref(deps, found.collection.id)
        const result = await addToCollection(deps, found.key, readValues(req.body.badge))
        const query = result === 'gone' ? '' : `?added=${result.added}&left=${result.left}`
        res.redirect(303, `${href}${query}`)
      },
    },
    {
      method: 'post',
      path: '/badges/:id/collections',
      as: 'page',
      body: 'form',
      handle: (req, res) => handleBadgeCollections(deps, req, res),
    },
  ]
}

const isFull = async ({ db }: Deps, accountId: string): Promise<boolean> =>
  (await countCollections(db, accountId)) >= limits.collectionsPerAccount

async function handleEdit(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const found = await findForChange(deps, req, res)
  if (found === null) return
  const typed = readTexts(req.body)
  if (typed.problem !== null) return sendEdit(deps, renderer, found.collection, req, res, typed)
  const changed = await saveTexts(deps, found.key, typed.texts)
  if (changed !== 'stale') return res.redirect(303, collectionHref(deps, found.collection.id))
  const now = await findCollection(deps, found.key.accountId, req)
  sendEdit(deps, renderer, now, req, res, typed)
}

function sendEdit(
  deps: Deps,
  renderer: Renderer,
  collection: Collection,
  req: Request,
  res: Response,
  typed: { texts: Texts; problem: TextProblem | null } | null,
): void {
  const view = viewEdit(deps, collection, typed)
  const failed = typed === null ? {} : { status: typed.problem === null ? 409 : 422 }
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('collections.edit.heading'),
    content: (tools) => <EditCollectionPage {...tools} view={view} />,
    ...failed,
  })
}

async function sendChoice(
  deps: Deps,
  renderer: Renderer,
  collection: Collection,
  accountId: string,
  req: Request,
  res: Response,
): Promise<void> {
  const { q, before } = req.query
  const query = readLibraryQuery({ q, before, sort: 'name' })
  if (query === 'bad-place') throw new HttpError(400, 'bad-request')
  const now = deps.now()
  const page = await listLibrary(deps.db, accountId, query, { now, limit: BADGES_PER_PAGE })
  const held = await findMembers(
    deps.db,
    collection.id,
    page.badges.map(({ id }) => id),
  )
  const isFirst = query.after === null
  const isBackpackEmpty = isFirst && query.search === '' && page.badges.length === 0
  const { elsewhereHref } = writeWays(deps.config.basePath, query, {
    isElsewhere:
      isFirst &&
      page.badges.length === 0 &&
      (await hasAny(deps.db, accountId, { ...query, isArchived: true }, { now })),
  })
  const view = viewChoice(deps, collection, {
    page,
    held,
    search: query.search,
    isFirst,
    isBackpackEmpty,
    archiveHref: elsewhereHref,
    now,
  })
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('collections.choose.heading', { title: collection.title }),
    content: (tools) => <ChooseBadgesPage {...tools} view={view} />,
  })
}

/**
 * The collections that a badge is in, as its page shows them. Only what was ticked or unticked there is done: another
 * tab may have put it elsewhere meanwhile.
 */
async function handleBadgeCollections(deps: Deps, req: Request, res: Response): Promise<void> {
  const { accountId } = requireSession(req)
  const badge = await getBadge(deps.db, accountId, String(req.params.id))
  if (badge === null || badge.removedAt !== null) throw new HttpError(404, 'not-found')
  const [was, is] = [new Set(readValues(req.body.was)), new Set(readValues(req.body.in))]
  let problem: { problem: string; of?: string } | null = null
  for (const id of is) {
    const result = was.has(id) ? 'gone' : await addToCollection(deps, { accountId, id }, [badge.id])
    if (result !== 'gone' && result.left > 0) problem = { problem: 'no-room', of: id }
  }
  for (const id of was) if (!is.has(id)) await takeOut(deps, { accountId, id }, badge.id)
  const { texts, problem: textProblem } = readTexts({ title: req.body.title })
  if (textProblem === 'title-too-long') problem = { problem: textProblem }
  if (textProblem === null && (await createCollection(deps, accountId, texts, [badge.id])) === null)
    problem = { problem: 'full' }
  const query = problem === null ? '' : `?${new URLSearchParams(problem)}`
  res.redirect(303, `${badgeHref(deps, badge.id)}${query}#collections`)
}
