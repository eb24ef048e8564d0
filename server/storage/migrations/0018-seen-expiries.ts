import type { Kysely } from 'kysely'

/** When its owner saw that a badge has run out: then no mail needs to say so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('listed_badge').addColumn('expiry_seen_at', 'bigint').execute()
}
