import { sql } from 'kysely'
import { FOLD } from '../../server/backpack/library/fold-text.ts'
import type { Db } from '../../server/storage/database.ts'

/** As on real platforms: a host is that of many who award there. */
const HOSTS = 40
const ISSUERS_PER_HOST = 97

/** Gives an account badges, made by the database itself. @returns the place in the middle of their list */
export async function keepBadges(db: Db, account: string, count: number): Promise<string> {
  const at = Date.UTC(2026, 0)
  const picture = { sha256: 'picture', media_type: 'image/png', bytes: Buffer.of(0), created_at: at } as const
  await db
    .insertInto('image')
    .values(picture)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db.transaction().execute(async (trx) => {
    await sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(count)})
      insert into badge (id, account_id, source, fingerprint, version, kind, host, name, content, documents, payload,
        recipient, image_sha256, added_at)
      select ${sql.lit(`${account}-`)} || i, ${sql.lit(account)}, 's' || i, 'f' || i, '2.0', 'hosted',
        'issuer' || (i % ${sql.lit(HOSTS)}) || '.example', 'Badge ' || i,
        '{"issuer":{"name":"School ' || (i % ${sql.lit(ISSUERS_PER_HOST)}) || '"}}', '{}', '{}', 'x@example.org', 'picture',
        ${sql.lit(at)} + i
      from n`.execute(trx)
    await sql`
      insert into listed_badge (badge_id, account_id, added_at, awarded_at, status, host, name, image_sha256, name_key,
        issuer_key, issuer_name, text, fold)
      select id, account_id, added_at, added_at, 'good', host, name, image_sha256, lower(name),
        'school ' || (added_at % ${sql.lit(ISSUERS_PER_HOST)}), 'School ' || (added_at % ${sql.lit(ISSUERS_PER_HOST)}),
        lower(name) || ' ' || host || ' what this badge means, in the words of somebody who awards many of them',
        ${sql.lit(FOLD)}
      from badge where account_id = ${sql.lit(account)}`.execute(trx)
  })
  const middle = Math.ceil(count / 2)
  return `${account}-${middle}~${at + middle}`
}
