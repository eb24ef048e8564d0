import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { requireSession } from '../accounts/guards.ts'
import { bakeBadge, createFileStem } from '../backpack/download.ts'
import { hrefToList, NOTHING_SAID, staleHref } from '../backpack/library/list-href.ts'
import { readChosen } from '../backpack/library/read-chosen.ts'
import { getBadge } from '../backpack/queries.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { isPrematureClose } from './export-routes.ts'
import { writeZip, type ZipMember } from './write-zip.ts'

/** Several badges of the list as one zip: the pictures with the badges inside, and nothing else. */
export function downloadRoutes(deps: Deps): Route[] {
  return [
    {
      method: 'post',
      path: '/library/download',
      as: 'page',
      body: 'form',
      handle: (req, res) => sendChosen(deps, req, res),
    },
  ]
}

async function sendChosen(deps: Deps, req: Request, res: Response): Promise<void> {
  const { accountId } = requireSession(req)
  const ids = await readChosen(deps, accountId, req.body)
  if (ids === 'stale') return res.redirect(303, staleHref(deps, req))
  if (!(await isAnyKept(deps, accountId, ids)))
    return res.redirect(303, hrefToList(deps.config, req.body.next, { ...NOTHING_SAID, select: 'none' }))
  res.setHeader('Content-Type', 'application/zip')
  res.setHeader('Content-Disposition', 'attachment; filename="badges.zip"')
  res.setTimeout(limits.exportStallMs)
  try {
    await pipeline(Readable.from(writeZip(listFiles(deps, accountId, ids), { at: deps.now() })), res)
  } catch (error) {
    // The reader went away: nobody is there to be told.
    if (!res.destroyed || !isPrematureClose(error)) throw error
  }
}

/** Else there is nothing to send. */
async function isAnyKept({ db }: Deps, accountId: string, ids: readonly string[]): Promise<boolean> {
  for (const id of ids) if ((await getBadge(db, accountId, id))?.removedAt === null) return true
  return false
}

/** One after the other, each under a name of its own. What is not kept, or another person's, is passed over. */
async function* listFiles(
  { db }: Deps,
  accountId: string,
  ids: readonly string[],
): AsyncGenerator<ZipMember> {
  const taken = new Map<string, number>()
  for (const id of ids) {
    const badge = await getBadge(db, accountId, id)
    if (badge === null || badge.removedAt !== null) continue
    const { bytes, type } = await bakeBadge(db, badge)
    const stem = createFileStem(badge.name) || 'badge'
    // Some systems do not tell upper from lower case.
    const count = (taken.get(stem.toLowerCase()) ?? 0) + 1
    taken.set(stem.toLowerCase(), count)
    const isPng = type === 'image/png'
    yield {
      name: `${count === 1 ? stem : `${stem} (${count})`}.${isPng ? 'png' : 'svg'}`,
      content: bytes,
      isPacked: !isPng,
    }
  }
}
