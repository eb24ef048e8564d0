import type { Insertable } from 'kysely'
import { holdAccount } from '../accounts/hold-account.ts'
import { keepImage } from '../backpack/picture-queries.ts'
import type { ImageType } from '../openbadges/assertion.ts'
import type { Db } from '../storage/database.ts'
import type { PreviewTable } from '../storage/schema.ts'
import { upsertPreview } from './queries.ts'

/** @property image of a badge that can be added, unless it was kept with another one */
export type Finding = {
  row: Insertable<PreviewTable>
  image: { sha256: string; type: ImageType; bytes: Uint8Array } | null
}

/**
 * Keeps what looks gave.
 *
 * @property put keeps one, now or within `gatherMs`; while too much waits, whoever puts waits with it
 * @property end resolves when all of them are kept; rejects, as every later `put` does, when one could not be
 */
export type PreviewWriter = { put: (finding: Finding) => Promise<void>; end: () => Promise<void> }

const GATHERED = 200
const GATHERED_BYTES = 8 * 1024 * 1024

/**
 * Gathers what comes in `gatherMs` into one transaction: each waits for the disk, and on the embedded database all that
 * this process does waits with it. Thousands one by one are as many waits, in which hosts that have answered go unheard.
 *
 * All of it is for one account. Nothing is kept once that is deleted, or merged into another.
 *
 * @param options.gatherMs 0: each is kept as it comes, for somebody sees them come
 * @param options.onKept called when a row was written; false where the badge had been added meanwhile
 */
export function createPreviewWriter(
  db: Db,
  {
    gatherMs,
    onKept,
  }: { gatherMs: number; onKept: (row: Finding['row'], isKept: boolean) => void | Promise<void> },
): PreviewWriter {
  let waiting: Finding[] = []
  let waitingBytes = 0
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const findings = waiting
    waiting = []
    waitingBytes = 0
    if (findings.length > 0) writing = writing.then(() => write(findings))
    // Whoever puts next hears of it, or whoever ends.
    writing.catch(() => {})
    return writing
  }

  async function write(findings: readonly Finding[]): Promise<void> {
    const kept = await db.transaction().execute(async (trx) => {
      const isKept: boolean[] = []
      const accountId = findings[0]?.row.account_id ?? ''
      // Of an account that has become part of another it was judged by too few addresses: that one looks itself.
      if ((await holdAccount(trx, accountId)) !== accountId) return isKept
      for (const { row, image } of findings) {
        if (image !== null) await keepImage(trx, image, row.created_at)
        isKept.push(await upsertPreview(trx, row))
      }
      return isKept
    })
    for (const [at, { row }] of findings.entries()) await onKept(row, kept[at] ?? false)
  }

  return {
    put: async (finding) => {
      waiting.push(finding)
      waitingBytes += finding.row.item.length + (finding.row.kept?.length ?? 0)
      waitingBytes += finding.image?.bytes.length ?? 0
      if (gatherMs === 0 || waiting.length >= GATHERED || waitingBytes >= GATHERED_BYTES) return flush()
      timer ??= setTimeout(flush, gatherMs)
    },
    end: flush,
  }
}
