import { type Kysely, sql } from 'kysely'

const AT_ONCE = 200

/**
 * Kept badges are looked at again: how each stands now (`badge.status`, `badge.expires_at`), when it is looked at next
 * (`badge_check`), and whose turn a host is (`check_host`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('badge')
    .addColumn('status', 'text', (column) => column.notNull().defaultTo('good'))
    .execute()
  await db.schema.alterTable('badge').addColumn('expires_at', 'bigint').execute()

  // One by one: SQLite adds one column at a time.
  await db.schema
    .alterTable('badge_check')
    .addColumn('host', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('badge_check')
    .addColumn('due_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('badge_check')
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('badge_check').addColumn('failing_since', 'bigint').execute()
  await db.schema.alterTable('badge_check').addColumn('seen', 'text').execute()
  await db.schema
    .alterTable('badge_check')
    .addColumn('history', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  await db.schema.createIndex('badge_check_due').on('badge_check').columns(['host', 'due_at']).execute()

  await db.schema
    .createTable('check_host')
    .addColumn('host', 'text', (column) => column.primaryKey())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('leased_until', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('check_host_due').on('check_host').column('due_at').execute()

  await fillExpiry(db)
  await sql`
    insert into badge_check (badge_id, checks, checked_at)
    select id, '[]', added_at from badge where id not in (select badge_id from badge_check)
  `.execute(db)
  await sql`
    update badge_check set host = (select host from badge where badge.id = badge_check.badge_id)
  `.execute(db)
  await sql`
    insert into check_host (host, due_at, leased_until, failures) select distinct host, 0, 0, 0 from badge_check
  `.execute(db)
}

/** The date stands in JSON, which the two databases read differently, and PostgreSQL not with U+0000 in it. */
async function fillExpiry(db: Kysely<unknown>): Promise<void> {
  let after = ''
  for (;;) {
    const { rows } = await sql<{ id: string; content: string }>`
      select id, content from badge where id > ${after} order by id limit ${AT_ONCE}
    `.execute(db)
    for (const { id, content } of rows) {
      const expires = readExpiry(content)
      if (expires !== null) await sql`update badge set expires_at = ${expires} where id = ${id}`.execute(db)
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

function readExpiry(content: string): number | null {
  const { expires } = JSON.parse(content) as { expires?: unknown }
  return typeof expires === 'number' && Number.isSafeInteger(expires) ? expires : null
}
