import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import { claimThisHost, getLookState, type LookState } from './queries.ts'
import { recheckBadges } from './recheck-host.ts'
import { planAskedHost } from './schedule.ts'

/**
 * What became of asking for a look.
 *
 * `recent`: the last one was a moment ago, and says it all; `resting`: somebody asked to be left alone, or was silent a
 * moment ago; `busy`: its host is being asked about other badges.
 */
export const ASKED = ['looked', 'recent', 'resting', 'busy', 'many'] as const
export type Asked = (typeof ASKED)[number]

/** Looks at one badge now, as the night would, where its host can be asked. */
export async function checkNow(
  deps: Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now' | 'log'>,
  badgeId: string,
): Promise<Exclude<Asked, 'many'>> {
  const { db } = deps
  const state = await getLookState(db, badgeId)
  const now = deps.now()
  if (state === null) return 'busy'
  if (state.lookedAt !== null && now < state.lookedAt + limits.checkAgainMs) return 'recent'
  if (restsUntil(state) > now) return 'resting'
  const lease = await claimThisHost(db, state.host, { now, leaseMs: limits.recheckLeaseMs })
  if (lease === null) return 'busy'
  const { signal } = new AbortController()
  await recheckBadges({ ...deps, pause: (ms) => wait(ms), signal }, lease, [badgeId], { isAsked: true })
  return 'looked'
}

/** Until when nobody is asked about a badge, whoever wants it; epoch milliseconds. */
export const restsUntil = ({ restUntil, hostFailures, hostDueAt }: LookState): number =>
  Math.max(restUntil, planAskedHost({ failures: hostFailures, dueAt: hostDueAt }))
