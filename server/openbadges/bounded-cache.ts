/**
 * Remembers what was made of texts, the last ones: for what always comes out the same, such as a key out of its text.
 *
 * Never for a verdict, nor for anything that depends on who asks, when, or whose text it is.
 *
 * @property get makes it a new one again; undefined where it is not remembered
 * @property set the older half goes when there are too many; what has too long a text is not remembered
 */
export type BoundedCache<T> = { get: (text: string) => T | undefined; set: (text: string, value: T) => void }

/**
 * In two halves, of which the older one goes at once: what is asked for most is found by one look, and nothing has to
 * be moved to say that it was.
 *
 * @param bounds together they bound the memory that strangers' texts can take; lengths are in letters
 */
export function createBoundedCache<T>(bounds: {
  maxEntries: number
  maxTextLength: number
}): BoundedCache<T> {
  let newer = new Map<string, T>()
  let older = new Map<string, T>()
  const set = (text: string, value: T) => {
    if (text.length > bounds.maxTextLength) return
    if (newer.size >= bounds.maxEntries / 2 && !newer.has(text)) {
      older = newer
      newer = new Map()
    }
    newer.set(text, value)
  }
  return {
    set,
    get: (text) => {
      const found = newer.get(text)
      if (found !== undefined) return found
      const old = older.get(text)
      if (old !== undefined) set(text, old)
      return old
    },
  }
}
