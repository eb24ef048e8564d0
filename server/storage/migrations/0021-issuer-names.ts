import { type Kysely, sql } from 'kysely'
import { isPostgres } from './column-types.ts'

const AT_ONCE = 500
const MAX_NAME_CHARS = 200

/**
 * What issuers call themselves, since one host may be the platform of hundreds. The index leads from one issuer of an
 * account's badges to the next, and to the badges of one in the order in which they were added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('listed_badge').addColumn('issuer_name', 'text').execute()
  await fillNames(db)
  await db.schema
    .createIndex('listed_badge_issuer')
    .on('listed_badge')
    .columns(['account_id', 'host', 'issuer_key', 'added_at', 'badge_id'])
    .execute()
}

/** Names stand in JSON, which the two databases read differently, and PostgreSQL not with U+0000 in it. */
async function fillNames(db: Kysely<unknown>): Promise<void> {
  // Who planned by yesterday's figures of a list that was empty then would go through all of it for each of our steps.
  if (isPostgres(db)) await sql`analyze listed_badge`.execute(db)
  let after = ''
  for (;;) {
    // Also those that are in no list: finding that out here would cost more than naming them in vain.
    const { rows } = await sql<{ id: string; content: string }>`
      select id, content from badge where id > ${after} order by id limit ${AT_ONCE}
    `.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    const named = rows.map(({ id, content }) => sql`(${id}, ${readName(content)})`)
    await sql`
      with named (id, name) as (values ${sql.join(named)})
      update listed_badge set issuer_name = named.name from named where listed_badge.badge_id = named.id
    `.execute(db)
    after = last.id
  }
}

function readName(content: string): string {
  const { issuer } = JSON.parse(content) as { issuer?: { name?: unknown } }
  return typeof issuer?.name === 'string' ? issuer.name.replaceAll('\0', '').slice(0, MAX_NAME_CHARS) : ''
}
