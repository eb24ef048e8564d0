import type { Kysely } from 'kysely'

/** Issuers whose badges somebody does not want to be offered, by the host that vouches for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('blocked_host')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('blocked_host_pkey', ['account_id', 'host'])
    .execute()
}
