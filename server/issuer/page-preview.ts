import type { Deps } from '../deps.ts'
import { readPreviewRows, type Seen } from './items.ts'
import { ownFilesOf } from './own-files.ts'
import { orPatienceEnds } from './patience.ts'
import { previewEntries } from './preview.ts'
import { countPreviews, type RequestRow, selectPreviewPositions, selectPreviews } from './queries.ts'
import { entriesOf } from './requests.ts'

/** How long a page waits for slow issuers before it shows what it has and says that it is still looking. */
const PATIENCE_MS = 6_000
/** A long list takes longer in any case: what counts is that its progress is seen to move. */
const PATIENCE_WITH_LONG_MS = 300

/** With more to look at than this nobody is shown a part of the list: first it is looked at whole. */
const LONG_LIST = 100

const isLongList = (count: number): boolean => count > LONG_LIST

/** @property count of entries that are looked at in it, or were before */
type Job = { running: Promise<void>; count: number }

/** What is known of a list: each entry that was seen; or of a long list that is still looked at, how far that is. */
export type Looked = { seen: Map<number, Seen> } | { done: number; count: number }

/**
 * Previews for pages that work without scripts: looks at what was not seen yet, waits a little, and answers with what
 * is known. What is still on its way goes on in the background; the page is asked again.
 */
export function createPagePreviews(
  deps: Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now' | 'newId' | 'log'>,
): (request: RequestRow, accountId: string) => Promise<Looked> {
  const jobs = new Map<string, Job>()

  return async (request, accountId) => {
    const key = `${request.id} ${accountId}`
    // One look at a time for a request and an account: a reload joins the one that is on its way.
    const job = jobs.get(key) ?? (await begin(key, request, accountId))
    if (job === null) return { seen: await read(request, accountId) }
    await orPatienceEnds(job.running, isLongList(job.count) ? PATIENCE_WITH_LONG_MS : PATIENCE_MS)
    // Asked for every second, so it is only counted.
    if (isLongList(job.count) && jobs.has(key))
      return { done: await countPreviews(deps.db, request.id, accountId), count: job.count }
    return { seen: await read(request, accountId) }
  }

  /** Null when everything was seen. */
  async function begin(key: string, request: RequestRow, accountId: string): Promise<Job | null> {
    const files = ownFilesOf(request)
    // A file without a badge is known for that already.
    const toLookAt = [...entriesOf(request).keys()].filter((at) => files?.[at]?.problem === undefined)
    const seen = new Set(await selectPreviewPositions(deps.db, request.id, accountId))
    const positions = toLookAt.filter((at) => !seen.has(at))
    if (positions.length === 0) return null
    const known = jobs.get(key)
    if (known !== undefined) return known
    const isLong = isLongList(toLookAt.length)
    const running = previewEntries(deps, { request, accountId, positions, isLong }, () => {})
      .catch((error) => deps.log.error({ err: error }, 'a preview failed'))
      .finally(() => jobs.delete(key))
    const job = { running, count: toLookAt.length }
    jobs.set(key, job)
    return job
  }

  async function read(request: RequestRow, accountId: string): Promise<Map<number, Seen>> {
    return readPreviewRows(await selectPreviews(deps.db, request.id, accountId))
  }
}
