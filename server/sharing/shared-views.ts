import type { BadgeLooks } from '../backpack/check-queries.ts'
import type { Member } from '../backpack/collections/member-queries.ts'
import { hostText } from '../backpack/host-text.ts'
import type { Evidence } from '../backpack/own-evidence/evidence-queries.ts'
import type { StoredBadge } from '../backpack/queries.ts'
import { listNotices, viewReport } from '../backpack/report-view.ts'
import { getStanding } from '../backpack/standing.ts'
import { readWebLink } from '../backpack/web-link.ts'
import type { WebLink } from '../backpack/wire.ts'
import type { Deps } from '../deps.ts'
import { tellsAddress } from './hide-addresses.ts'
import { sharedBadgeUrl, sharedPictureUrl, sharedUrl } from './share-links.ts'
import type { SharedCollection } from './share-queries.ts'
import type { SharedBadgeView, SharedCard, SharedView } from './wire.ts'

/** @property hide takes its owner's addresses out of all that anybody wrote, they themselves too */
type Showing = { hide: (text: string) => string; token: string; now: number }
type ViewDeps = Pick<Deps, 'config'>

export type DatedMember = Member & { issuedOn: number | null }

/** A shared collection as everybody sees it, page by page. */
export function viewShared(
  deps: ViewDeps,
  shared: SharedCollection,
  {
    members,
    count,
    page,
    pageSize,
  }: { members: DatedMember[]; count: number; page: number; pageSize: number },
  showing: Showing,
): SharedView {
  const url = sharedUrl(deps, showing.token)
  const hrefOf = (other: number) => (other === 1 ? url : `${url}?page=${other}`)
  return {
    href: url,
    isOfOne: shared.isOfOne,
    title: showing.hide(shared.title),
    description: showing.hide(shared.description),
    ownerName: showing.hide(shared.sharing.ownerName),
    count,
    cards: members.map((member) => viewCard(deps, member, showing)),
    previousHref: page > 1 ? hrefOf(page - 1) : null,
    nextHref: page * pageSize < count ? hrefOf(page + 1) : null,
  }
}

/**
 * One badge of it. What is about the award and not about the person: no recipient, no evidence, no words of the issuer
 * about them, nothing of who asked when. Apart from it, what its owner has added and wants to be seen.
 */
export function viewSharedBadge(
  deps: ViewDeps,
  shared: SharedCollection,
  {
    badge,
    looks,
    evidence,
    item,
  }: { badge: StoredBadge; looks: BadgeLooks; evidence: readonly Evidence[]; item: string },
  showing: Showing,
): SharedBadgeView {
  const { content, expiresAt } = badge
  const { hide, now, token } = showing
  const report = viewReport(deps, badge, looks.last)
  const hideOrNull = (text: string | undefined) => (text === undefined ? null : hide(text))
  const link = (url: string | undefined) => showLink(readWebLink(deps, url), hide)
  return {
    ...viewCard(deps, { ...badge, item, issuedOn: content.issuedOn ?? null }, showing),
    collection: shared.isOfOne ? null : { title: hide(shared.title), href: sharedUrl(deps, token) },
    ownerName: hide(shared.sharing.ownerName),
    description: hide(content.description),
    kind: badge.kind,
    issuerName: hide(content.issuer.name),
    issuerLink: link(content.issuer.url),
    expires: expiresAt,
    isExpired: expiresAt !== null && expiresAt <= now,
    notices: listNotices(badge, looks, now),
    criteria: { text: hideOrNull(content.criteria.text), link: link(content.criteria.url) },
    alignment: content.alignment.map(({ name, text, url }) => ({
      name: hideOrNull(name),
      text: hideOrNull(text),
      link: link(url),
    })),
    tags: content.tags.map(hide),
    ownEvidence: evidence
      .filter(({ isShown }) => isShown)
      .map((each) => ({
        title: hide(each.title),
        text: hide(each.text),
        link: link(each.link ?? undefined),
      })),
    checkedAt: report?.checkedAt ?? null,
    isListed: report?.isListed ?? false,
  }
}

function viewCard(
  deps: ViewDeps,
  member: Pick<DatedMember, 'item' | 'name' | 'host' | 'status' | 'expiresAt' | 'issuedOn'>,
  { hide, token, now }: Showing,
): SharedCard {
  return {
    href: sharedBadgeUrl(deps, token, member.item),
    picture: sharedPictureUrl(deps, token, member.item),
    name: hide(member.name),
    host: hostText(member.host),
    standing: getStanding(member, now),
    issuedOn: member.issuedOn,
  }
}

const showLink = (link: WebLink | null, hide: (text: string) => string): WebLink | null =>
  link !== null && tellsAddress(link.href, hide) ? null : link
