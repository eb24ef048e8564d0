import { type Kysely, sql } from 'kysely'

/**
 * With which way of folding a row of the list was written. Rows from before are folded anew while the server runs
 * (`refold-listings.ts`), since a million of them take minutes; the index knows which are left.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('listed_badge')
    .addColumn('fold', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`create index listed_badge_unfolded on listed_badge (badge_id) where fold < 1`.execute(db)
}
