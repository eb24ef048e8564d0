import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { requireSession, sessionOf } from '../accounts/guards.ts'
import { countBadges } from '../backpack/queries.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf, translateOf } from '../http/language.ts'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { exportBadges } from './export-badges.tsx'
import { type RunningExport, runningExportsOf } from './running-exports.ts'
import { writeZip } from './write-zip.ts'

/** The export, and how far it is. A plain link downloads it; a script only tells how far it is. */
export function exportRoutes(deps: Deps): Route[] {
  return [
    { method: 'get', path: '/account/export', as: 'page', handle: (req, res) => sendExport(deps, req, res) },
    {
      method: 'post',
      path: '/account/export/progress',
      as: 'json',
      body: 'json',
      handle: (req, res) => {
        const { accountId } = requireSession(req)
        res.json(runningExportsOf(deps.db).find(accountId))
      },
    },
  ]
}

/**
 * Another site that leads here would hear by what its window becomes whether somebody is signed in, and fill their disk:
 * only our own pages and the address bar begin a download. Who asks from elsewhere gets the account's page.
 */
async function sendExport(deps: Deps, req: Request, res: Response): Promise<void> {
  const { config, db, now } = deps
  const account = `${config.basePath}account`
  const session = sessionOf(req)
  if (session === null)
    return res.redirect(303, `${config.basePath}sign-in?next=${encodeURIComponent(account)}`)
  if (!['same-origin', 'none', undefined].includes(req.get('sec-fetch-site')))
    return res.redirect(303, account)

  const { accountId } = session
  const total = await countBadges(db, accountId)
  res.setHeader('Content-Type', 'application/zip')
  res.setHeader('Content-Disposition', `attachment; filename="open-backpack-${dayOf(now())}.zip"`)
  if (req.method === 'HEAD') {
    res.end()
    return
  }
  const running = start(deps, accountId, { total, label: labelOf(req) }, res)
  const options = { accountId, total, lang: langOf(req), t: translateOf(req), onBadge: running.tell }
  res.setTimeout(limits.exportStallMs)
  try {
    await pipeline(Readable.from(writeZip(exportBadges(deps, options), { at: now() })), res)
    running.end('whole')
  } catch (error) {
    running.end('broken')
    // The reader went away: nobody is there to be told.
    if (!res.destroyed || !isPrematureClose(error)) throw error
  }
}

function start(
  { db }: Deps,
  accountId: string,
  begun: { total: number; label: string },
  res: Response,
): RunningExport {
  const running = runningExportsOf(db).start(accountId, begun)
  if (typeof running !== 'string') return running
  res.removeHeader('Content-Disposition')
  throw new HttpError(429, 'too-many', running === 'own' ? 'leaving.export.running' : 'leaving.export.busy')
}

/** Whether a stream ended because whoever read it went away. */
export const isPrematureClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** What a script calls the download that it follows, so that it does not take an earlier one for it. */
function labelOf(req: Request): string {
  const { label } = req.query
  return typeof label === 'string' && /^[\w-]{1,40}$/.test(label) ? label : ''
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
