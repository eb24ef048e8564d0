import { RateLimiterMemory } from 'rate-limiter-flexible'
import { HttpError } from './http-error.ts'

/** Counts an act under a key. Resolves while it is within the limit; beyond it the request ends with 429. */
export type RateLimit = (key: string) => Promise<void>

/** @param seconds how long the count lasts from its first act on */
export function createRateLimit({ points, seconds }: { points: number; seconds: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (key) => {
    try {
      await limiter.consume(key)
    } catch (refusal) {
      // The library rejects with a plain result when the limit is reached, and with an Error when it failed.
      if (refusal instanceof Error) throw refusal
      throw new HttpError(429, 'too-many')
    }
  }
}
