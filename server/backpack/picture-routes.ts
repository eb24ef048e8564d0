import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Route } from '../http/route.ts'
import { sanitizeSvg } from '../openbadges/svg.ts'
import { permittedMs } from './picture.ts'
import { getImage } from './queries.ts'

const CACHED_SECONDS = 3600

export function pictureRoutes(deps: Deps): Route[] {
  return [
    {
      method: 'get',
      path: '/pictures/:sha256',
      as: 'picture',
      handle: (req, res) => sendPicture(deps, req, res),
    },
  ]
}

/** One 404 for a wrong signature, one that ran out and a picture that is gone: nothing is told apart. */
async function sendPicture({ db, secret, now }: Deps, req: Request, res: Response): Promise<void> {
  const sha256 = String(req.params.sha256)
  const { until, signature } = req.query
  if (typeof until !== 'string' || typeof signature !== 'string') throw new HttpError(404, 'not-found')
  const restMs = permittedMs(secret, { sha256, until, signature }, now())
  const image = restMs > 0 ? await getImage(db, sha256) : null
  if (image === null) throw new HttpError(404, 'not-found')

  if (image.type === 'image/svg+xml') return sendSvg(image.bytes, restMs, res)
  allowKeeping(res, restMs)
  res.setHeader('Content-Type', 'image/png')
  res.end(image.bytes)
}

/** Only an `<img>` may show it; opened by itself it is a download, and never the issuer's own bytes. */
function sendSvg(bytes: Uint8Array, restMs: number, res: Response): void {
  const shown = sanitizeSvg(bytes)
  if (!shown.ok) throw new HttpError(404, 'not-found')
  allowKeeping(res, restMs)
  res.setHeader('Content-Type', 'image/svg+xml')
  res.setHeader('Content-Disposition', 'attachment; filename="badge.svg"')
  res.end(shown.value)
}

const allowKeeping = (res: Response, restMs: number): void => {
  res.setHeader(
    'Cache-Control',
    `private, max-age=${Math.min(CACHED_SECONDS, Math.floor(restMs / 1000))}, immutable`,
  )
}
