import type { Kysely } from 'kysely'

/**
 * Documents move out of what every page of a consent request reads. Previews live for an hour; those from before are
 * looked at anew.
 *
 * The indexes are for deleting a request or a code, which looks for what hangs on it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('preview').execute()
  await db.schema
    .createTable('preview')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request_id', 'text', (column) =>
      column.notNull().references('consent_request.id').onDelete('cascade'),
    )
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('kept', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('preview_once')
    .unique()
    .on('preview')
    .columns(['request_id', 'account_id', 'position'])
    .execute()
  await db.schema.createIndex('hand_over_code_request').on('hand_over_code').column('request_id').execute()
  await db.schema.createIndex('embed_bearer_request').on('embed_bearer').column('request_id').execute()
  await db.schema.createIndex('embed_bearer_code').on('embed_bearer').column('hand_over_code_id').execute()
}
