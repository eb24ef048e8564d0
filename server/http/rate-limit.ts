import { RateLimiterMemory } from 'rate-limiter-flexible'
import { HttpError } from './http-error.ts'

/** Counts an act under a key. Resolves while it is within the limit; beyond it the request ends with 429. */
export type RateLimit = (key: string) => Promise<void>

/** Takes points from what a key may still have. False when there are not so many left. */
export type Allowance = (key: string, points: number) => Promise<boolean>

/** @param seconds how long the count lasts from its first act on */
export function createRateLimit(limit: { points: number; seconds: number }): RateLimit {
  const take = createAllowance(limit)
  return async (key) => {
    if (!(await take(key, 1))) throw new HttpError(429, 'too-many')
  }
}

/** @param seconds how long the count lasts from its first act on */
export function createAllowance({ points, seconds }: { points: number; seconds: number }): Allowance {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (key, taken) => {
    try {
      await limiter.consume(key, taken)
      return true
    } catch (refusal) {
      // The library rejects with a plain result when the limit is reached, and with an Error when it failed.
      if (refusal instanceof Error) throw refusal
      return false
    }
  }
}
