import { restoreChecks } from '../checking/kept-checks.ts'
import type { Deps } from '../deps.ts'
import { countEndorsements } from '../openbadges/endorsements.ts'
import type { BadgeCheck, BadgeLooks } from './check-queries.ts'
import { viewKey } from './document-view.ts'
import { hostText } from './host-text.ts'
import type { StoredBadge } from './queries.ts'
import { getStanding, isExpired } from './standing.ts'
import type { BadgeNotice, HistoryEntry, ReportView } from './wire.ts'

/** What the checks of a badge said; null where nobody kept it. */
export function viewReport(
  deps: Pick<Deps, 'config'>,
  badge: StoredBadge,
  check: BadgeCheck | null,
): ReportView | null {
  if (check === null) return null
  const checks = restoreChecks(check.checks, badge.version)
  const hasPassed = (name: string) => checks.some((each) => each.name === name && each.outcome === 'passed')
  return {
    checkedAt: check.at,
    isListed: badge.kind === 'hosted' ? hasPassed('not-withdrawn') : hasPassed('revocation'),
    key: badge.kind === 'hosted' ? null : viewKey(deps, badge),
    endorsements: countEndorsements(badge.documents),
    checks,
  }
}

/** What a person should know of a badge before all else. */
export function listNotices(badge: StoredBadge, { history }: BadgeLooks, now: number): BadgeNotice[] {
  const notices: BadgeNotice[] = []
  const standing = getStanding(badge, now)
  if (standing === 'expired') notices.push({ what: standing, at: badge.expiresAt ?? now })
  else if (standing !== 'good') {
    const seen = history.findLast(({ what }) => what === standing)
    notices.push({ what: standing, at: seen?.at ?? now })
  }
  const change = history.findLast((event) => event.what === 'changed')
  if (change !== undefined && change.fields.length > 0) notices.push(change)
  return notices
}

/** What happened to a badge, oldest first. */
export function listHistory(
  { config }: Pick<Deps, 'config'>,
  badge: StoredBadge,
  { last, history }: BadgeLooks,
  now: number,
): HistoryEntry[] {
  const { issuedOn } = badge.content
  const { expiresAt, addedAt } = badge
  // One that came out of an export says when it was first added.
  const isBack = history.some(({ what, at }) => what === 'brought-back' && at === addedAt)
  const isNightly = config.recheckEveryHours > 0 && config.recheckEveryHours <= 24
  const entries: HistoryEntry[] = [
    ...(issuedOn === undefined ? [] : [{ what: 'awarded', at: issuedOn } as const]),
    ...(isBack ? [] : [viewAdded({ at: addedAt, from: badge.asker })]),
    ...history.map((event) => (event.what === 'added' ? viewAdded(event) : event)),
    // When it was added it was verified anyway.
    ...(last === null || last.at <= addedAt
      ? []
      : [{ what: isNightly ? 'verified-nightly' : 'verified', at: last.at } as const]),
    ...(expiresAt !== null && isExpired(expiresAt, now) ? [{ what: 'expired', at: expiresAt } as const] : []),
  ]
  return entries.sort((one, other) => one.at - other.at)
}

const viewAdded = ({ at, from }: { at: number; from: string | null }): HistoryEntry => ({
  what: 'added',
  at,
  from: from === null ? null : hostText(new URL(from).host),
})
