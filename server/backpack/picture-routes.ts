import type { Request, Response } from 'express'
import { requireSession } from '../accounts/guards.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Route } from '../http/route.ts'
import { permittedMs } from './picture.ts'
import { findPictureOf, getImage } from './picture-queries.ts'
import { createSvgFilter, type SvgFilter } from './svg-filter.ts'

const CACHED_SECONDS = 3600
/** Filtering a large drawing takes some tenths of a second of the one processor that serves everybody; asking for it takes nothing. */
const FILTERED_BYTES = 16 * 1024 * 1024

export function pictureRoutes(deps: Deps): Route[] {
  const filter = createSvgFilter(FILTERED_BYTES)
  return [
    {
      method: 'get',
      path: '/pictures/:sha256',
      as: 'picture',
      handle: (req, res) => sendPicture(deps, filter, req, res),
    },
    {
      // For a device that keeps it (client/offline): its permission is the session, which ends with signing out.
      method: 'get',
      path: '/badges/:id/picture',
      as: 'picture',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const sha256 = await findPictureOf(deps.db, accountId, String(req.params.id))
        if (sha256 === null) throw new HttpError(404, 'not-found')
        await sendImage(deps, filter, sha256, res, { restMs: 0 })
      },
    },
  ]
}

/** One 404 for a wrong signature, one that ran out and a picture that is gone: nothing is told apart. */
async function sendPicture(
  { db, secret, now }: Deps,
  filter: SvgFilter,
  req: Request,
  res: Response,
): Promise<void> {
  const sha256 = String(req.params.sha256)
  const { until, signature } = req.query
  if (typeof until !== 'string' || typeof signature !== 'string') throw new HttpError(404, 'not-found')
  const restMs = permittedMs(secret, { sha256, until, signature }, now())
  if (restMs <= 0) throw new HttpError(404, 'not-found')
  await sendImage({ db }, filter, sha256, res, { restMs })
}

/** @param restMs how long a browser may keep it by itself */
async function sendImage(
  { db }: Pick<Deps, 'db'>,
  filter: SvgFilter,
  sha256: string,
  res: Response,
  { restMs }: { restMs: number },
): Promise<void> {
  const image = await getImage(db, sha256)
  if (image === null) throw new HttpError(404, 'not-found')
  if (image.type === 'image/svg+xml') return sendSvg(await filter(sha256, image.bytes), restMs, res)
  allowKeeping(res, restMs)
  res.setHeader('Content-Type', 'image/png')
  res.end(image.bytes)
}

/** Only an `<img>` may show it; opened by itself it is a download, and never the issuer's own bytes. */
function sendSvg(shown: Uint8Array | null, restMs: number, res: Response): void {
  if (shown === null) throw new HttpError(404, 'not-found')
  allowKeeping(res, restMs)
  res.setHeader('Content-Type', 'image/svg+xml')
  res.setHeader('Content-Disposition', 'attachment; filename="badge.svg"')
  res.end(shown)
}

const allowKeeping = (res: Response, restMs: number): void => {
  if (restMs === 0) return
  res.setHeader(
    'Cache-Control',
    `private, max-age=${Math.min(CACHED_SECONDS, Math.floor(restMs / 1000))}, immutable`,
  )
}
