import type { Kysely } from 'kysely'

/** Where its owner wants a collection among the others; none has a position until one is moved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('collection')
    .addColumn('position', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
