import type { Kysely } from 'kysely'

/**
 * When a kept badge was looked at last, whatever that told, and until when it, or its host, asked to be left alone: so that
 * its owner can ask for a look, and not too often.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('badge_check').addColumn('looked_at', 'bigint').execute()
  await db.schema.alterTable('badge_check').addColumn('rest_until', 'bigint').execute()
  await db.schema.alterTable('check_host').addColumn('rest_until', 'bigint').execute()
}
