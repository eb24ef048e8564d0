/**
 * Counts acts per key in a sliding window, in memory: a restart forgets them, which costs an attacker's patience only.
 *
 * Times are passed in, epoch milliseconds, so that one clock rules the whole server.
 */
export type Attempts = {
  /** The times of the acts that still count, the oldest first. */
  list: (key: string, now: number) => readonly number[]
  add: (key: string, now: number) => void
  /** Forgets the newest act. */
  takeBack: (key: string) => void
  forget: (key: string) => void
}

/** @param maxKeys beyond it the keys that have been quiet the longest are forgotten: memory is bounded */
export function createAttempts({ windowMs, maxKeys }: { windowMs: number; maxKeys: number }): Attempts {
  // A Map keeps its order of insertion, and every act re-inserts its key: the first key is the quietest.
  const times = new Map<string, number[]>()

  const list = (key: string, now: number) => (times.get(key) ?? []).filter((time) => time > now - windowMs)
  const put = (key: string, kept: number[]) => {
    times.delete(key)
    if (kept.length > 0) times.set(key, kept)
  }

  return {
    list,
    add: (key, now) => {
      put(key, [...list(key, now), now])
      const [quietest] = times.keys()
      if (times.size > maxKeys && quietest !== undefined) times.delete(quietest)
    },
    takeBack: (key) => put(key, (times.get(key) ?? []).slice(0, -1)),
    forget: (key) => {
      times.delete(key)
    },
  }
}
