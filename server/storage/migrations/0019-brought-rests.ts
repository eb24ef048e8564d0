import type { Kysely } from 'kysely'

/** What an export that somebody brings has beside badges, until they decide about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('consent_request').addColumn('rest', 'text').execute()
}
