import type { Kysely } from 'kysely'
import { sortedTextType } from './column-types.ts'

/**
 * What the list of somebody's badges shows, sorts by and looks through: one narrow row for each kept badge, since the
 * badge itself has its documents with it. Filled from the badges at start (`fillListings`).
 *
 * One index for each order, so that a page of it costs what its rows cost, however many others there are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const key = sortedTextType(db)
  await db.schema
    .createTable('listed_badge')
    .addColumn('badge_id', key, (column) => column.primaryKey().references('badge.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('awarded_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('host', key, (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('image_sha256', 'text', (column) => column.notNull())
    .addColumn('name_key', key, (column) => column.notNull())
    .addColumn('issuer_key', key, (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute()
  for (const order of ['added_at', 'awarded_at', 'name_key', 'issuer_key']) {
    await db.schema
      .createIndex(`listed_badge_${order}`)
      .on('listed_badge')
      .columns(['account_id', order, 'badge_id'])
      .execute()
  }
  await db.schema
    .createIndex('listed_badge_host')
    .on('listed_badge')
    .columns(['account_id', 'host', 'added_at', 'badge_id'])
    .execute()
}
