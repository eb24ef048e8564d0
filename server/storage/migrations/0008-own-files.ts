import type { Kysely } from 'kysely'

/** What somebody brings has names of files beside its entries, and a word on each that is no badge. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('consent_request').addColumn('files', 'text').execute()
}
