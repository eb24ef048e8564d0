import type { Selectable } from 'kysely'
import type { Session } from '../accounts/session.ts'
import { type BadgeLooks, getLooksOf, NO_LOOKS } from '../backpack/check-queries.ts'
import { type Collection, linkOf } from '../backpack/collections/collection-queries.ts'
import { hostText } from '../backpack/host-text.ts'
import { type Evidence, listEvidenceOf } from '../backpack/own-evidence/evidence-queries.ts'
import { viewItem } from '../backpack/own-evidence/evidence-views.ts'
import { getKeptBadges, type StoredBadge } from '../backpack/queries.ts'
import { viewBadge } from '../backpack/views.ts'
import type { Deps } from '../deps.ts'
import { hashText } from '../openbadges/hashing.ts'
import type { ListedBadgeTable } from '../storage/schema.ts'
import {
  type ChangePlace,
  countListed,
  listChangedAfter,
  listMemberIds,
  listOwnCollections,
} from './kept-queries.ts'
import type { KeptAnswer, KeptBadge, KeptCollection, KeptListing } from './wire.ts'

const BADGES_AT_ONCE = 100
/**
 * A change is written down at the moment in which it begins, and seen when it ends: the next visit looks at what was
 * under way once more.
 */
const UNDER_WAY_MS = 5_000

/** What a device lacks that has all until a place. */
export async function answerKept(
  deps: Pick<Deps, 'db' | 'config' | 'secret' | 'now'>,
  { accountId, expiresAt }: Pick<Session, 'accountId' | 'expiresAt'>,
  { after, collectionsTag }: { after: ChangePlace; collectionsTag: string },
): Promise<Omit<KeptAnswer, 'next'> & { next: ChangePlace }> {
  const { db } = deps
  const now = deps.now()
  const rows = await listChangedAfter(db, accountId, after, BADGES_AT_ONCE + 1)
  const shown = rows.slice(0, BADGES_AT_ONCE)
  const last = rows.length > BADGES_AT_ONCE ? shown.at(-1) : undefined
  const collections = await listOwnCollections(db, accountId)
  const tag = tagOf(collections, now)
  return {
    badges: await viewAll(deps, accountId, shown, now),
    next:
      last === undefined ? { at: now - UNDER_WAY_MS, id: '' } : { at: last.changed_at, id: last.badge_id },
    isWhole: last === undefined,
    count: await countListed(db, accountId),
    collectionsTag: tag,
    collections:
      tag === collectionsTag ? null : viewCollections(collections, await listMemberIds(db, accountId), now),
    until: expiresAt,
  }
}

async function viewAll(
  deps: Pick<Deps, 'db' | 'config' | 'secret'>,
  accountId: string,
  rows: readonly Selectable<ListedBadgeTable>[],
  now: number,
): Promise<KeptBadge[]> {
  const ids = rows.map(({ badge_id }) => badge_id)
  const badges = new Map((await getKeptBadges(deps.db, accountId, ids)).map((badge) => [badge.id, badge]))
  const looks = await getLooksOf(deps.db, ids)
  const evidence = await listEvidenceOf(deps.db, ids)
  return rows.flatMap((row) => {
    // One that was removed between the two questions.
    const badge = badges.get(row.badge_id)
    return badge === undefined
      ? []
      : [
          viewKept(
            deps,
            {
              row,
              badge,
              looks: looks.get(badge.id) ?? NO_LOOKS,
              evidence: evidence.get(badge.id) ?? [],
            },
            now,
          ),
        ]
  })
}

function viewKept(
  deps: Pick<Deps, 'config' | 'secret'>,
  {
    row,
    badge,
    looks,
    evidence,
  }: {
    row: Selectable<ListedBadgeTable>
    badge: StoredBadge
    looks: BadgeLooks
    evidence: readonly Evidence[]
  },
  now: number,
): KeptBadge {
  const {
    picture: _,
    documentHref,
    downloadHref,
    shareAction,
    moveAction,
    removeAction,
    ...page
  } = viewBadge(deps, { badge, looks }, now)
  const ownEvidence = evidence.map((each) => viewItem(deps, each))
  return { listed: viewListing(row), page: { ...page, ownEvidence } }
}

/** What the list needs of a badge. */
export const viewListing = (row: Selectable<ListedBadgeTable>): KeptListing => ({
  id: row.badge_id,
  name: row.name,
  host: hostText(row.host),
  hostName: row.host,
  issuerKey: row.issuer_key,
  issuerName: row.issuer_name ?? '',
  nameKey: row.name_key,
  text: row.text,
  addedAt: row.added_at,
  awardedAt: row.awarded_at,
  expiresAt: row.expires_at,
  status: row.status,
  isChanged: row.is_changed === 1,
  isArchived: row.is_archived === 1,
  picture: row.image_sha256,
})

function viewCollections(
  collections: readonly Collection[],
  members: ReadonlyMap<string, string[]>,
  now: number,
): KeptCollection[] {
  return collections.map(({ id, title, description, cover, changedAt, position, sharing }) => ({
    id,
    title,
    description,
    isShared: linkOf(sharing, now) !== null,
    changedAt,
    position,
    cover,
    badgeIds: members.get(id) ?? [],
  }))
}

/** Another one whenever something of a collection is. Each change but of its place counts up its version. */
const tagOf = (collections: readonly Collection[], now: number): string =>
  hashText(
    JSON.stringify(
      collections.map(({ id, version, position, sharing }) => [
        id,
        version,
        position,
        linkOf(sharing, now) !== null,
      ]),
    ),
  ).slice(0, 22)
