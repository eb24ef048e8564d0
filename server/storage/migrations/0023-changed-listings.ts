import type { Kysely } from 'kysely'

/** When something that is shown of a badge changed last: a device that keeps a copy asks only for what came after. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('listed_badge')
    .addColumn('changed_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('listed_badge_changed_at')
    .on('listed_badge')
    .columns(['account_id', 'changed_at', 'badge_id'])
    .execute()
}
