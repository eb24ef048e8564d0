import type { Kysely } from 'kysely'

/**
 * Badges that were added and that no mail has told of yet: written with each badge, so that whatever ends in the middle
 * (a process, a mail server) leaves nothing untold.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('untold_badge')
    .addColumn('badge_id', 'text', (column) => column.primaryKey().references('badge.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('untold_badge_request')
    .on('untold_badge')
    .columns(['account_id', 'request_id'])
    .execute()
  await db.schema.createIndex('untold_badge_due').on('untold_badge').column('due_at').execute()
}
