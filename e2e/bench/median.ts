/** The middle value: one slow round, such as a collection of garbage, does not move it. NaN of no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}

/**
 * The slowest of the fastest tenth: what something takes when nobody else has the processor. For what is short, on a
 * machine where most rounds are broken into, so that the middle one says how busy it was. NaN of no values.
 */
export function lowestTenth(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 10)] ?? Number.NaN
}
