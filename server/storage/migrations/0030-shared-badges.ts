import { type Kysely, sql } from 'kysely'

/**
 * Whether a collection was made only to share one badge, and has had no other since: then its link opens that badge.
 *
 * From before, those count that look like it: one badge, its name, and no words of their owner's. One that is not shared may
 * have been made by hand, and nobody would find it any more: it stays a collection.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('collection')
    .addColumn('is_of_one', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`
    update collection set is_of_one = 1
    where description = '' and removed_at is null and share_token is not null
      and (select count(*) from collection_badge where collection_id = collection.id) = 1
      and exists (
        select 1 from collection_badge
        join listed_badge on listed_badge.badge_id = collection_badge.badge_id
        where collection_badge.collection_id = collection.id and listed_badge.name = collection.title
      )
  `.execute(db)
}
