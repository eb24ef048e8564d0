import { type FetchSafely, failSilent, isSilence } from '../fetching/safe-fetch.ts'
import type { Rejection } from '../openbadges/rejections.ts'

/**
 * Which hosts do not answer. Each look that waits for one takes seconds, and there may be thousands of looks.
 *
 * @property fetchSafely fails at once for what is on a host that is silent
 * @property note counts a look that failed because a host was silent, for that host and for no other
 * @property isSilent whether so many looks in a row got no answer of it; whatever it answers begins that anew
 */
export type Silences = {
  fetchSafely: FetchSafely
  note: (rejection: Rejection) => void
  isSilent: (host: string) => boolean
}

/** @param options.after so many in a row @param options.except a host that is asked in any case */
export function createSilences(
  fetchSafely: FetchSafely,
  { after, except }: { after: number; except?: string },
): Silences {
  const counts = new Map<string, number>()
  const isSilent = (host: string) => (counts.get(host) ?? 0) >= after
  const isLeft = (host: string) => host !== except && isSilent(host)

  return {
    fetchSafely: async (url, options) => {
      const host = URL.canParse(url) ? new URL(url).host : url
      if (isLeft(host)) return failSilent(url, host)
      const answer = await fetchSafely(url, { ...options, isSilent: isLeft })
      const isLost = !answer.ok && isSilence(answer.failure.code)
      // A host that redirects has answered, wherever that leads.
      if (!isLost || (answer.failure.silentHost ?? host) !== host) counts.delete(host)
      if (answer.ok) counts.delete(new URL(answer.fetched.url).host)
      return answer
    },
    note: ({ silentHost }) => {
      if (silentHost !== undefined) counts.set(silentHost, (counts.get(silentHost) ?? 0) + 1)
    },
    isSilent,
  }
}
