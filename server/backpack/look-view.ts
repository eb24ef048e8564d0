import type { Deps } from '../deps.ts'
import type { BadgeLooks } from './check-queries.ts'
import { hostText } from './host-text.ts'
import type { StoredBadge } from './queries.ts'
import { type Asked, restsUntil } from './rechecking/check-now.ts'
import type { LookState } from './rechecking/queries.ts'
import { getStanding } from './standing.ts'
import { badgeHref } from './views.ts'
import type { LookAnswer, LookView } from './wire.ts'

/** Later than this after a look, its page does not say any more that it was "just" checked. */
const SAID_FOR_MS = 60 * 60_000

/** @param asked what became of a look that was asked for, as the address says it; what is told of it is what is kept */
export function viewLook(
  deps: Pick<Deps, 'config'>,
  { badge, looks, state }: { badge: StoredBadge; looks: BadgeLooks; state: LookState | null },
  asked: Asked | null,
  now: number,
): LookView {
  const isGood = getStanding(badge, now) === 'good'
  const since = state?.failingSince ?? null
  return {
    host: hostText(badge.host),
    action: `${badgeHref(deps, badge.id)}/check`,
    silence:
      since === null || !isGood
        ? null
        : {
            since,
            confirmedAt: looks.last?.at ?? badge.addedAt,
            isAskedAgain: deps.config.recheckEveryHours > 0,
          },
    answer: asked === null || state === null ? null : readAnswer({ badge, looks, state }, asked, now),
  }
}

function readAnswer(
  { badge, looks, state }: { badge: StoredBadge; looks: BadgeLooks; state: LookState },
  asked: Asked,
  now: number,
): LookAnswer | null {
  if (asked === 'busy' || asked === 'many') return { what: asked }
  if (asked === 'resting') {
    const waitMs = restsUntil(state) - now
    return waitMs > 0 ? { what: 'resting', waitMs } : null
  }
  const { lookedAt, failingSince, untold } = state
  if (lookedAt === null || now >= lookedAt + SAID_FOR_MS) return null
  if (failingSince !== null)
    return {
      what: untold?.code === 'certificate-invalid' ? 'certificate' : 'untold',
      host: hostText(untold?.host ?? badge.host),
    }
  const standing = getStanding(badge, now)
  if (standing !== 'good') return { what: standing }
  const hasChanged = looks.history.some(({ what, at }) => what === 'changed' && at === lookedAt)
  return { what: hasChanged ? 'changed' : 'valid' }
}
