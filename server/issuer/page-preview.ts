import type { Deps } from '../deps.ts'
import { readPreviewRow, type Seen } from './items.ts'
import { ownFilesOf } from './own-files.ts'
import { previewEntries } from './preview.ts'
import { type RequestRow, selectPreviews } from './queries.ts'
import { entriesOf } from './requests.ts'

/** How long a page waits for slow issuers before it shows what it has and says that it is still looking. */
const PATIENCE_MS = 6_000

type Job = Promise<void>

/**
 * Previews for pages that work without scripts: looks at what was not seen yet, waits a little, and answers with what
 * is known. What is still on its way goes on in the background; the page is asked again.
 */
export function createPagePreviews(
  deps: Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now' | 'newId' | 'log'>,
): (request: RequestRow, accountId: string) => Promise<Map<number, Seen>> {
  const jobs = new Map<string, Job>()

  return async (request, accountId) => {
    const key = `${request.id} ${accountId}`
    const entries = entriesOf(request)
    const seen = await read(request, accountId)
    const files = ownFilesOf(request)
    // A file without a badge is known for that already.
    const missing = [...entries.keys()].filter((at) => !seen.has(at) && files?.[at]?.problem === undefined)
    if (missing.length === 0) return seen

    // One look at a time for a request and an account: a reload joins the one that is on its way.
    let job = jobs.get(key)
    if (job === undefined) {
      job = previewEntries(deps, { request, accountId, positions: missing }, () => {})
        .catch((error) => deps.log.error({ err: error }, 'a preview failed'))
        .finally(() => jobs.delete(key))
      jobs.set(key, job)
    }
    await orPatienceEnds(job)
    return read(request, accountId)
  }

  async function read(request: RequestRow, accountId: string): Promise<Map<number, Seen>> {
    const rows = await selectPreviews(deps.db, request.id, accountId)
    return new Map(rows.map(readPreviewRow).map((seen) => [seen.at, seen]))
  }
}

async function orPatienceEnds(job: Job): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([job, patience])
  clearTimeout(timer)
}
