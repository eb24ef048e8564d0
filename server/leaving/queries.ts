import { sql } from 'kysely'
import type { DbOrTrx } from '../storage/database.ts'
import { hasNoBadge } from '../storage/unused-hosts.ts'

// Rows of several features, as in sweep.ts: leaving is the end of all of them.

/** Databases take so many values in one statement, and then some. */
const AT_ONCE = 500
const SHA256 = /\b[0-9a-f]{64}\b/g

type Person = { accountId: string; browserHash: string }

/** Hashes of the pictures of a person's badges, removed ones and those brought back too, and of those that were shown to them a moment ago. */
export async function listPicturesOf(trx: DbOrTrx, accountId: string): Promise<string[]> {
  const kept = await trx
    .selectFrom('badge')
    .select('image_sha256')
    .distinct()
    .where('account_id', '=', accountId)
    .execute()
  const brought = await trx
    .selectFrom('sealed_badge')
    .select('image_sha256')
    .distinct()
    .where('account_id', '=', accountId)
    .execute()
  const seen = await trx.selectFrom('preview').select('item').where('account_id', '=', accountId).execute()
  return [
    ...new Set([
      ...[...kept, ...brought].map((row) => row.image_sha256),
      ...seen.flatMap(({ item }) => item.match(SHA256) ?? []),
    ]),
  ]
}

/** The hosts that are asked about a person's badges. */
export async function listHostsOf(trx: DbOrTrx, accountId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('badge')
    .innerJoin('badge_check', 'badge_check.badge_id', 'badge.id')
    .select('badge_check.host')
    .distinct()
    .where('badge.account_id', '=', accountId)
    .execute()
  return rows.map(({ host }) => host)
}

/** Deletes codes and challenges of signing in that know an address or a browser, but no account. @returns the addresses */
export async function deleteSignInsOf(trx: DbOrTrx, { accountId, browserHash }: Person): Promise<string[]> {
  const rows = await trx
    .selectFrom('address')
    .select('canonical')
    .where('account_id', '=', accountId)
    .execute()
  const addresses = rows.map(({ canonical }) => canonical)
  await trx
    .deleteFrom('sign_in_code')
    .where((where) =>
      where.or([where('canonical', 'in', addresses), where('browser_hash', '=', browserHash)]),
    )
    .execute()
  await trx.deleteFrom('passkey_challenge').where('browser_hash', '=', browserHash).execute()
  return addresses
}

/** Deletes the requests that a person, or their browser, looked at or decided about, with all that hangs on them. */
export async function deleteRequestsOf(trx: DbOrTrx, { accountId, browserHash }: Person): Promise<void> {
  await trx
    .deleteFrom('consent_request')
    .where('id', 'in', (from) =>
      from
        .selectFrom('visit')
        .select('request_id')
        .where((where) =>
          where.or([where('account_id', '=', accountId), where('browser_hash', '=', browserHash)]),
        )
        .union(from.selectFrom('preview').select('request_id').where('account_id', '=', accountId))
        .union(from.selectFrom('embed_bearer').select('request_id').where('account_id', '=', accountId))
        .union(from.selectFrom('hand_over_code').select('request_id').where('account_id', '=', accountId)),
    )
    .execute()
}

/** Deletes those of some pictures that no badge keeps and that nobody is shown. Call it when the person's own rows are gone. */
export async function deletePictures(trx: DbOrTrx, hashes: readonly string[]): Promise<void> {
  for (const some of inParts(hashes)) {
    await trx
      .deleteFrom('image')
      .where('sha256', 'in', some)
      .where((where) =>
        where.not(
          where.exists(
            where.selectFrom('badge').select('badge.id').whereRef('badge.image_sha256', '=', 'image.sha256'),
          ),
        ),
      )
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('sealed_badge')
              .select('sealed_badge.fingerprint')
              .whereRef('sealed_badge.image_sha256', '=', 'image.sha256'),
          ),
        ),
      )
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('preview')
              .select('preview.id')
              .where(sql<boolean>`preview.item like '%' || image.sha256 || '%'`),
          ),
        ),
      )
      .execute()
  }
}

/** Deletes the turns of hosts from which no badge comes any more. Call it when the person's own rows are gone. */
export async function deleteCheckHosts(trx: DbOrTrx, hosts: readonly string[]): Promise<void> {
  for (const some of inParts(hosts)) {
    await trx.deleteFrom('check_host').where('host', 'in', some).where(hasNoBadge).execute()
  }
}

function* inParts(values: readonly string[]): Generator<string[]> {
  for (let at = 0; at < values.length; at += AT_ONCE) yield values.slice(at, at + AT_ONCE)
}
