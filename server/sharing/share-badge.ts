import { badgeNameOf } from '../../client/backpack/BadgeName.tsx'
import type { Translate } from '../../client/messages/translate.ts'
import { clampLine } from '../../client/ui/plain-text.ts'
import { requireSession } from '../accounts/guards.ts'
import { createBadgeShare, findBadgeShare } from '../backpack/collections/badge-shares.ts'
import { collectionHref } from '../backpack/collections/collection-views.ts'
import { getBadge } from '../backpack/queries.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { translateOf } from '../http/language.ts'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { createOwnHider } from './list-dated.ts'

/**
 * The way from a badge to where it is shared by itself. That begins private, as all does: what is shared, how and for how
 * long its owner decides on the page that this leads to.
 */
export function shareBadgeRoutes(deps: Deps): Route[] {
  return [
    {
      method: 'post',
      path: '/badges/:id/share',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const id = await findOrCreate(deps, accountId, String(req.params.id), translateOf(req))
        res.redirect(303, `${collectionHref(deps, id)}/share`)
      },
    },
  ]
}

async function findOrCreate(deps: Deps, accountId: string, badgeId: string, t: Translate): Promise<string> {
  const badge = await getBadge(deps.db, accountId, badgeId)
  if (badge === null || badge.removedAt !== null) throw new HttpError(404, 'not-found')
  const own = await findBadgeShare(deps.db, { accountId, badgeId })
  if (own !== null) return own.id
  // Its name becomes a title, which strangers read as its owner wrote it; some issuers put addresses into names.
  const hide = await createOwnHider(deps, { accountId }, [badge.recipient])
  const title = fitTitle(hide(badgeNameOf(badge.name, t)))
  return createBadgeShare(deps, { accountId, badgeId: badge.id, title })
}

/** Limits count in units of UTF-16, of which a character has two at most. */
function fitTitle(name: string): string {
  const most = limits.collectionTitleChars
  return name.length <= most ? name : clampLine(name, most / 2)
}
