import type { Deps } from '../../deps.ts'
import type { DbOrTrx } from '../../storage/database.ts'
import { listCollections } from './collection-queries.ts'
import type { Move } from './member-queries.ts'

/**
 * Moves one of an account's collections in the order that its owner gives them.
 *
 * The first move fixes all places; what is made later stands before them, until it is moved itself. Moves mean where a
 * collection goes, not what else has changed meanwhile: two tabs that move at once both get what they asked for, and a
 * collection that is gone moves nothing.
 */
export async function arrangeCollections(
  { db }: Pick<Deps, 'db'>,
  accountId: string,
  id: string,
  move: Move,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockOrder(trx, accountId)
    const before = (await listCollections(trx, accountId)).map((collection) => collection.id)
    const after = moveInList(before, id, move)
    if (after.every((each, at) => each === before[at])) return
    for (const [at, each] of after.entries())
      await trx
        .updateTable('collection')
        .set({ position: at + 1 })
        .where('id', '=', each)
        .execute()
  })
}

/** The list with one of it elsewhere; as it was where it has no such entry, or no such place. */
export function moveInList(list: readonly string[], id: string, move: Move): string[] {
  const from = list.indexOf(id)
  const to = findPlace(list, from, move)
  if (from === -1 || to < 0 || to >= list.length) return [...list]
  const others = list.filter((each) => each !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}

function findPlace(list: readonly string[], from: number, move: Move): number {
  if (typeof move === 'object') return list.indexOf(move.at)
  return { up: from - 1, down: from + 1, first: 0, last: list.length - 1 }[move]
}

/** Two moves at once: the second waits here, and starts from what the first has made. */
async function lockOrder(trx: DbOrTrx, accountId: string): Promise<void> {
  await trx
    .updateTable('collection')
    .set((set) => ({ position: set.ref('position') }))
    .where('account_id', '=', accountId)
    .where('is_of_one', '=', 0)
    .execute()
}
