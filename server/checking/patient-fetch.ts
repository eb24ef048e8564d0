import type { FetchSafely } from '../fetching/safe-fetch.ts'

/**
 * A fetch that leaves a host alone for as long as it asked to be (`Retry-After`): until then every other document of that
 * host fails at once, and says how long is left.
 *
 * @param now epoch milliseconds
 */
export function createPatientFetch(fetchSafely: FetchSafely, now: () => number): FetchSafely {
  const until = new Map<string, number>()

  return async (url, options) => {
    const host = URL.canParse(url) ? new URL(url).host : url
    const leftMs = (until.get(host) ?? 0) - now()
    if (leftMs > 0) {
      const detail = `${url} was not asked for, since its host wants to be left alone for ${Math.ceil(leftMs / 1000)} s`
      return { ok: false, failure: { code: 'http-error', detail, retryAfterMs: leftMs } }
    }
    const answer = await fetchSafely(url, options)
    if (!answer.ok && answer.failure.retryAfterMs !== undefined)
      until.set(host, now() + answer.failure.retryAfterMs)
    return answer
  }
}
