import { type Kysely, sql } from 'kysely'

/** Removed badges are few and gone soon: those of one moment are found, and all of them swept, past none that is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('badge_removed')
    .on('badge')
    .columns(['removed_at', 'account_id'])
    .where(sql.ref('removed_at'), 'is not', null)
    .execute()
}
