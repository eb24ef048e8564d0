import type { PictureTag } from '../../checking/collect.ts'
import type { BadgeContent, CheckedBadge } from '../../openbadges/assertion.ts'
import { hashText } from '../../openbadges/hashing.ts'
import { REASON_OF, type Rejection, type RejectionCode, type Result } from '../../openbadges/rejections.ts'
import { readHttpUrl } from '../../openbadges/urls.ts'
import { type BadgeEvent, type BadgeStatus, COMPARED_FIELDS, type ComparedField } from '../check-queries.ts'
import { planNext, planRetry, RARELY_MS } from './schedule.ts'

/** A host may be away for a while: in holidays, while it moves. */
export const GONE_AFTER_MS = 14 * 24 * 60 * 60_000
const MAX_DETAIL_CHARS = 300
/** An issuer may change a badge every night for thirty years. */
const MAX_EVENTS = 100

/** A kept badge with what is known of it from looking at it. Times are epoch milliseconds. */
export type WatchedBadge = {
  id: string
  accountId: string
  kind: 'hosted' | 'signed'
  payload: string
  recipient: string
  content: BadgeContent
  documents: CheckedBadge['documents']
  imageSha256: string
  status: BadgeStatus
  expiresAt: number | null
  failures: number
  failingSince: number | null
  seen: string | null
  history: BadgeEvent[]
  pictureTag: PictureTag | null
}

/** Why nothing could be told of a badge. @property host where that lies; null where no host is known for it */
export type Untold = { code: RejectionCode; host: string | null }

/**
 * What a look at a badge changes.
 *
 * @property untold why it told nothing; null where it told something
 * @property isGood whether what the checks said is to be kept
 * @property restUntil until when whoever did not answer asked to be left alone; null where nobody did
 */
export type Decision = {
  status: BadgeStatus
  expiresAt: number | null
  failures: number
  failingSince: number | null
  untold: Untold | null
  seen: string | null
  history: BadgeEvent[]
  dueAt: number
  isGood: boolean
  restUntil: number | null
}

/**
 * Decides how a badge stands after it was looked at again.
 *
 * 1. Revoked, suspended, or no longer proven by what its issuer publishes: told at once.
 * 2. What cannot be had or read says nothing, for two weeks; then its host is gone. Nothing of the badge is lost.
 * 3. A good badge that says something else than when it was added has changed; it is shown as it was added.
 * 4. That a badge has expired is for the clock to say; here only its date is kept up to date.
 *
 * @param now epoch milliseconds
 * @param everyMs how often a badge is looked at
 */
export function decide(
  badge: WatchedBadge,
  judged: Result<Pick<CheckedBadge, 'content' | 'image'>>,
  { now, everyMs }: { now: number; everyMs: number },
): Decision {
  const settled = { failures: 0, failingSince: null, untold: null, isGood: false, restUntil: null }
  if (judged.ok) return decideGood(badge, judged.value, { now, everyMs })
  const { rejection } = judged
  const verdict = classify(rejection.code)
  if (verdict === 'expired')
    return {
      ...settled,
      status: badge.status === 'gone' ? 'good' : badge.status,
      expiresAt: rejection.at ?? badge.expiresAt ?? now,
      seen: badge.seen,
      history: badge.history,
      dueAt: now + RARELY_MS,
    }
  if (verdict === 'untold') return decideUntold(badge, rejection, { now, everyMs })
  return {
    ...settled,
    status: verdict,
    expiresAt: badge.expiresAt,
    seen: badge.seen,
    history:
      badge.status === verdict ? badge.history : add(badge.history, describeLook(verdict, rejection, now)),
    dueAt: verdict === 'revoked' ? now + RARELY_MS : planNext(badge.id, now, everyMs),
  }
}

function describeLook(
  what: 'revoked' | 'suspended' | 'unproven',
  { code, detail, said }: Rejection,
  at: number,
): BadgeEvent {
  const told = { at, detail: cut(detail) }
  if (what === 'unproven') return { ...told, what, code }
  return { ...told, what, ...(said === undefined ? {} : { said }) }
}

/** Whether a look failed because a host did not answer: then the others of that host need not be tried now. */
export const isHostSilent = ({ code }: Pick<Rejection, 'code'>): boolean => SILENT.includes(code)

const SILENT: readonly RejectionCode[] = [
  'unreachable',
  'certificate-invalid',
  'timeout',
  'http-error',
  'badge-class-inaccessible',
  'issuer-inaccessible',
  'key-inaccessible',
  'revocation-list-inaccessible',
]

/** Whose host it is that a document could not be had of, or could not be read: in the end, after redirects. */
export const findHostAtFault = ({ busyHost, silentHost, untrustedHost, url }: Rejection): string | null =>
  busyHost ?? silentHost ?? untrustedHost ?? (url === undefined ? null : (readHttpUrl(url)?.host ?? null))

type Verdict = 'revoked' | 'suspended' | 'unproven' | 'expired' | 'untold'

function classify(code: RejectionCode): Verdict {
  if (code === 'revoked' || code === 'suspended' || code === 'expired') return code
  // A clock that is wrong, theirs or ours, says nothing about a badge that was good before.
  if (code === 'issued-in-future') return 'untold'
  return REASON_OF[code] === 'INVALID' ? 'unproven' : 'untold'
}

function decideUntold(
  badge: WatchedBadge,
  rejection: Rejection,
  { now, everyMs }: { now: number; everyMs: number },
): Decision {
  const { code, detail, retryAfterMs = 0 } = rejection
  const host = findHostAtFault(rejection)
  const failures = badge.failures + 1
  const failingSince = badge.failingSince ?? now
  // Of one that is revoked, what its host no longer says is no news.
  const isGone = badge.status === 'gone' || (badge.status === 'good' && now - failingSince >= GONE_AFTER_MS)
  return {
    status: isGone ? 'gone' : badge.status,
    expiresAt: badge.expiresAt,
    failures,
    failingSince,
    untold: { code, host: host === null ? null : cut(host) },
    seen: badge.seen,
    history:
      isGone && badge.status !== 'gone'
        ? add(badge.history, { at: now, what: 'gone', code, detail: cut(detail) })
        : badge.history,
    dueAt: isGone ? now + RARELY_MS : Math.max(planRetry(failures, now, everyMs), now + retryAfterMs),
    isGood: false,
    restUntil: retryAfterMs > 0 ? now + retryAfterMs : null,
  }
}

function decideGood(
  badge: WatchedBadge,
  { content, image }: Pick<CheckedBadge, 'content' | 'image'>,
  { now, everyMs }: { now: number; everyMs: number },
): Decision {
  const fields = listChanged(badge, { content, imageSha256: image.sha256 })
  const seen = fields.length === 0 ? null : hashText(JSON.stringify([pick(content), image.sha256]))
  const events: BadgeEvent[] = [
    ...(badge.status === 'good' ? [] : [{ at: now, what: 'good' } as const]),
    ...(seen === badge.seen ? [] : [{ at: now, what: 'changed', fields } as const]),
  ]
  return {
    status: 'good',
    expiresAt: content.expires ?? null,
    failures: 0,
    failingSince: null,
    untold: null,
    seen,
    history: events.reduce(add, badge.history),
    dueAt: planNext(badge.id, now, everyMs),
    isGood: true,
    restUntil: null,
  }
}

const cut = (detail: string): string => detail.slice(0, MAX_DETAIL_CHARS)

const add = (history: BadgeEvent[], event: BadgeEvent): BadgeEvent[] => [...history, event].slice(-MAX_EVENTS)

/** Only what the issuer says in so many words: another way of reading it would make all badges look changed. */
function pick({ name, description, criteria, evidence, issuer, issuedOn, expires }: BadgeContent) {
  return { name, description, criteria, evidence, issuer: issuer.name, issuedOn, expires }
}

function listChanged(
  before: Pick<WatchedBadge, 'content' | 'imageSha256'>,
  after: Pick<WatchedBadge, 'content' | 'imageSha256'>,
): ComparedField[] {
  const one = { ...pick(before.content), picture: before.imageSha256 }
  const other = { ...pick(after.content), picture: after.imageSha256 }
  return COMPARED_FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
}
