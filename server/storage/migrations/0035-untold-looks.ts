import type { Kysely } from 'kysely'

/** Why the last look at a kept badge told nothing, and whose host that lies with: another than the badge's, it may be. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('badge_check').addColumn('failing_code', 'text').execute()
  await db.schema.alterTable('badge_check').addColumn('failing_host', 'text').execute()
}
