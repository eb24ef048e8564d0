import type { Request, Response } from 'express'
import { AddedPage } from '../../client/backpack/AddedPage.tsx'
import { resolveAccount } from '../accounts/merge-offer.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { type AddedLink, readAddedLink } from './added-link.ts'
import { listAddedBy } from './queries.ts'
import { removeBadge, undoRemoval } from './remove.ts'
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
        for (const { id } of added) {
          if (remove === '*' || remove === id) await removeBadge(deps, link.accountId, id)
          else if (undo === id) await undoRemoval(deps, link.accountId, id)
        }
        res.redirect(303, selfHref(deps, req))
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
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('backpack.added.heading'),
    content: ({ t, token, basePath }) => (
      <AddedPage t={t} items={items} action={selfHref(deps, req)} token={token} basePath={basePath} />
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

/** The very address that was asked for, which `requireLink` has found to be ours. */
function selfHref({ config }: Deps, req: Request): string {
  const { account, until, signature } = req.query as Record<string, string>
  const query = new URLSearchParams({
    account: account ?? '',
    until: until ?? '',
    signature: signature ?? '',
  })
  return `${config.basePath}added/${encodeURIComponent(String(req.params.request))}?${query}`
}
