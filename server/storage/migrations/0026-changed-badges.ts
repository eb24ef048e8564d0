import { type Kysely, sql } from 'kysely'

/** Whether a badge's issuer shows another one now than was added: the list says so, and can be narrowed to these. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('listed_badge')
    .addColumn('is_changed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`
    update listed_badge set is_changed = 1
    where badge_id in (select badge_id from badge_check where seen is not null)
  `.execute(db)
}
