import { limits } from '../limits.ts'
import type { DbOrTrx } from '../storage/database.ts'

/** An issuer whose badges are not offered to an account. @property host the one that vouches for its badges */
export type BlockedHost = { host: string; since: number }

/** All of an account, the newest first. */
export async function listBlockedHosts(db: DbOrTrx, accountId: string): Promise<BlockedHost[]> {
  const rows = await db
    .selectFrom('blocked_host')
    .select(['host', 'created_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('host')
    .execute()
  return rows.map((row) => ({ host: row.host, since: row.created_at }))
}

export async function isBlocked(db: DbOrTrx, accountId: string, host: string): Promise<boolean> {
  const row = await db
    .selectFrom('blocked_host')
    .select('host')
    .where('account_id', '=', accountId)
    .where('host', '=', host)
    .executeTakeFirst()
  return row !== undefined
}

/** Blocks an issuer. Saying it twice does nothing more, and neither does a list that is full. */
export async function blockHost(
  db: DbOrTrx,
  { accountId, host, now }: { accountId: string; host: string; now: number },
): Promise<void> {
  const blocked = await listBlockedHosts(db, accountId)
  if (blocked.length >= limits.blockedHostsPerAccount) return
  await db
    .insertInto('blocked_host')
    .values({ account_id: accountId, host, created_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'host']).doNothing())
    .execute()
}

const HOSTS_AT_ONCE = 500

/** Blocks many issuers at once; those that there is no room for are left out. */
export async function blockHosts(
  db: DbOrTrx,
  { accountId, hosts, now }: { accountId: string; hosts: readonly string[]; now: number },
): Promise<void> {
  const blocked = new Set((await listBlockedHosts(db, accountId)).map(({ host }) => host))
  const fresh = [...new Set(hosts)]
    .filter((host) => !blocked.has(host))
    .slice(0, Math.max(0, limits.blockedHostsPerAccount - blocked.size))
  for (let at = 0; at < fresh.length; at += HOSTS_AT_ONCE) {
    await db
      .insertInto('blocked_host')
      .values(
        fresh.slice(at, at + HOSTS_AT_ONCE).map((host) => ({ account_id: accountId, host, created_at: now })),
      )
      .onConflict((conflict) => conflict.columns(['account_id', 'host']).doNothing())
      .execute()
  }
}

/** Takes a block back. False when there was none. */
export async function unblockHost(
  db: DbOrTrx,
  { accountId, host }: { accountId: string; host: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('blocked_host')
    .where('account_id', '=', accountId)
    .where('host', '=', host)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Gives an account the blocks of another one, which keeps its own. */
export async function copyBlockedHosts(
  db: DbOrTrx,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db
    .insertInto('blocked_host')
    .columns(['account_id', 'host', 'created_at'])
    .expression((select) =>
      select
        .selectFrom('blocked_host as other')
        .select((row) => [row.val(to).as('account_id'), 'other.host', 'other.created_at'])
        .where('other.account_id', '=', from)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('blocked_host as own')
                .select('own.host')
                .where('own.account_id', '=', to)
                .whereRef('own.host', '=', 'other.host'),
            ),
          ),
        ),
    )
    .execute()
}
