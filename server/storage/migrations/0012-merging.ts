import type { Kysely } from 'kysely'

/**
 * Two accounts of one person become one. An offer says that somebody who is signed in to the one has just proved an
 * address of the other; a merged account leaves its id behind, since links in its mails name it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('merge_offer')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('other_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
    .addColumn('address_id', 'text', (column) =>
      column.notNull().references('address.id').onDelete('cascade'),
    )
    .addColumn('browser_hash', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('merge_offer_once')
    .unique()
    .on('merge_offer')
    .columns(['account_id', 'browser_hash'])
    .execute()
  await db.schema.createIndex('merge_offer_other').on('merge_offer').column('other_id').execute()
  await db.schema.createIndex('merge_offer_address').on('merge_offer').column('address_id').execute()

  await db.schema
    .createTable('merged_account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('merged_account_into').on('merged_account').column('account_id').execute()
}
