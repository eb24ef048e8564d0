import { type Kysely, sql } from 'kysely'

/**
 * A digest of what changed, for whoever wants it: when the next is due, and the badges that there is something new to say
 * of since they were last told of or looked at.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digest')
    .addColumn('account_id', 'text', (column) =>
      column.primaryKey().references('account.id').onDelete('cascade'),
    )
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('digest_due').on('digest').column('due_at').execute()

  await db.schema
    .createTable('badge_news')
    .addColumn('badge_id', 'text', (column) => column.primaryKey().references('badge.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('badge_news_account').on('badge_news').columns(['account_id', 'at']).execute()
  await db.schema
    .createIndex('listed_badge_expiry')
    .on('listed_badge')
    .columns(['account_id', 'expires_at'])
    .where(sql.ref('expires_at'), 'is not', null)
    .execute()
}
