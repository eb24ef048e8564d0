import { sql } from 'kysely'
import type { DbOrTrx } from '../../storage/database.ts'
import type { Flag } from '../../storage/schema.ts'

/** One of the issuers of a host. @property key its name, folded @property name as it calls itself; may be empty */
export type ListedIssuer = { key: string; name: string }

/**
 * A host that somebody's badges were verified on, and who awards there.
 *
 * @property issuers one is the only one; none says that not all of them could be told
 */
export type HostChoice = { host: string; issuers: ListedIssuer[] }

/**
 * The hosts of somebody's badges, in the list or in the archive, and the issuers of each, in the order of the alphabet.
 *
 * @param limit of the hosts, and of all issuers together: whoever has more still chooses every host
 */
export async function listHosts(
  db: DbOrTrx,
  accountId: string,
  { isArchived, limit }: { isArchived: boolean; limit: number },
): Promise<HostChoice[]> {
  const flag: Flag = isArchived ? 1 : 0
  // From one host to the next along the index, instead of past each badge.
  const hosts = await sql<{ host: string }>`
    with recursive next_host (host) as (
      select min(host) from listed_badge where account_id = ${accountId} and is_archived = ${flag}
      union all
      select (select min(host) from listed_badge where account_id = ${accountId} and is_archived = ${flag} and host > next_host.host)
      from next_host where next_host.host is not null
    )
    select host from next_host where host is not null limit ${limit}
  `.execute(db)
  const found = await listIssuers(db, accountId, flag, limit + 1)
  const byHost = new Map<string, ListedIssuer[]>(hosts.rows.map(({ host }) => [host, []]))
  for (const { host, key, name } of found.slice(0, limit)) byHost.get(host)?.push({ key, name })
  const cutHost = found[limit]?.host
  // Whoever stands alone only since the others were cut off is not the only one.
  return [...byHost].map(([host, issuers]) => ({
    host,
    issuers: issuers.length === 1 && host === cutHost ? [] : issuers,
  }))
}

/**
 * From one issuer to the next, likewise; each is known by the badge of it that was added first. The next one of the same
 * host and the first one of the next host are asked for apart: for both at once SQLite walks past each badge.
 */
async function listIssuers(db: DbOrTrx, accountId: string, flag: Flag, limit: number) {
  const issuers = await sql<{ host: string; key: string; name: string | null }>`
    with recursive next_issuer (badge_id, place) as (
      select badge_id, 1 from (
        select badge_id from listed_badge where account_id = ${accountId} and is_archived = ${flag}
        order by host, issuer_key, added_at, badge_id limit 1
      ) as earliest
      union all
      select coalesce((
        select later.badge_id from listed_badge as later
        where later.account_id = ${accountId} and later.is_archived = ${flag} and later.host = here.host and later.issuer_key > here.issuer_key
        order by later.issuer_key, later.added_at, later.badge_id limit 1
      ), (
        select later.badge_id from listed_badge as later
        where later.account_id = ${accountId} and later.is_archived = ${flag} and later.host > here.host
        order by later.host, later.issuer_key, later.added_at, later.badge_id limit 1
      )), next_issuer.place + 1
      from next_issuer join listed_badge as here on here.badge_id = next_issuer.badge_id
      where next_issuer.place < ${limit}
    )
    select host, issuer_key as key, issuer_name as name
    from next_issuer join listed_badge on listed_badge.badge_id = next_issuer.badge_id
    order by place
  `.execute(db)
  return issuers.rows.map(({ host, key, name }) => ({ host, key, name: name ?? '' }))
}
