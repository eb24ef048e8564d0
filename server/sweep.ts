import { sql } from 'kysely'
import type { Deps } from './deps.ts'
import { limits } from './limits.ts'
import type { Db } from './storage/database.ts'
import { hasNoBadge } from './storage/unused-hosts.ts'

const EVERY_MS = 5 * 60_000

/** A look that began in the last moment of a list is given its time, too; pictures go after all that may show them. */
const OWN_LIST_MS = limits.ownListLifeMs + limits.requestLifeMs

/** Removes what has run out: codes, challenges, sessions, requests, badges removed for good, pictures of nobody, hosts without badges. */
export async function sweep({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const at = now()
  await db
    .deleteFrom('sign_in_code')
    .where('expires_at', '<', at - limits.signInCodeMs)
    .execute()
  await db.deleteFrom('passkey_challenge').where('expires_at', '<', at).execute()
  await db.deleteFrom('merge_offer').where('expires_at', '<', at).execute()
  await db.deleteFrom('session').where('expires_at', '<', at).execute()
  await db.deleteFrom('embed_credential').where('expires_at', '<', at).execute()
  // Deleting a request takes its visits, codes, bearers and previews along (foreign keys). Nobody finds it any more
  // once its time is over, but a slow look may still be on its way. Strangers make requests, and lists may be megabytes.
  await db
    .deleteFrom('consent_request')
    .where((where) =>
      where.or([
        where('used_at', '<', at - 2 * limits.requestIdleMs).and('kind', '!=', 'own'),
        where('created_at', '<', at - 2 * limits.requestLifeMs).and('kind', '!=', 'own'),
        where('created_at', '<', at - OWN_LIST_MS),
      ]),
    )
    .execute()
  await db
    .deleteFrom('sealed_badge')
    .where('brought_at', '<', at - OWN_LIST_MS)
    .execute()
  await db
    .deleteFrom('untold_badge')
    .where('at', '<', at - limits.untoldMs)
    .execute()
  await keepRefusals(db, at - limits.undoHeardMs)
  await db
    .deleteFrom('badge')
    .where('removed_at', '<', at - limits.undoHeardMs)
    .execute()
  await db
    .deleteFrom('collection')
    .where((where) =>
      where.or([
        where('removed_at', '<', at - limits.undoHeardMs),
        // The link of a single badge goes with its badge.
        where.and([
          where('is_of_one', '=', 1),
          where.not(
            where.exists(
              where
                .selectFrom('collection_badge')
                .select('badge_id')
                .whereRef('collection_badge.collection_id', '=', 'collection.id'),
            ),
          ),
        ]),
      ]),
    )
    .execute()
  await db
    .deleteFrom('own_evidence')
    .where('removed_at', '<', at - limits.undoHeardMs)
    .execute()
  await db
    .deleteFrom('image')
    .where('created_at', '<', at - OWN_LIST_MS)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('badge').select('badge.id').whereRef('badge.image_sha256', '=', 'image.sha256'),
        ),
      ),
    )
    .execute()
  await sweepCheckHosts(db, at)
}

/**
 * Remembers of badges that go for good what would be held against an export from before (`findRefused`). Where the
 * same badge was added since, its issuer has taken back what the older row says.
 */
async function keepRefusals(db: Db, removedBefore: number): Promise<void> {
  const kept = await db
    .insertInto('refused_badge')
    .columns(['account_id', 'fingerprint', 'status', 'at'])
    .expression((select) =>
      select
        .selectFrom('badge')
        .select(['account_id', 'fingerprint'])
        .select((row) => [row.ref('status').$castTo<'revoked' | 'suspended'>().as('status')])
        .select((row) => row.ref('removed_at').$castTo<number>().as('at'))
        .where('removed_at', '<', removedBefore)
        .where('status', 'in', ['revoked', 'suspended'])
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('badge as newer')
                .select('newer.id')
                .whereRef('newer.account_id', '=', 'badge.account_id')
                .whereRef('newer.fingerprint', '=', 'badge.fingerprint')
                .where((since) =>
                  since.or([
                    since('newer.added_at', '>', since.ref('badge.added_at')),
                    since.and([
                      since('newer.added_at', '=', since.ref('badge.added_at')),
                      since('newer.id', '>', since.ref('badge.id')),
                    ]),
                  ]),
                ),
            ),
          ),
        ),
    )
    // What was seen last is what is known.
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'fingerprint']).doUpdateSet((row) => ({
        status: row.ref('excluded.status'),
        at: row.ref('excluded.at'),
      })),
    )
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return
  const full = await db
    .selectFrom('refused_badge')
    .select('account_id')
    .groupBy('account_id')
    .having((having) => having.fn.countAll(), '>', limits.refusedBadgesPerAccount)
    .execute()
  for (const { account_id } of full) {
    const last = await db
      .selectFrom('refused_badge')
      .select(['at', 'fingerprint'])
      .where('account_id', '=', account_id)
      .orderBy('at', 'desc')
      .orderBy('fingerprint')
      .limit(1)
      .offset(limits.refusedBadgesPerAccount - 1)
      .executeTakeFirst()
    if (last === undefined) continue
    await db
      .deleteFrom('refused_badge')
      .where('account_id', '=', account_id)
      // Badges that are removed together have one moment.
      .where((where) =>
        where.or([
          where('at', '<', last.at),
          where.and([where('at', '=', last.at), where('fingerprint', '>', last.fingerprint)]),
        ]),
      )
      .execute()
  }
}

/**
 * Lets each host that badges come from have its turn, and no other.
 *
 * A badge that is being added while the row of its host goes, here or with an account, is seen by neither statement; holding
 * that row while badges are added would let two people wait for each other. So what went too early is put back.
 */
async function sweepCheckHosts(db: Db, now: number): Promise<void> {
  await db.deleteFrom('check_host').where('leased_until', '<', now).where(hasNoBadge).execute()
  // From one host to the next along the index, instead of past each badge.
  await sql`
    insert into check_host (host, due_at, leased_until, failures)
    with recursive next_host (host) as (
      select min(host) from badge_check
      union all
      select (select min(host) from badge_check where host > next_host.host)
      from next_host where next_host.host is not null
    )
    select host, cast(${now} as bigint), 0, 0 from next_host
    where host is not null and not exists (select 1 from check_host where check_host.host = next_host.host)
    on conflict do nothing
  `.execute(db)
}

/** Sweeps now and then. Returns the function that stops it. */
export function startSweeping(deps: Deps): () => void {
  const timer = setInterval(() => {
    sweep(deps).catch((error) => deps.log.error({ err: error }, 'sweeping failed'))
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
