import {
  type FetchFailure,
  type FetchSafely,
  failSilent,
  isSilence,
  type Silence,
} from '../fetching/safe-fetch.ts'
import type { Rejection } from '../openbadges/rejections.ts'

/**
 * Which hosts do not answer, or have a certificate that does not hold. Each look that waits for one takes seconds, each
 * handshake its work, and there may be thousands of looks.
 *
 * @property fetchSafely fails at once, and as before, for what is on a host that is silent
 * @property note counts a look that failed because a host was silent, for that host and for no other
 * @property findSilence why so many looks in a row got nothing of it; null: they did. Whatever it answers begins that anew
 */
export type Silences = {
  fetchSafely: FetchSafely
  note: (rejection: Rejection) => void
  findSilence: (host: string) => Silence | null
}

/** @param options.after so many in a row @param options.except a host that is asked in any case */
export function createSilences(
  fetchSafely: FetchSafely,
  { after, except }: { after: number; except?: string },
): Silences {
  const seen = new Map<string, { looks: number; silence: Silence }>()
  const findSilence = (host: string) => {
    const { looks, silence } = seen.get(host) ?? NEVER
    return looks >= after ? silence : null
  }
  const findLeft = (host: string) => (host === except ? null : findSilence(host))

  return {
    fetchSafely: async (url, options) => {
      const host = URL.canParse(url) ? new URL(url).host : url
      const silence = findLeft(host)
      if (silence !== null) return failSilent(url, { host, silence })
      const answer = await fetchSafely(url, { ...options, findSilence: findLeft })
      // A host that redirects has answered, wherever that leads.
      if (answer.ok || findLost(answer.failure, host) !== host) seen.delete(host)
      if (answer.ok) seen.delete(new URL(answer.fetched.url).host)
      return answer
    },
    note: ({ silentHost, untrustedHost }) => {
      const host = silentHost ?? untrustedHost
      if (host === undefined) return
      const { looks } = seen.get(host) ?? NEVER
      seen.set(host, {
        looks: looks + 1,
        silence: silentHost === undefined ? 'certificate-invalid' : 'unreachable',
      })
    },
    findSilence,
  }
}

const NEVER: { looks: number; silence: Silence } = { looks: 0, silence: 'unreachable' }

/** Which host it was that nothing is to be had of; null where it answered. */
function findLost({ code, silentHost, untrustedHost }: FetchFailure, asked: string): string | null {
  if (isSilence(code)) return silentHost ?? asked
  return code === 'certificate-invalid' ? (untrustedHost ?? asked) : null
}
