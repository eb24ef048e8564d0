import type { Fetched, FetchFailure } from '../fetching/safe-fetch.ts'

/** What fetches of one request gave, by URL and size limit. */
export type DocumentCache = Map<
  string,
  Promise<{ ok: true; fetched: Fetched } | { ok: false; failure: FetchFailure }>
>
