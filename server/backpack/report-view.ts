import { restoreChecks } from '../checking/kept-checks.ts'
import type { Deps } from '../deps.ts'
import type { BadgeCheck } from './check-queries.ts'
import { viewKey } from './document-view.ts'
import { hostText } from './host-text.ts'
import type { StoredBadge } from './queries.ts'
import type { HistoryEntry, ReportView } from './wire.ts'

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
    checks,
  }
}

/** What happened to a badge, oldest first. */
export function listHistory(badge: StoredBadge, check: BadgeCheck | null, now: number): HistoryEntry[] {
  const { issuedOn, expires } = badge.content
  const from = badge.asker === null ? null : hostText(new URL(badge.asker).host)
  const entries: HistoryEntry[] = [
    ...(issuedOn === undefined ? [] : [{ what: 'awarded', at: issuedOn } as const]),
    { what: 'added', at: badge.addedAt, from },
    // At the time of adding it was checked anyway.
    ...(check === null || check.at <= badge.addedAt ? [] : [{ what: 'verified', at: check.at } as const]),
    ...(expires === undefined || expires > now ? [] : [{ what: 'expired', at: expires } as const]),
  ]
  return entries.sort((one, other) => one.at - other.at)
}
