/** Numbers that are the same for the same seed, so that whatever was found can be found again. */
export type Random = {
  /** A whole number from 0 to below the limit. */
  below: (limit: number) => number
  pick: <T>(items: readonly [T, ...T[]]) => T
  /** True once in so many times. */
  once: (inSoMany: number) => boolean
}

/** Mixes a seed with the number of an input, so that each input can be made without those before it. */
export function createRandom(seed: number, at = 0): Random {
  let state = Math.imul(seed ^ Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % Math.max(1, limit)
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    once: (inSoMany) => below(inSoMany) === 0,
  }
}
