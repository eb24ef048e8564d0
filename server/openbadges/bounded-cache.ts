/**
 * Remembers what was made of texts, the last ones: for what always comes out the same, such as a key out of its text.
 *
 * Never for a verdict, nor for anything that depends on who asks, when, or whose text it is.
 *
 * @property get makes it the newest again; undefined where it is not remembered
 * @property set the oldest goes when there are too many; what has too long a text is not remembered
 */
export type BoundedCache<T> = { get: (text: string) => T | undefined; set: (text: string, value: T) => void }

/** @param bounds together they bound the memory that strangers' texts can take; lengths are in letters */
export function createBoundedCache<T>(bounds: {
  maxEntries: number
  maxTextLength: number
}): BoundedCache<T> {
  const entries = new Map<string, T>()
  return {
    get: (text) => {
      const value = entries.get(text)
      if (value === undefined) return undefined
      entries.delete(text)
      entries.set(text, value)
      return value
    },
    set: (text, value) => {
      if (text.length > bounds.maxTextLength) return
      entries.delete(text)
      entries.set(text, value)
      const [oldest] = entries.keys()
      if (entries.size > bounds.maxEntries && oldest !== undefined) entries.delete(oldest)
    },
  }
}
