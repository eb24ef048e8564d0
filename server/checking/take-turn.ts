/** Lets whatever else waits for this process go on before its next step. */
export const takeTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Makes something of each of thousands, and lets others go on now and then. */
export async function mapInTurns<T, U>(items: readonly T[], map: (item: T) => U): Promise<U[]> {
  const made: U[] = []
  for (const [at, item] of items.entries()) {
    made.push(map(item))
    if (at % PER_TURN === PER_TURN - 1) await takeTurn()
  }
  return made
}

/** So many that a turn is quick, and few enough that going on costs nothing. */
const PER_TURN = 50
