import type { Kysely } from 'kysely'
import { sortedTextType } from './column-types.ts'

/**
 * Badges that somebody put together, in an order of their own. `version` counts the changes, so that a page that is
 * older than the last of them cannot undo it unseen.
 *
 * Rows go with their collection and with their badge. Positions may have gaps; in them a badge finds back to its place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('collection')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('cover', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .execute()
  await db.schema
    .createIndex('collection_account')
    .on('collection')
    .columns(['account_id', 'changed_at'])
    .execute()

  await db.schema
    .createTable('collection_badge')
    .addColumn('collection_id', 'text', (column) =>
      column.notNull().references('collection.id').onDelete('cascade'),
    )
    .addColumn('badge_id', sortedTextType(db), (column) =>
      column.notNull().references('badge.id').onDelete('cascade'),
    )
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('collection_badge_pkey', ['collection_id', 'badge_id'])
    .execute()
  await db.schema
    .createIndex('collection_badge_position')
    .on('collection_badge')
    .columns(['collection_id', 'position', 'badge_id'])
    .execute()
  await db.schema.createIndex('collection_badge_badge').on('collection_badge').column('badge_id').execute()
}
