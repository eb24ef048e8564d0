import type { Kysely } from 'kysely'

/** What somebody brings by themselves belongs to their account and goes with it, whether or not they decided about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('consent_request')
    .addColumn('account_id', 'text', (column) => column.references('account.id').onDelete('cascade'))
    .execute()
}
