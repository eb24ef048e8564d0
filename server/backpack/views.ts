import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { Reference } from '../openbadges/assertion.ts'
import { hostText } from './host-text.ts'
import { pictureUrl } from './picture.ts'
import type { BadgeSummary, StoredBadge } from './queries.ts'
import type { AddedItemView, BadgeCard, BadgePageView, ReferenceView, RemovedView, WebLink } from './wire.ts'

type ViewDeps = Pick<Deps, 'config' | 'secret'>

export const badgeHref = ({ config }: Pick<Deps, 'config'>, id: string): string =>
  `${config.basePath}badges/${encodeURIComponent(id)}`

export function viewCard(deps: ViewDeps, badge: BadgeSummary, now: number): BadgeCard {
  return {
    href: badgeHref(deps, badge.id),
    name: badge.name,
    picture: pictureUrl(deps, badge.imageSha256, now),
    host: hostText(badge.host),
    addedAt: badge.addedAt,
  }
}

export function viewBadge(deps: ViewDeps, badge: StoredBadge, now: number): BadgePageView {
  const { content } = badge
  const href = badgeHref(deps, badge.id)
  const expires = content.expires ?? null
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
    expires,
    isExpired: expires !== null && expires <= now,
    addedAt: badge.addedAt,
    criteria: viewReference(deps, content.criteria),
    evidence: content.evidence.map((reference) => viewReference(deps, reference)),
    downloadHref: `${href}/download`,
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

/**
 * A stranger's address as a link. Null for what is no web address (`javascript:`, `data:`, credentials, nonsense), and
 * for an address of ours: followed from our own page it would come with the trust that only our own links have.
 */
export function readWebLink(
  { config }: { config: Pick<Deps['config'], 'publicUrl'> },
  address: string | undefined,
): WebLink | null {
  if (address === undefined || !URL.canParse(address)) return null
  const url = new URL(address)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const isOurs = url.hostname.replace(/\.$/, '') === config.publicUrl.hostname
  return isWeb && !isOurs && url.username === '' && url.password === ''
    ? { href: url.href, host: hostText(url.host) }
    : null
}

const viewReference = (deps: ViewDeps, { name, text, url }: Reference): ReferenceView => ({
  name: name ?? null,
  text: text ?? null,
  link: readWebLink(deps, url),
})
