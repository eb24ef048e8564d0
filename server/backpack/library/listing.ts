import type { Insertable } from 'kysely'
import type { BadgeContent } from '../../openbadges/assertion.ts'
import type { BadgeTable, ListedBadgeTable } from '../../storage/schema.ts'
import { FOLD, foldText } from './fold-text.ts'

const MAX_KEY_CHARS = 100
/** More than is shown of a name anywhere. */
const MAX_NAME_CHARS = 200
/** What may be looked through of one badge; names come first, a long description last. */
const MAX_TEXT_CHARS = 4000

/** The columns of a badge that its row is made of. */
export const LISTABLE = [
  'id',
  'account_id',
  'added_at',
  'expires_at',
  'status',
  'host',
  'name',
  'content',
  'image_sha256',
  'is_archived',
] as const

export type Listable = Pick<Insertable<BadgeTable>, (typeof LISTABLE)[number]>

/** The row of a badge that the list shows, sorts by and looks through. */
export function createListing(
  badge: Listable,
): Insertable<ListedBadgeTable> & { changed_at: number; fold: number } {
  const content = JSON.parse(badge.content) as Partial<BadgeContent>
  const issuer = content.issuer?.name ?? ''
  const skills = [...(content.tags ?? []), ...(content.alignment ?? []).map(({ name }) => name ?? '')]
  const text = [badge.name, issuer, badge.host, ...skills, content.description ?? '']
  return {
    badge_id: badge.id,
    account_id: badge.account_id,
    added_at: badge.added_at,
    changed_at: badge.added_at,
    awarded_at: readDay(content.issuedOn) ?? badge.added_at,
    expires_at: badge.expires_at ?? null,
    status: badge.status ?? 'good',
    host: badge.host,
    name: badge.name,
    image_sha256: badge.image_sha256,
    is_archived: badge.is_archived ?? 0,
    issuer_name: issuer.replaceAll('\0', '').slice(0, MAX_NAME_CHARS),
    fold: FOLD,
    name_key: foldText(badge.name).slice(0, MAX_KEY_CHARS),
    issuer_key: foldText(issuer === '' ? badge.host : issuer).slice(0, MAX_KEY_CHARS),
    text: foldText(text.join('\n').slice(0, 2 * MAX_TEXT_CHARS)).slice(0, MAX_TEXT_CHARS),
  }
}

/** Dates come from issuers: one that is beyond all calendars is none. */
const readDay = (at: number | undefined): number | null =>
  at !== undefined && Number.isSafeInteger(at) ? at : null
