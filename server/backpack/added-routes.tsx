import type { Request, Response } from 'express'
import { AddedPage } from '../../client/backpack/AddedPage.tsx'
import { resolveAccount } from '../accounts/merge-offer.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { type AddedLink, readAddedLink } from './added-link.ts'
import { listAddedBy } from './queries.ts'
import { removeBadges, undoRemovalOf } from './remove.ts'
import { sendBackpackPage } from './send-backpack-page.tsx'
import { viewAdded } from './views.ts'

/**
 * The page behind the link in the mail "N badges were added".
 *
 * The link is its own permission, narrow as it is: it reaches the badges of one request, signed in or not. Following
 * it changes nothing (mail programs follow links by themselves); only a pressed button does.
 */
export function addedRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    {
      method: 'get',
      path: '/added/:request',
      as: 'page',
      handle: async (req, res) => {
        const link = await requireLink(deps, req)
        await sendAdded(deps, renderer, link, req, res)
      },
    },
    {
      method: 'post',
      path: '/added/:request',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const link = await requireLink(deps, req)
        const { remove, undo } = req.body
        const added = await listAddedBy(deps.db, link.accountId, link.requestId)
        const chosen = (which: unknown, isRemoved: boolean) =>
          added
            .filter(
              ({ id, removedAt }) => (which === '*' || which === id) && (removedAt !== null) === isRemoved,
            )
            .map(({ id }) => id)
        await removeBadges(deps, link.accountId, chosen(remove, false))
        await undoRemovalOf(deps, link.accountId, chosen(undo, true))
        res.redirect(303, selfHref(deps, req, readFrom(req)))
      },
    },
  ]
}

async function sendAdded(
  deps: Deps,
  renderer: Renderer,
  link: AddedLink,
  req: Request,
  res: Response,
): Promise<void> {
  const added = await listAddedBy(deps.db, link.accountId, link.requestId)
  const items = viewAdded(deps, added, deps.now())
  // What was removed since, and cannot come back, is not there any more.
  const from = Math.min(readFrom(req), Math.max(0, items.length - 1))
  const hrefFrom = (at: number) => selfHref(deps, req, at)
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('backpack.added.heading'),
    content: ({ t, token, basePath }) => (
      <AddedPage
        t={t}
        items={items.slice(from, from + PER_PAGE)}
        count={items.length}
        removedCount={items.filter(({ isRemoved }) => isRemoved).length}
        action={hrefFrom(from)}
        firstHref={from > 0 ? hrefFrom(0) : null}
        nextHref={from + PER_PAGE < items.length ? hrefFrom(from + PER_PAGE) : null}
        token={token}
        basePath={basePath}
      />
    ),
  })
}

/**
 * The link that this request came by, or the end of it: a forged one and one that ran out are both not there. What an
 * account had before it was brought together with another is found in that one.
 */
async function requireLink({ db, secret, now }: Deps, req: Request): Promise<AddedLink> {
  const { account, until, signature } = req.query
  const link = readAddedLink(secret, { request: req.params.request, account, until, signature }, now())
  if (link === null) throw new HttpError(404, 'not-found')
  return { ...link, accountId: await resolveAccount(db, link.accountId) }
}

const PER_PAGE = 100

/** Where in a long list the page begins. */
function readFrom({ query }: Request): number {
  const from = Number(query.from)
  return Number.isSafeInteger(from) && from > 0 ? from : 0
}

/** The address that was asked for, which `requireLink` has found to be ours, from some place of the list on. */
function selfHref({ config }: Deps, req: Request, from: number): string {
  const { account, until, signature } = req.query as Record<string, string>
  const query = new URLSearchParams({
    account: account ?? '',
    until: until ?? '',
    signature: signature ?? '',
    ...(from > 0 ? { from: String(from) } : {}),
  })
  return `${config.basePath}added/${encodeURIComponent(String(req.params.request))}?${query}`
}
