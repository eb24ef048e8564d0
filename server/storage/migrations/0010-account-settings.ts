import type { Kysely } from 'kysely'

/** Language and theme are kept by the account, so that they are the same wherever its person signs in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('account').addColumn('lang', 'text').execute()
  await db.schema.alterTable('account').addColumn('theme', 'text').execute()
}
