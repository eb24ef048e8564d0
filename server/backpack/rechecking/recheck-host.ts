import type { DocumentCache } from '../../checking/collect.ts'
import { createPatientFetch } from '../../checking/patient-fetch.ts'
import { createSilences } from '../../checking/silences.ts'
import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import { type Rejection, reject } from '../../openbadges/rejections.ts'
import { decide, findHostAtFault, isHostSilent } from './decide.ts'
import { judgeAgain } from './judge-again.ts'
import {
  claimHost,
  extendLease,
  findNextDue,
  getWatched,
  type Lease,
  listDue,
  noteSilence,
  releaseHost,
  saveDecision,
} from './queries.ts'
import { FIRST_HOST_RETRY_MS, getEveryMs, planHostRetry } from './schedule.ts'

/** @property pause waits between two badges of one host @property signal ends the work; what is not written is done again */
export type RecheckDeps = Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now' | 'log'> & {
  pause: (ms: number) => Promise<void>
  signal: AbortSignal
}

/** When a host answered to none of so many looks, the rest of its badges wait. */
const SILENT_AFTER = 3

/**
 * Looks again at the badges of one host whose time has come. After a number of them others have their turn.
 *
 * @returns whether there was a host to ask
 */
export async function recheckNextHost(deps: RecheckDeps): Promise<boolean> {
  const { db, now } = deps
  const lease = await claimHost(db, now(), limits.recheckLeaseMs)
  if (lease === null) return false
  await recheckBadges(deps, lease, await listDue(db, lease.host, now(), limits.rechecksPerTurn))
  return true
}

/**
 * Looks again at badges of a host that was claimed, and gives it back.
 *
 * 1. One process at a time asks a host, one badge after the other, with a pause between them.
 * 2. Whoever lost the host in the middle (a process that slept) writes nothing more.
 * 3. A host that does not answer is asked less and less often, and not for all of its badges.
 * 4. A host that asks to be left alone (`Retry-After`) is, for a day at most.
 * 5. Where another one asks for that, or is silent, that a badge also needs (its class, its issuer), that counts for that one:
 *    this host's other badges are looked at, and the other is not waited for again and again.
 *
 * @param options.isAsked a person asked for it: a silence then says nothing to the night, or one could keep a host from it
 */
export async function recheckBadges(
  deps: RecheckDeps,
  claimed: Lease,
  ids: readonly string[],
  { isAsked = false }: { isAsked?: boolean } = {},
): Promise<void> {
  const { db, now, signal } = deps
  let lease = claimed
  let silent = 0
  let hasAnswered = false
  let retryAfterMs = 0
  const patient = createPatientFetch(deps.fetchSafely, now)
  const others = createSilences(patient, { after: SILENT_AFTER, except: lease.host })
  const { fetchSafely } = others
  const cache: DocumentCache = new Map()
  for (const [at, id] of ids.entries()) {
    if (at > 0) await deps.pause(limits.recheckPauseMs)
    if (signal.aborted) break
    const held = await extendLease(db, lease, now() + limits.recheckLeaseMs)
    if (held === null) return
    lease = held
    const looked = await recheckBadge({ ...deps, fetchSafely }, { id, lease, cache })
    if (looked === null) continue
    // It was for another host that nothing could be told, and nothing is said of this one.
    if (looked !== 'told' && isHostSilent(looked) && isOfOther(looked, lease.host)) {
      others.note(looked)
      continue
    }
    if (looked === 'told' || !isHostSilent(looked)) hasAnswered = true
    else silent += 1
    retryAfterMs = looked === 'told' ? 0 : (looked.retryAfterMs ?? 0)
    if (retryAfterMs > 0 || (silent === SILENT_AFTER && !hasAnswered)) break
  }
  const isSilent = silent > 0 && !hasAnswered && !signal.aborted
  await release(deps, lease, { isSilent, isAsked, retryAfterMs })
}

/** Whether the host whose document could not be had is another than this one. */
function isOfOther(rejection: Rejection, host: string): boolean {
  const asked = findHostAtFault(rejection)
  return asked !== null && asked !== host
}

/** @returns why nothing could be told of it, where nothing could; null when nothing was done */
async function recheckBadge(
  deps: RecheckDeps,
  { id, lease, cache }: { id: string; lease: Lease; cache: DocumentCache },
): Promise<'told' | Rejection | null> {
  const { db, now, signal, config, log } = deps
  const badge = await getWatched(db, id)
  if (badge === null) return null
  const { judged, checks, pictureTag } = await judgeAgain(deps, badge, { cache, signal }).catch((error) => {
    // A fault of ours with one badge must not keep the others of its host from their turn.
    log.error({ err: error, badge: id }, 'looking at a badge again failed')
    const detail = 'looking at it failed'
    return { judged: reject('backpack-unavailable', detail), checks: [], pictureTag: null }
  })
  if (signal.aborted) return null
  // One moment for what is decided and what is written: what is new is known by it.
  const at = now()
  const decision = decide(badge, judged, { now: at, everyMs: getEveryMs(config) })
  await db.transaction().execute(async (trx) => {
    if ((await extendLease(trx, lease, lease.until)) === null) return
    await saveDecision(trx, badge, decision, { now: at, checks, pictureTag })
  })
  return judged.ok ? 'told' : judged.rejection
}

async function release(
  { db, now }: RecheckDeps,
  lease: Lease,
  { isSilent, isAsked, retryAfterMs }: { isSilent: boolean; isAsked: boolean; retryAfterMs: number },
): Promise<void> {
  const at = now()
  const askedFor = at + retryAfterMs
  const restUntil = retryAfterMs > 0 ? askedFor : null
  if (!isSilent) {
    const dueAt = Math.max(askedFor, await findNextDue(db, lease.host, at))
    return releaseHost(db, lease, { dueAt, failures: 0, restUntil })
  }
  if (isAsked) {
    const dueAt = Math.max(askedFor, lease.dueAt)
    const rest = { restUntil: Math.max(askedFor, at + FIRST_HOST_RETRY_MS) }
    return releaseHost(db, lease, { dueAt, failures: lease.failures, ...rest })
  }
  const failures = lease.failures + 1
  await noteSilence(db, lease.host, at)
  const dueAt = Math.max(askedFor, planHostRetry(failures, at))
  await releaseHost(db, lease, { dueAt, failures, restUntil })
}
