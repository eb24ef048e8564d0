import type { Language } from '../../client/messages/languages.ts'
import { holdAccount } from '../accounts/hold-account.ts'
import { type Added, addBadge } from '../backpack/add-badge.ts'
import { countBadges, findHeld } from '../backpack/queries.ts'
import { noteUntold } from '../backpack/untold-queries.ts'
import { takeTurn } from '../checking/take-turn.ts'
import type { Deps } from '../deps.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { type Item, type KeptBadge, readPreviewRow, type Seen, type SeenBadge } from './items.ts'
import { ownFilesOf } from './own-files.ts'
import {
  declineReady,
  holdOpenRequest,
  type RequestRow,
  selectPreviewKept,
  selectPreviews,
  selectPreviewsById,
  updatePreviewItem,
} from './queries.ts'
import { cutIntoSlices, forEachInTurns } from './slices.ts'

export type AcceptOutcome =
  | { ok: true; items: AcceptedItem[] }
  | { ok: false; code: 'request-closed' | 'preview-gone' }

/** @property isNew false when an earlier press had added it */
export type AcceptedItem =
  | { preview: string; added: true; badgeId: string; isNew: boolean }
  | {
      preview: string
      added: false
      code: 'already-held' | 'backpack-unavailable'
      since: number | null
      heldId: string | null
    }

/**
 * Stores exactly what the earner was shown: nothing is fetched, nothing judged again.
 *
 * Up to 500 badges in one transaction, and a crash leaves all of it or none. More of them in slices, since everybody
 * else waits for each: after a crash some are added, and the rest is still asked about.
 *
 * A unique index decides when the same badge is added twice at once; the later one learns that it is held. Whoever is merged
 * into another account meanwhile is taken for that one; of a list, what is added and what is left is there.
 *
 * @param previews ids that this account was shown in this request
 * @param onStored told what of them is in the database now, after each part
 * @param lang of the mail that will tell of it
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
    lang: Language
    onStored?: (items: readonly AcceptedItem[]) => void
  },
): Promise<AcceptOutcome> {
  const { request, asker, lang } = input
  let { accountId } = input
  const previews = new Set(input.previews)
  const items: AcceptedItem[] = []
  const begunAt = deps.now()
  const files = ownFilesOf(request)
  let storedCount = 0
  const tellStored = () => {
    input.onStored?.(items.slice(storedCount))
    storedCount = items.length
  }

  const chosen = await deps.db.transaction().execute(async (trx) => {
    if (!(await hold(trx))) return 'preview-gone'
    const chosen = await readChosen(trx)
    const isWhole = typeof chosen !== 'string' && cutIntoSlices(chosen).length <= 1
    if (isWhole) await acceptSome(trx, chosen)
    if (isWhole && input.decline) await declineReady(trx, request.id, accountId)
    return isWhole ? [] : chosen
  })
  if (typeof chosen === 'string') return { ok: false, code: chosen }
  tellStored()
  if (chosen.length > 0) await acceptInSlices(chosen)
  return { ok: true, items }

  /** Of a long list. What another tab has decided since stays as that tab left it. */
  async function acceptInSlices(chosen: readonly Seen[]): Promise<void> {
    for (const slice of cutIntoSlices(chosen.map(({ id }) => id))) {
      const isOpen = await deps.db.transaction().execute(async (trx) => {
        if (!(await hold(trx))) return false
        if (!(await holdOpenRequest(trx, request.id, deps.now()))) return false
        const still = (await selectPreviewsById(trx, slice)).map(readPreviewRow).filter(isAddable)
        await acceptSome(trx, still)
        return true
      })
      if (!isOpen) return
      tellStored()
      await takeTurn()
    }
    if (!input.decline) return
    await deps.db.transaction().execute(async (trx) => {
      if (await hold(trx)) await declineReady(trx, request.id, accountId)
    })
  }

  async function hold(trx: DbOrTrx): Promise<boolean> {
    const holder = await holdAccount(trx, accountId)
    accountId = holder ?? accountId
    return holder !== null
  }

  async function readChosen(trx: DbOrTrx): Promise<Seen[] | 'request-closed' | 'preview-gone'> {
    if (!(await holdOpenRequest(trx, request.id, deps.now()))) return 'request-closed'
    const shown = (await selectPreviews(trx, request.id, accountId)).map(readPreviewRow)
    const chosen = shown.filter((seen) => previews.has(seen.id))
    return chosen.length < previews.size || !chosen.every(isAddable) ? 'preview-gone' : chosen
  }

  async function acceptSome(trx: DbOrTrx, seen: readonly Seen[]): Promise<void> {
    let room = deps.config.badgesPerAccount - (await countBadges(trx, accountId))
    const before = items.length
    await forEachInTurns(seen, async ({ id, at, item }) => {
      // A millisecond apart: the list, newest first, then has them in the order in which the page gave them.
      const isArchived = files?.[at]?.isArchived === true
      const accepted = await acceptOne(trx, id, item, {
        isFull: room <= 0,
        addedAt: begunAt - items.length,
        isArchived,
      })
      if (accepted.added && accepted.isNew) room--
      items.push(accepted)
    })
    const badgeIds = items.slice(before).flatMap((item) => (item.added && item.isNew ? [item.badgeId] : []))
    await noteUntold(trx, { accountId, requestId: request.id }, { badgeIds, lang, now: deps.now() })
  }

  async function acceptOne(
    trx: DbOrTrx,
    preview: string,
    item: Item,
    { isFull, addedAt, isArchived }: { isFull: boolean; addedAt: number; isArchived: boolean },
  ): Promise<AcceptedItem> {
    // Pressed twice: the first press counts, and the second hears the same.
    if (item.state === 'added') {
      return { preview, added: true, badgeId: item.badgeId, isNew: false }
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
      isArchived,
      now: deps.now(),
      addedAt,
      newId: deps.newId,
    })
    await updatePreviewItem(trx, preview, JSON.stringify(await itemAfter(trx, badge, result, addedAt)))
    if (result.added) return { preview, added: true, badgeId: result.id, isNew: true }
    return { preview, added: false, code: result.code, since: result.since, heldId: result.id }
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
