import { type Added, addBadge } from '../backpack/add-badge.ts'
import { countBadges, findHeld, setRemoved } from '../backpack/queries.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { type Item, type KeptBadge, readPreviewRow, type Seen, type SeenBadge } from './items.ts'
import {
  holdOpenRequest,
  type RequestRow,
  selectPreviewKept,
  selectPreviews,
  updatePreviewItem,
} from './queries.ts'

export type AcceptOutcome =
  | { ok: true; items: AcceptedItem[] }
  | { ok: false; code: 'request-closed' | 'preview-gone' }

/** @property name and host of the badge, for the mail; @property isNew false when an earlier press had added it */
export type AcceptedItem =
  | { preview: string; added: true; badgeId: string; name: string; host: string; isNew: boolean }
  | { preview: string; added: false; code: 'already-held' | 'backpack-unavailable'; since: number | null }

/**
 * Stores exactly what the earner was shown, in one transaction: nothing is fetched, nothing judged again, and a crash
 * leaves all of it or none.
 *
 * A unique index decides when the same badge is added twice at once; the later one learns that it is held.
 *
 * @param previews ids that this account was shown in this request
 * @param decline true when everything else that is ready was thereby declined (the full page sends one form)
 */
export async function acceptPreviews(
  deps: Pick<Deps, 'db' | 'config' | 'now' | 'newId'>,
  input: {
    request: RequestRow
    accountId: string
    previews: readonly string[]
    asker: string | null
    decline: boolean
  },
): Promise<AcceptOutcome> {
  const { request, accountId, asker } = input
  const previews = new Set(input.previews)
  return deps.db.transaction().execute(async (trx) => {
    const now = deps.now()
    if (!(await holdOpenRequest(trx, request.id, now))) return { ok: false, code: 'request-closed' }
    const shown = (await selectPreviews(trx, request.id, accountId)).map(readPreviewRow)
    const chosen = shown.filter((seen) => previews.has(seen.id))
    if (chosen.length < previews.size || !chosen.every(isAddable)) return { ok: false, code: 'preview-gone' }

    let room = deps.config.badgesPerAccount - (await countBadges(trx, accountId))
    const items: AcceptedItem[] = []
    for (const [place, { id, item }] of chosen.entries()) {
      // A millisecond apart: the list, newest first, then has them in the order in which the page gave them.
      const accepted = await acceptOne(trx, id, item, room <= 0, now - place)
      if (accepted.added && accepted.isNew) room--
      items.push(accepted)
    }
    if (input.decline) await declineRest(trx, shown, previews)
    return { ok: true, items }
  })

  async function acceptOne(
    trx: DbOrTrx,
    preview: string,
    item: Item,
    isFull: boolean,
    now: number,
  ): Promise<AcceptedItem> {
    // Pressed twice: the first press counts, and the second hears the same.
    if (item.state === 'added') {
      const { badge, badgeId } = item
      return { preview, added: true, badgeId, name: badge.content.name, host: badge.host, isNew: false }
    }
    if (item.state !== 'ready' && item.state !== 'declined')
      throw new TypeError(`cannot accept a ${item.state} item`)
    const { badge } = item
    const kept: KeptBadge = JSON.parse((await selectPreviewKept(trx, preview)) ?? 'null')
    const result = await addBadge(trx, {
      config: deps.config,
      accountId,
      badge: { ...badge, ...kept },
      asker,
      requestId: request.id,
      isFull,
      now,
      newId: deps.newId,
    })
    await updatePreviewItem(trx, preview, JSON.stringify(await itemAfter(trx, badge, result, now)))
    if (result.added) {
      return {
        preview,
        added: true,
        badgeId: result.id,
        name: badge.content.name,
        host: badge.host,
        isNew: true,
      }
    }
    return { preview, added: false, code: result.code, since: result.since }
  }

  async function itemAfter(trx: DbOrTrx, badge: SeenBadge, result: Added, now: number): Promise<Item> {
    if (result.added) return { state: 'added', badge, badgeId: result.id, addedAt: now }
    if (result.code === 'backpack-unavailable') {
      const detail = 'The backpack of this account is full.'
      return { state: 'fault', rejection: { code: result.code, detail, name: badge.content.name } }
    }
    const held = await findHeld(trx, accountId, { fingerprint: badge.fingerprint })
    const { name } = badge.content
    return { state: 'held', id: held?.id ?? '', name, host: badge.host, addedAt: result.since }
  }
}

const isAddable = ({ item }: Seen) => ['ready', 'declined', 'added'].includes(item.state)

async function declineRest(trx: DbOrTrx, shown: Seen[], previews: ReadonlySet<string>) {
  for (const { id, item } of shown) {
    if (item.state !== 'ready' || previews.has(id)) continue
    await updatePreviewItem(trx, id, JSON.stringify({ state: 'declined', badge: item.badge } satisfies Item))
  }
}

/**
 * Takes back what this request added, while its time lasts (10 minutes). The outcome becomes "declined".
 *
 * @param badgeIds which; null for all that this request added
 * @returns the ids that are no longer in the backpack
 */
export async function undoAccept(
  deps: Pick<Deps, 'db' | 'now'>,
  {
    request,
    accountId,
    badgeIds,
  }: { request: RequestRow; accountId: string; badgeIds: readonly string[] | null },
): Promise<string[]> {
  return deps.db.transaction().execute(async (trx) => {
    const now = deps.now()
    await holdOpenRequest(trx, request.id, now)
    const undone: string[] = []
    for (const row of await selectPreviews(trx, request.id, accountId)) {
      const { id, item } = readPreviewRow(row)
      if (item.state !== 'added' || (badgeIds !== null && !badgeIds.includes(item.badgeId))) continue
      if (now >= item.addedAt + limits.undoMs) continue
      await setRemoved(trx, accountId, item.badgeId, now)
      await updatePreviewItem(
        trx,
        id,
        JSON.stringify({ state: 'declined', badge: item.badge } satisfies Item),
      )
      undone.push(item.badgeId)
    }
    return undone
  })
}
