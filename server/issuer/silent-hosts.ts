import type { CheckContext, Checked } from '../checking/check-assertion.ts'
import type { Input } from '../checking/read-input.ts'
import { createSilences } from '../checking/silences.ts'
import { limits } from '../limits.ts'
import { getOwn, isObject, parseJson } from '../openbadges/json.ts'
import type { Rejection } from '../openbadges/rejections.ts'
import { readHttpUrl } from '../openbadges/urls.ts'

/** In a row: a machine that is busy for a moment must not lose a whole list. Who asks again knows more. */
const SILENT_AFTER = { first: 5 * limits.fetchesPerHost, again: 2 * limits.fetchesPerHost }

/**
 * Which hosts of a list do not answer, or have a certificate that does not hold. Each look waits for seconds, and a list may
 * have thousands of one host: when so many in a row got nothing, the rest of that host's hears so at once. What did not
 * answer may be a third host, which has the badge class, the issuer or the key: it counts for that one.
 *
 * @property fetchSafely as it was given, but for hosts that are silent
 * @property refuse the fault of a badge whose own host is silent; null when it is to be looked at
 */
export type SilentHosts = {
  fetchSafely: FetchSafely
  refuse: (input: Input) => Rejection | null
  note: (checked: Checked) => void
}

type FetchSafely = CheckContext['fetchSafely']

/** @param round whether the list's hosts were asked before */
export function createSilentHosts(fetchSafely: FetchSafely, round: keyof typeof SILENT_AFTER): SilentHosts {
  const after = SILENT_AFTER[round]
  const silences = createSilences(fetchSafely, { after })
  return {
    fetchSafely: silences.fetchSafely,
    refuse: (input) => {
      const url = readPlace(input)
      const code = url === null ? null : silences.findSilence(url.host)
      if (url === null || code === null) return null
      const fault =
        code === 'unreachable' ? `${url.host} did not answer` : `The certificate of ${url.host} did not hold`
      const detail = `${fault} for ${after} others of this list, so it was not asked again.`
      return { code, detail, document: 'assertion', url: url.href }
    },
    note: (checked) => {
      if (checked.outcome === 'fault') silences.note(checked.rejection)
    },
  }
}

/** Where a hosted assertion is asked for; null for one that proves itself. */
export function readPlace(input: Input): URL | null {
  if (input.kind === 'url') return readHttpUrl(input.url)
  if (input.kind === 'jws') return null
  const document = parseJson(input.text)
  if (!isObject(document) || getOwn(document, 'badge') === undefined) return null
  const verification = getOwn(document, 'verify')
  const place = getOwn(document, 'id') ?? (isObject(verification) ? getOwn(verification, 'url') : undefined)
  return typeof place === 'string' ? readHttpUrl(place) : null
}
