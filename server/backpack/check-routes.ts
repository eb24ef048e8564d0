import { requireSession } from '../accounts/guards.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { createAllowance } from '../http/rate-limit.ts'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { getBadge } from './queries.ts'
import { type Asked, checkNow } from './rechecking/check-now.ts'
import { badgeHref } from './views.ts'

/** Where somebody asks for a look at a badge of theirs, instead of waiting for the night. Its page says what it told. */
export function checkRoutes(deps: Deps): Route[] {
  const isAllowed = createAllowance({ points: limits.checksPerAccountPerMinute, seconds: 60 })
  // Who presses twice waits for the one look.
  const running = new Map<string, Promise<Asked>>()

  async function ask(accountId: string, badgeId: string): Promise<Asked> {
    const begun = running.get(badgeId)
    if (begun !== undefined) return begun
    const looking = isAllowed(accountId, 1)
      .then((isFree) => (isFree ? checkNow(deps, badgeId) : 'many'))
      .finally(() => running.delete(badgeId))
    running.set(badgeId, looking)
    return looking
  }

  return [
    {
      method: 'post',
      path: '/badges/:id/check',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const badge = await getBadge(deps.db, accountId, String(req.params.id))
        if (badge === null || badge.removedAt !== null) throw new HttpError(404, 'not-found')
        const asked = await ask(accountId, badge.id)
        res.redirect(303, `${badgeHref(deps, badge.id)}?checked=${asked}`)
      },
    },
  ]
}
