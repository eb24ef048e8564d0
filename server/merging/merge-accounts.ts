import { PostgresAdapter } from 'kysely'
import { listAddresses } from '../accounts/addresses.ts'
import { copyBlockedHosts } from '../accounts/blocked-hosts.ts'
import { hasDigest } from '../accounts/digest-setting.ts'
import { dropMergeOffer, findMergeOffer } from '../accounts/merge-offer.ts'
import { moveBadges } from '../backpack/archive-queries.ts'
import { nameApart } from '../backpack/collections/name-apart.ts'
import { holdBadge, putEvidence, selectEvidence } from '../backpack/own-evidence/evidence-queries.ts'
import { copyRefusedBadges } from '../backpack/queries.ts'
import { moveSealed } from '../backpack/sealed-queries.ts'
import type { Deps } from '../deps.ts'
import { type Heir, moveOwnLists } from '../issuer/move-own-lists.ts'
import type { DbOrTrx } from '../storage/database.ts'

const DROPPED_AT_ONCE = 500

/**
 * @property told addresses that are to hear of it: the primary ones of both, and the one that was proved
 * @property otherId the account that is no more
 */
export type Merged = { ok: true; told: string[]; otherId: string } | { ok: false }

/**
 * Brings the other account of an offer into the one that is signed in, whole or not at all.
 *
 * 1. The offer is used up: of two presses at once one finds it, and neither account can be merged twice.
 * 2. What both keep is kept once: the one that was added first, with its date and its history; in the archive only if both are.
 * 3. Badges, what was added to them, collections (of two of one name the one that moves gets another), addresses, passkeys and
 *    blocked issuers move; the primary address stays the signed-in account's.
 * 4. Language, theme and the digest are the other account's only where nobody chose here.
 * 5. What was brought and not decided about waits on, and what is being added of it is added to the account that is left.
 * 6. All else of the other account ends with it: sessions, skipped windows, codes on their way.
 * 7. Its id is remembered, so that the links in its mails go on.
 *
 * @param browser the one that proved both; an offer holds in no other
 */
export async function mergeAccounts(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { accountId, browser, offerId }: { accountId: string; browser: string; offerId: string },
): Promise<Merged> {
  return db.transaction().execute(async (trx) => {
    const seen = await findMergeOffer(trx, { accountId, browser, now: now() })
    if (seen === null || seen.id !== offerId) return { ok: false }
    await lockAccounts(trx, [accountId, seen.otherId])
    // Looked at again, now that nobody else can change either of them.
    const offer = await findMergeOffer(trx, { accountId, browser, now: now() })
    if (offer === null || offer.id !== offerId) return { ok: false }
    if (!(await dropMergeOffer(trx, { accountId, browser }))) return { ok: false }

    const { otherId } = offer
    const told = [
      (await listAddresses(trx, accountId))[0]?.typed,
      (await listAddresses(trx, otherId))[0]?.typed,
      offer.address,
    ].filter((address) => address !== undefined)
    const heirs = await dropTwice(trx, { accountId, otherId }, now())
    await moveAll(trx, accountId, otherId, now())
    await moveSealed(trx, { from: otherId, to: accountId })
    await moveOwnLists(trx, { from: otherId, to: accountId, heirs })
    await trx.deleteFrom('account').where('id', '=', otherId).execute()
    return { ok: true, told: [...new Set(told)], otherId }
  })
}

/** Of a badge that both keep, the later one goes. @returns which one stays for each */
async function dropTwice(
  trx: DbOrTrx,
  { accountId, otherId }: { accountId: string; otherId: string },
  now: number,
): Promise<ReadonlyMap<string, Heir>> {
  const pairs = await trx
    .selectFrom('badge as own')
    .innerJoin('badge as other', 'other.fingerprint', 'own.fingerprint')
    .select(['own.id', 'own.added_at', 'own.is_archived'])
    .select(['other.id as other_id', 'other.added_at as other_added_at'])
    .select('other.is_archived as other_is_archived')
    .where('own.account_id', '=', accountId)
    .where('own.removed_at', 'is', null)
    .where('other.account_id', '=', otherId)
    .where('other.removed_at', 'is', null)
    .execute()
  const heirs = new Map(
    pairs.map(({ id, added_at, other_id, other_added_at }): [string, Heir] =>
      other_added_at < added_at
        ? [id, { id: other_id, addedAt: other_added_at }]
        : [other_id, { id, addedAt: added_at }],
    ),
  )
  const later = [...heirs.keys()]
  const listed = pairs
    .filter((pair) => pair.is_archived === 0 || pair.other_is_archived === 0)
    .flatMap(({ id, other_id }) => heirs.get(id)?.id ?? heirs.get(other_id)?.id ?? [])
  for (let at = 0; at < later.length; at += DROPPED_AT_ONCE) {
    const dropped = later.slice(at, at + DROPPED_AT_ONCE)
    await passOn(trx, dropped, heirs)
    await passEvidenceOn(trx, { accountId, dropped, heirs }, now)
    await trx.deleteFrom('badge').where('id', 'in', dropped).execute()
    for (const owner of [accountId, otherId])
      await moveBadges(trx, owner, listed.slice(at, at + DROPPED_AT_ONCE), {
        move: 'listed',
        movedAt: null,
        now,
      })
  }
  return heirs
}

/** Collections keep what was in them: in the place of the badge that goes stands the one that stays. */
async function passOn(
  trx: DbOrTrx,
  dropped: readonly string[],
  heirs: ReadonlyMap<string, Heir>,
): Promise<void> {
  const held = await trx
    .selectFrom('collection_badge')
    .select('badge_id')
    .distinct()
    .where('badge_id', 'in', [...dropped])
    .execute()
  for (const { badge_id } of held) {
    const heir = heirs.get(badge_id)?.id ?? badge_id
    await trx
      .updateTable('collection_badge')
      .set({ badge_id: heir })
      .where('badge_id', '=', badge_id)
      .execute()
    await trx.updateTable('collection').set({ cover: heir }).where('cover', '=', badge_id).execute()
    // Whoever holds a copy of it hears by this that it has changed.
    await trx
      .updateTable('collection')
      .set((set) => ({ version: set('version', '+', 1) }))
      .where('id', 'in', (members) =>
        members.selectFrom('collection_badge').select('collection_id').where('badge_id', '=', heir),
      )
      .execute()
  }
}

/** What its owner said about the badge that goes is said about the one that stays. */
async function passEvidenceOn(
  trx: DbOrTrx,
  {
    accountId,
    dropped,
    heirs,
  }: { accountId: string; dropped: readonly string[]; heirs: ReadonlyMap<string, Heir> },
  now: number,
): Promise<void> {
  const rows = await selectEvidence(trx, dropped)
  if (rows.length === 0) return
  await trx
    .deleteFrom('own_evidence')
    .where('badge_id', 'in', [...dropped])
    .execute()
  for (const id of new Set(rows.map(({ badge_id }) => badge_id))) {
    const badgeId = heirs.get(id)?.id ?? id
    const said = rows.filter(({ badge_id }) => badge_id === id)
    // Whoever holds a copy hears of it; of the other account's badges when they move.
    await holdBadge(trx, { accountId, badgeId }, now)
    await putEvidence(trx, said, { accountId, badgeId })
  }
}

async function fillSettings(trx: DbOrTrx, accountId: string, otherId: string): Promise<void> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'lang', 'theme'])
    .where('id', 'in', [accountId, otherId])
    .execute()
  const [own, other] = [accountId, otherId].map((id) => rows.find((row) => row.id === id))
  if (own === undefined || other === undefined) return
  await trx
    .updateTable('account')
    .set({ lang: own.lang ?? other.lang, theme: own.theme ?? other.theme })
    .where('id', '=', accountId)
    .execute()
}

/** Both keep their order: those of the other account that have a place come after all of one's own. */
async function moveCollections(trx: DbOrTrx, accountId: string, otherId: string): Promise<void> {
  const { last } = await trx
    .selectFrom('collection')
    .select((select) => select.fn.max('position').as('last'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('collection')
    .set((set) => ({ position: set('position', '+', Number(last ?? 0)) }))
    .where('account_id', '=', otherId)
    .where('position', '>', 0)
    .execute()
  await trx
    .updateTable('collection')
    .set({ account_id: accountId })
    .where('account_id', '=', otherId)
    .execute()
}

async function moveAll(trx: DbOrTrx, accountId: string, otherId: string, now: number): Promise<void> {
  const to = { account_id: accountId }
  await trx.updateTable('badge').set(to).where('account_id', '=', otherId).execute()
  await trx
    .updateTable('listed_badge')
    .set({ ...to, changed_at: now })
    .where('account_id', '=', otherId)
    .execute()
  await trx.updateTable('untold_badge').set(to).where('account_id', '=', otherId).execute()
  await nameApart(trx, { from: otherId, to: accountId })
  await moveCollections(trx, accountId, otherId)
  await trx.updateTable('own_evidence').set(to).where('account_id', '=', otherId).execute()
  await trx
    .updateTable('address')
    .set({ ...to, is_primary: 0 })
    .where('account_id', '=', otherId)
    .execute()
  if (!(await hasDigest(trx, accountId)))
    await trx.updateTable('digest').set(to).where('account_id', '=', otherId).execute()
  if (await hasDigest(trx, accountId))
    await trx.updateTable('badge_news').set(to).where('account_id', '=', otherId).execute()
  await fillSettings(trx, accountId, otherId)
  await copyBlockedHosts(trx, { from: otherId, to: accountId })
  await copyRefusedBadges(trx, { from: otherId, to: accountId })
  await trx.updateTable('passkey').set(to).where('account_id', '=', otherId).execute()
  await trx.updateTable('merged_account').set(to).where('account_id', '=', otherId).execute()
  await trx
    .insertInto('merged_account')
    .values({ id: otherId, ...to })
    .execute()
}

/**
 * Takes both accounts for itself, always in the same order, so that two merges the other way round do not wait for each
 * other for ever. A badge that is being added to either is waited for: it would go with its account, else. SQLite has
 * one transaction at a time.
 */
async function lockAccounts(trx: DbOrTrx, ids: string[]): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return
  await trx.selectFrom('account').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}
