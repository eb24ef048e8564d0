import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { Reference } from '../openbadges/assertion.ts'
import type { BadgeLooks } from './check-queries.ts'
import { viewDocuments } from './document-view.ts'
import { hostText } from './host-text.ts'
import { pictureUrl } from './picture.ts'
import type { BadgeSummary, StoredBadge } from './queries.ts'
import { listHistory, listNotices, viewReport } from './report-view.ts'
import { getStanding } from './standing.ts'
import { readWebLink } from './web-link.ts'
import type {
  AddedItemView,
  BadgeCard,
  BadgePageView,
  BlockView,
  ReferenceView,
  RemovedView,
} from './wire.ts'

type ViewDeps = Pick<Deps, 'config' | 'secret'>

export const badgeHref = ({ config }: Pick<Deps, 'config'>, id: string): string =>
  `${config.basePath}badges/${encodeURIComponent(id)}`

export function viewCard(deps: ViewDeps, badge: BadgeSummary, now: number): BadgeCard {
  return {
    id: badge.id,
    href: badgeHref(deps, badge.id),
    name: badge.name,
    picture: pictureUrl(deps, badge.imageSha256, now),
    host: hostText(badge.host),
    addedAt: badge.addedAt,
    standing: getStanding(badge, now),
  }
}

export function viewBadge(
  deps: ViewDeps,
  { badge, looks }: { badge: StoredBadge; looks: BadgeLooks },
  now: number,
): BadgePageView {
  const { content } = badge
  const href = badgeHref(deps, badge.id)
  const standing = getStanding(badge, now)
  const { expiresAt } = badge
  return {
    name: badge.name,
    description: content.description,
    picture: pictureUrl(deps, badge.imageSha256, now),
    host: hostText(badge.host),
    kind: badge.kind,
    issuerName: content.issuer.name,
    issuerLink: readWebLink(deps, content.issuer.url),
    asker: badge.asker === null ? null : hostText(new URL(badge.asker).host),
    recipient: badge.recipient,
    issuedOn: content.issuedOn ?? null,
    expires: expiresAt,
    isExpired: expiresAt !== null && expiresAt <= now,
    standing,
    isArchived: badge.isArchived,
    notices: listNotices(badge, looks, now),
    addedAt: badge.addedAt,
    criteria: viewReference(deps, content.criteria),
    evidence: content.evidence.map((reference) => viewReference(deps, reference)),
    alignment: content.alignment.map((reference) => viewReference(deps, reference)),
    narrative: content.narrative ?? null,
    tags: content.tags,
    report: viewReport(deps, badge, looks.last),
    history: listHistory(deps, badge, looks, now),
    documents: viewDocuments(deps, badge),
    documentHref: `${href}/document`,
    downloadHref: `${href}/download`,
    shareAction: `${href}/share`,
    moveAction: `${href}/${badge.isArchived ? 'unarchive' : 'archive'}`,
    removeAction: `${href}/remove`,
  }
}

/** Null when the time to take it back is over, or when it was never removed. */
export function viewRemoved(
  deps: ViewDeps,
  badge: { id: string; name: string; removedAt: number | null },
  now: number,
): RemovedView | null {
  if (badge.removedAt === null) return null
  const undoMs = badge.removedAt + limits.undoMs - now
  return undoMs <= 0 ? null : { name: badge.name, undoAction: `${badgeHref(deps, badge.id)}/undo`, undoMs }
}

/** What one request added and is still there, or can still be taken back. */
export function viewAdded(
  deps: ViewDeps,
  badges: readonly (BadgeSummary & { removedAt: number | null })[],
  now: number,
): AddedItemView[] {
  return badges
    .filter((badge) => badge.removedAt === null || viewRemoved(deps, badge, now) !== null)
    .map((badge) => ({
      id: badge.id,
      name: badge.name,
      picture: pictureUrl(deps, badge.imageSha256, now),
      host: hostText(badge.host),
      isRemoved: badge.removedAt !== null,
    }))
}

export const viewBlock = (
  deps: ViewDeps,
  { id, host }: { id: string; host: string },
  isBlocked: boolean,
): BlockView => ({
  host: hostText(host),
  isBlocked,
  action: `${badgeHref(deps, id)}/${isBlocked ? 'unblock' : 'block'}`,
})

export const viewReference = (
  deps: Parameters<typeof readWebLink>[0],
  { name, text, url }: Reference,
): ReferenceView => ({
  name: name ?? null,
  text: text ?? null,
  link: readWebLink(deps, url),
})
