import { holdAccount } from '../accounts/hold-account.ts'
import { setRemoved } from '../backpack/queries.ts'
import { mapInTurns, takeTurn } from '../checking/take-turn.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import { type Item, readPreviewRow, type Seen } from './items.ts'
import {
  holdOpenRequest,
  type RequestRow,
  selectPreviews,
  selectPreviewsById,
  updatePreviewItem,
} from './queries.ts'
import { cutIntoSlices, forEachInTurns } from './slices.ts'

type SeenAdded = Seen & { item: Extract<Item, { state: 'added' }> }

/**
 * Takes back what this request added, while its time lasts (10 minutes). The outcome becomes "declined". An account that is
 * merged into another meanwhile is taken for that one.
 *
 * @param badgeIds which; null for all that this request added
 * @param onUndone told of how many more, after each part
 * @returns the ids that are no longer in the backpack
 */
export async function undoAccept(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  {
    request,
    accountId,
    badgeIds,
    onUndone = () => {},
  }: {
    request: RequestRow
    accountId: string
    badgeIds: readonly string[] | null
    onUndone?: (count: number) => void
  },
): Promise<string[]> {
  const at = now()
  const undone: string[] = []
  const chosen = badgeIds === null ? null : new Set(badgeIds)
  const isUndone = (seen: Seen): seen is SeenAdded =>
    seen.item.state === 'added' &&
    (chosen === null || chosen.has(seen.item.badgeId)) &&
    at < seen.item.addedAt + limits.undoMs

  const shown = await mapInTurns(await selectPreviews(db, request.id, accountId), readPreviewRow)
  const added = shown.filter(isUndone)
  for (const slice of cutIntoSlices(added.map(({ id }) => id))) {
    await db.transaction().execute(async (trx) => {
      const holder = await holdAccount(trx, accountId)
      if (holder === null) return
      await holdOpenRequest(trx, request.id, at)
      const still = (await selectPreviewsById(trx, slice)).map(readPreviewRow).filter(isUndone)
      await forEachInTurns(still, async ({ id, item }) => {
        const { badge, badgeId } = item
        await setRemoved(trx, holder, badgeId, at)
        await updatePreviewItem(trx, id, JSON.stringify({ state: 'declined', badge } satisfies Item))
        undone.push(badgeId)
      })
    })
    onUndone(slice.length)
    await takeTurn()
  }
  return undone
}
