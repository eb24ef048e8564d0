import type { Kysely } from 'kysely'

/** What a host called the picture of a badge that is kept, so that it need not send it again each night. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('badge_check').addColumn('picture_tag', 'text').execute()
}
