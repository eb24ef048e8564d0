import type { Kysely } from 'kysely'

/**
 * What the checks of a badge said when all of them last let it through. Badges from before have no row until they are
 * checked again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('badge_check')
    .addColumn('badge_id', 'text', (column) => column.primaryKey().references('badge.id').onDelete('cascade'))
    .addColumn('checks', 'text', (column) => column.notNull())
    .addColumn('checked_at', 'bigint', (column) => column.notNull())
    .execute()
}
