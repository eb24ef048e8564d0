import type { Kysely } from 'kysely'

/** A consent request keeps the language in which it began, so that Window, pages and mails go on in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('consent_request').addColumn('lang', 'text').execute()
}
