import { type Kysely, sql } from 'kysely'
import { bytesType } from './column-types.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('image')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('bytes', bytesType(db), (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('badge')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('documents', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('image_sha256', 'text', (column) => column.notNull().references('image.sha256'))
    .addColumn('asker', 'text')
    .addColumn('request_id', 'text')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .execute()
  // A removed badge may be added again, so only kept ones are unique: this index decides every race.
  await db.schema
    .createIndex('badge_kept_once')
    .unique()
    .on('badge')
    .columns(['account_id', 'fingerprint'])
    .where(sql.ref('removed_at'), 'is', null)
    .execute()
  await db.schema
    .createIndex('badge_source')
    .on('badge')
    .columns(['account_id', 'source', 'added_at'])
    .execute()
  await db.schema.createIndex('badge_added').on('badge').columns(['account_id', 'added_at', 'id']).execute()
  await db.schema.createIndex('badge_image').on('badge').column('image_sha256').execute()
}
