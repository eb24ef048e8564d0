import type { Kysely } from 'kysely'

/**
 * Badges that this backpack had sealed in an export and that somebody brought back with it, until they decide about them:
 * what proves each, should nobody be there any more who could be asked. Once for an account, however often it is brought.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sealed_badge')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('sealed_at', 'bigint', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .addColumn('documents', 'text', (column) => column.notNull())
    .addColumn('image_sha256', 'text', (column) => column.notNull())
    .addColumn('brought_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('sealed_badge_once', ['account_id', 'fingerprint'])
    .execute()
  await db.schema.createIndex('sealed_badge_brought').on('sealed_badge').column('brought_at').execute()
  await db.schema.createIndex('sealed_badge_image').on('sealed_badge').column('image_sha256').execute()
}
