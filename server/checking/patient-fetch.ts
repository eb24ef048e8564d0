import { type FetchSafely, failResting } from '../fetching/safe-fetch.ts'

/**
 * A fetch that leaves a host alone for as long as it asked to be (`Retry-After`): until then every other document of that
 * host fails at once, and says how long is left. It asks for itself alone: where a redirect led to it, the host that the
 * redirect came from is asked as before.
 *
 * @param now epoch milliseconds
 */
export function createPatientFetch(fetchSafely: FetchSafely, now: () => number): FetchSafely {
  const until = new Map<string, number>()
  const restLeftMs = (host: string) => (until.get(host) ?? 0) - now()

  return async (url, options) => {
    const host = URL.canParse(url) ? new URL(url).host : url
    const leftMs = restLeftMs(host)
    if (leftMs > 0) return failResting(url, { host, leftMs })
    const answer = await fetchSafely(url, { ...options, restLeftMs })
    if (!answer.ok && answer.failure.retryAfterMs !== undefined)
      until.set(answer.failure.busyHost ?? host, now() + answer.failure.retryAfterMs)
    return answer
  }
}
