import type { FetchSafely } from '../fetching/safe-fetch.ts'
import { limits } from '../limits.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import { ok, type Rejection, type Result } from '../openbadges/rejections.ts'
import { createCollector, type DocumentCache, type PictureMemory, type ReadOwnNow } from './collect.ts'
import { judgeAssertion } from './judge-assertion.ts'
import { type Noted, noteResult } from './notes.ts'
import { type Input, openServedPicture } from './read-input.ts'

const MAX_FACT_LENGTH = 500

/**
 * @property now epoch milliseconds
 * @property ownHost `URL.host` of this backpack; null where there is none
 * @property addresses null: whose it is does not count
 * @property pictures what was fetched of its picture another day
 * @property signal ends the check early with `timeout`
 */
export type InTimeContext = Noted & {
  fetchSafely: FetchSafely
  now: number
  ownHost: string | null
  addresses: readonly string[] | null
  signal?: AbortSignal
  cache?: DocumentCache
  readOwn?: ReadOwnNow
  pictures?: PictureMemory
}

/** Judges an assertion, and ends with `timeout` when it takes longer than one may. A rejection stays short. */
export async function judgeInTime(entry: Input, context: InTimeContext): Promise<Result<CheckedBadge>> {
  const { fetchSafely, ownHost, readOwn, signal, cache, pictures, addresses, now, note, onVersion } = context
  const ending = new AbortController()
  const onAbort = () => ending.abort()
  const timer = setTimeout(onAbort, limits.assertionTimeoutMs)
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) ending.abort()
  try {
    const collector = createCollector({
      fetchSafely,
      ownHost,
      deadline: ending.signal,
      ...(cache === undefined ? {} : { cache }),
      ...(readOwn === undefined ? {} : { readOwn }),
      ...(pictures === undefined ? {} : { pictures }),
      ...(signal === undefined ? {} : { signal }),
    })
    const opened = await openServedPicture(entry, collector)
    const judged = opened.ok
      ? await judgeAssertion(opened.value, {
          collector,
          addresses,
          now,
          ...(note === undefined ? {} : { note }),
          ...(onVersion === undefined ? {} : { onVersion }),
        })
      : noteResult<CheckedBadge>(context, 'retrieval', opened, () => '')
    // Whatever was in it: it is held under what was submitted.
    if (judged.ok) return ok({ ...judged.value, source: entry.source })
    return { ok: false, rejection: clipRejection(judged.rejection) }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

/** A rejection travels to pages and is kept with its request; an issuer may write a megabyte into what it names. */
function clipRejection(rejection: Rejection): Rejection {
  const { detail, url, recipient, name } = rejection
  return {
    ...rejection,
    detail: detail.slice(0, MAX_FACT_LENGTH),
    ...(url === undefined ? {} : { url: url.slice(0, MAX_FACT_LENGTH) }),
    ...(recipient === undefined ? {} : { recipient: recipient.slice(0, MAX_FACT_LENGTH) }),
    ...(name === undefined ? {} : { name: name.slice(0, MAX_FACT_LENGTH) }),
  }
}
