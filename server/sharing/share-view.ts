import { type Collection, linkOf } from '../backpack/collections/collection-queries.ts'
import { collectionHref } from '../backpack/collections/collection-views.ts'
import type { Member } from '../backpack/collections/member-queries.ts'
import { badgeHref } from '../backpack/views.ts'
import type { Deps } from '../deps.ts'
import { drawQrCode } from './draw-qr-code.ts'
import { writeDay } from './read-settings.ts'
import {
  frameTag,
  linkedInHref,
  linkedInProfileHref,
  mailHref,
  scriptTag,
  sharedBadgeUrl,
  sharedUrl,
} from './share-links.ts'
import type { ShareProblem, ShareView } from './wire.ts'

/** What could not be saved, and why; where another tab was quicker, there is no other reason. */
export type Unsaved = {
  ownerName: string
  until: string
  isIndexed: boolean
  problem: ShareProblem | null
  isStale: boolean
}

/** A badge of a collection with what a profile elsewhere says of it. */
export type AwardedMember = Member & { issuer: string; issuedOn: number | null }

/** @param isFull there is no room for another collection */
export function viewShare(
  deps: Pick<Deps, 'config'>,
  { id, title, version, sharing, isOfOne }: Collection,
  {
    count,
    badges,
    isFull,
    unsaved,
    now,
  }: {
    count: number
    badges: readonly AwardedMember[]
    isFull: boolean
    unsaved: Unsaved | null
    now: number
  },
): ShareView {
  const token = linkOf(sharing, now)
  const url = token === null ? null : sharedUrl(deps, token)
  const until = token === null ? null : sharing.until
  const href = collectionHref(deps, id)
  const [first] = badges
  return {
    href,
    isOfOne,
    backHref: isOfOne && first !== undefined ? badgeHref(deps, first.id) : href,
    addHref: isOfOne && !isFull ? `${href}/add` : null,
    title,
    version,
    count,
    link:
      token === null || url === null
        ? null
        : {
            url,
            mail: mailHref(title, url),
            linkedIn: linkedInHref(url),
            until,
            script: scriptTag(deps, token, title),
            frame: frameTag(deps, token, title),
            qrCode: drawQrCode(url),
          },
    badges:
      token === null
        ? []
        : badges.map(({ id, name, item, issuer, issuedOn, expiresAt }) => ({
            id,
            name,
            href: linkedInProfileHref(
              { name, issuer, issuedOn, expires: expiresAt },
              sharedBadgeUrl(deps, token, item),
            ),
          })),
    form: {
      ownerName: unsaved?.ownerName ?? sharing.ownerName,
      until: unsaved?.until ?? writeDay(until),
      today: new Date(now).toISOString().slice(0, 10),
      isIndexed: unsaved?.isIndexed ?? sharing.isIndexed,
      problem: unsaved?.problem ?? null,
    },
    isStale: unsaved?.isStale ?? false,
  }
}
