import { takeTurn } from '../checking/take-turn.ts'
import { limits } from '../limits.ts'

/** A list of a page is decided about in one transaction; one that somebody brought may be ten times as long. */
const AT_ONCE = limits.entriesPerRequest
const SLICE = 100
/** In a transaction of the embedded database nothing else of this process runs, unless it is let. */
const PER_TURN = 20

/**
 * Cuts a long list into what one transaction takes, since everybody else waits for each; a shorter one stays whole, so
 * that a crash leaves all of it or none.
 */
export function cutIntoSlices<T>(items: readonly T[]): T[][] {
  const size = items.length <= AT_ONCE ? AT_ONCE : SLICE
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size))
}

/** Whether a list is more than one transaction takes, so that it is longer on its way than anybody waits for an answer. */
export const isInSlices = (count: number): boolean => count > AT_ONCE

/** Goes through a slice, and lets others go on now and then. */
export async function forEachInTurns<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (const [at, item] of items.entries()) {
    await act(item)
    if (at % PER_TURN === PER_TURN - 1) await takeTurn()
  }
}
