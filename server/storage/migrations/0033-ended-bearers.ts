import type { Kysely } from 'kysely'

/**
 * What a Frame's bearer came from, so that it ends with that: the session of the Window, the credential that skips the
 * window, or both. No foreign keys: the rows outlive what they came from, since the result of a request speaks of the
 * accounts that its Frame was let into. A bearer from before has neither, and its request ends within the hour.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('hand_over_code').addColumn('session_id', 'text').execute()
  await db.schema.alterTable('embed_bearer').addColumn('session_id', 'text').execute()
  await db.schema.alterTable('embed_bearer').addColumn('credential_id', 'text').execute()
}
