import { type Kysely, sql } from 'kysely'

/** The indexes of the list, each with what comes after the account. */
const ORDERS = {
  added_at: ['added_at'],
  awarded_at: ['awarded_at'],
  name_key: ['name_key'],
  issuer_key: ['issuer_key'],
  host: ['host', 'added_at'],
  issuer: ['host', 'issuer_key', 'added_at'],
}

/**
 * Badges out of the list and not gone: archived. The list and the archive are two parts of each of its indexes, so that a
 * page of either costs what its rows cost, however many stand in the other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['badge', 'listed_badge'])
    await db.schema
      .alterTable(table)
      .addColumn('is_archived', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  await db.schema.alterTable('listed_badge').addColumn('moved_at', 'bigint').execute()
  for (const [name, columns] of Object.entries(ORDERS)) {
    await db.schema.dropIndex(`listed_badge_${name}`).execute()
    await db.schema
      .createIndex(`listed_badge_${name}`)
      .on('listed_badge')
      .columns(['account_id', 'is_archived', ...columns, 'badge_id'])
      .execute()
  }
  // Those that were moved by one press, for taking that back.
  await db.schema
    .createIndex('listed_badge_moved')
    .on('listed_badge')
    .columns(['account_id', 'moved_at'])
    .where(sql.ref('moved_at'), 'is not', null)
    .execute()
}
