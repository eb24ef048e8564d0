import type { Kysely } from 'kysely'

/**
 * A collection that its owner shares has a link, until a day or until they stop. The link's token stands here as it is,
 * since its owner is shown it again; whoever reads this table reads the badges themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One by one: SQLite adds one column at a time.
  await db.schema.alterTable('collection').addColumn('share_token', 'text').execute()
  await db.schema.alterTable('collection').addColumn('share_until', 'bigint').execute()
  await db.schema
    .alterTable('collection')
    .addColumn('owner_name', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('collection')
    .addColumn('is_indexed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('collection_share_token')
    .on('collection')
    .column('share_token')
    .unique()
    .execute()
}
