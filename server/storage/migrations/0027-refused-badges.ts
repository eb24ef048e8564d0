import type { Kysely } from 'kysely'

/**
 * What was seen of a badge that its owner has removed since: that it was revoked or suspended. An export from before that
 * would else bring it back as good, once nobody is there any more who could be asked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('refused_badge')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('refused_badge_once', ['account_id', 'fingerprint'])
    .execute()
}
