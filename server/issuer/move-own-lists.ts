import type { Expression, SqlBool } from 'kysely'
import type { DbOrTrx } from '../storage/database.ts'
import { type Item, readPreviewRow } from './items.ts'
import { updatePreviewItem } from './queries.ts'

/** The badge that stays of two that were the same. @property addedAt epoch milliseconds */
export type Heir = { id: string; addedAt: number }

type Merging = { from: string; to: string }

// `state` is the first member of every item (items.ts).
const ADDED = '{"state":"added",%'
const HELD = '{"state":"held",%'
const FAULT = '{"state":"fault",%'

/**
 * Moves what an account brought to the account that it becomes part of, with all that was seen and decided there.
 *
 * 1. Where both have looked at one list ("Switch account"), what was added counts before what was only seen, and else what
 *    its owner saw.
 * 2. What was issued to an address of the other one is forgotten, so that it is looked at again: it is one's own now.
 * 3. Where a badge has gone since both kept it, its list leads to the one that stays, and would not take that back.
 *
 * Requests of pages do not move: they belong to a session that ends.
 *
 * @param heirs by the ids of badges that have gone
 */
export async function moveOwnLists(
  trx: DbOrTrx,
  { from, to, heirs }: Merging & { heirs: ReadonlyMap<string, Heir> },
): Promise<void> {
  await dropSeenTwice(trx, { from, to })
  const moved = { account_id: to }
  for (const table of ['preview', 'visit'] as const)
    await trx
      .updateTable(table)
      .set(moved)
      .where('account_id', '=', from)
      .where('request_id', 'in', selectLists(trx, [from, to]))
      .execute()
  await trx
    .updateTable('consent_request')
    .set(moved)
    .where('kind', '=', 'own')
    .where('account_id', '=', from)
    .execute()
  await forgetMismatches(trx, to)
  if (heirs.size > 0) await leadToHeirs(trx, to, heirs)
}

const selectLists = (trx: DbOrTrx, accountIds: readonly string[]) =>
  trx
    .selectFrom('consent_request')
    .select('id')
    .where('kind', '=', 'own')
    .where('account_id', 'in', accountIds)

async function dropSeenTwice(trx: DbOrTrx, { from, to }: Merging): Promise<void> {
  const ways = [
    [from, to],
    [to, from],
  ] as const
  for (const [of, other] of ways)
    await dropSeenBy(trx, of, other, { isAdded: true })
      .where('item', 'not like', ADDED)
      .where('request_id', 'in', selectLists(trx, [of, other]))
      .execute()
  for (const [of, other] of ways)
    await dropSeenBy(trx, of, other, { isAdded: false })
      .where('request_id', 'in', selectLists(trx, [other]))
      .execute()
}

/** What one account saw of entries that another has seen as well. @param options.isAdded only what that one has added */
const dropSeenBy = (trx: DbOrTrx, of: string, other: string, { isAdded }: { isAdded: boolean }) =>
  trx
    .deleteFrom('preview')
    .where('account_id', '=', of)
    .where((where): Expression<SqlBool> => {
      const seen = where
        .selectFrom('preview as seen')
        .select('seen.id')
        .whereRef('seen.request_id', '=', 'preview.request_id')
        .whereRef('seen.position', '=', 'preview.position')
        .where('seen.account_id', '=', other)
      return where.exists(isAdded ? seen.where('seen.item', 'like', ADDED) : seen)
    })

async function forgetMismatches(trx: DbOrTrx, accountId: string): Promise<void> {
  await trx
    .deleteFrom('preview')
    .where('account_id', '=', accountId)
    .where('item', 'like', FAULT)
    // Quotation marks in a stranger's text are escaped in JSON.
    .where('item', 'like', '%"code":"recipient-mismatch"%')
    .where('request_id', 'in', selectLists(trx, [accountId]).where('state', '=', 'open'))
    .execute()
}

async function leadToHeirs(trx: DbOrTrx, accountId: string, heirs: ReadonlyMap<string, Heir>): Promise<void> {
  const rows = await trx
    .selectFrom('preview')
    .select(['id', 'request_id', 'account_id', 'position', 'item', 'created_at'])
    .where('account_id', '=', accountId)
    .where((where) => where.or([where('item', 'like', ADDED), where('item', 'like', HELD)]))
    .where('request_id', 'in', selectLists(trx, [accountId]))
    .execute()
  for (const { id, item } of rows.map(readPreviewRow)) {
    const changed = leadToHeir(item, heirs)
    if (changed !== null) await updatePreviewItem(trx, id, JSON.stringify(changed))
  }
}

function leadToHeir(item: Item, heirs: ReadonlyMap<string, Heir>): Item | null {
  if (item.state !== 'added' && item.state !== 'held') return null
  const heir = heirs.get(item.state === 'added' ? item.badgeId : item.id)
  if (heir === undefined) return null
  const { name, host } =
    item.state === 'held' ? item : { name: item.badge.content.name, host: item.badge.host }
  return { state: 'held', id: heir.id, name, host, addedAt: heir.addedAt }
}
