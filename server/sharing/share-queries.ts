import { type Collection, readCollection } from '../backpack/collections/collection-queries.ts'
import { getBadge, type StoredBadge } from '../backpack/queries.ts'
import type { BadgeContent } from '../openbadges/assertion.ts'
import type { DbOrTrx } from '../storage/database.ts'

/** A collection that everybody who has its link may see. */
export type SharedCollection = Collection & { accountId: string }

/** Null alike for a link that never was, that its owner ended, and whose day is over. */
export async function findShared(db: DbOrTrx, token: string, now: number): Promise<SharedCollection | null> {
  const row = await db
    .selectFrom('collection')
    .selectAll()
    .where('share_token', '=', token)
    .where('removed_at', 'is', null)
    .where((where) => where.or([where('share_until', 'is', null), where('share_until', '>', now)]))
    .executeTakeFirst()
  return row === undefined ? null : { ...readCollection(row), accountId: row.account_id }
}

/** The badge that has this name in a shared collection. */
export async function findSharedBadge(
  db: DbOrTrx,
  { id, accountId }: Pick<SharedCollection, 'id' | 'accountId'>,
  item: string,
): Promise<StoredBadge | null> {
  const row = await db
    .selectFrom('collection_badge')
    .select('badge_id')
    .where('collection_id', '=', id)
    .where('item', '=', item)
    .executeTakeFirst()
  const badge = row === undefined ? null : await getBadge(db, accountId, row.badge_id)
  return badge?.removedAt === null ? badge : null
}

/** The hash of the picture that stands for a collection: that of its cover, else of its first badge; null where it is empty. */
export async function findCoverPicture(
  db: DbOrTrx,
  { id, cover }: Pick<Collection, 'id' | 'cover'>,
): Promise<string | null> {
  const row = await db
    .selectFrom('collection_badge')
    .innerJoin('listed_badge', 'listed_badge.badge_id', 'collection_badge.badge_id')
    .select('listed_badge.image_sha256')
    .where('collection_badge.collection_id', '=', id)
    .orderBy((order) => order.case().when('collection_badge.badge_id', '=', cover).then(0).else(1).end())
    .orderBy('collection_badge.position')
    .orderBy('collection_badge.badge_id')
    .limit(1)
    .executeTakeFirst()
  return row?.image_sha256 ?? null
}

/** Of these badges by whom, by its own word, and when they were awarded; null where nobody says. */
export async function listAwards(
  db: DbOrTrx,
  badgeIds: readonly string[],
): Promise<Map<string, { issuer: string; issuedOn: number | null }>> {
  if (badgeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('badge')
    .select(['id', 'content'])
    .where('id', 'in', [...badgeIds])
    .execute()
  return new Map(
    rows.map(({ id, content }) => {
      const { issuer, issuedOn } = JSON.parse(content) as BadgeContent
      return [id, { issuer: issuer.name, issuedOn: issuedOn ?? null }]
    }),
  )
}
