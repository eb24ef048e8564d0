import { type Kysely, sql } from 'kysely'
import { sortedTextType } from './column-types.ts'

/** What somebody adds to a badge of theirs themself, to show how they earned it. Their own words: nobody has checked them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('own_evidence')
    .addColumn('id', sortedTextType(db), (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('badge_id', sortedTextType(db), (column) =>
      column.notNull().references('badge.id').onDelete('cascade'),
    )
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('link', 'text')
    .addColumn('is_shown', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .execute()
  await db.schema
    .createIndex('own_evidence_badge')
    .on('own_evidence')
    .columns(['badge_id', 'added_at'])
    .execute()
  await db.schema.createIndex('own_evidence_account').on('own_evidence').column('account_id').execute()
  await db.schema
    .createIndex('own_evidence_removed')
    .on('own_evidence')
    .column('removed_at')
    .where(sql.ref('removed_at'), 'is not', null)
    .execute()
}
