import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { getImage } from '../backpack/picture-queries.ts'
import { createSvgFilter } from '../backpack/svg-filter.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Image } from '../openbadges/image.ts'
import { stripPng } from '../openbadges/plain-picture.ts'
import { createPreviewPictures, type Drawing } from './preview-pictures.ts'
import { findCoverPicture, findSharedBadge, type SharedCollection } from './share-queries.ts'
import { STAND_IN_CARD } from './stand-in-card.ts'

/** Filtering a large drawing takes some tenths of a second of the one processor that serves everybody. */
const FILTERED_BYTES = 16 * 1024 * 1024

type Sending = (req: Request, res: Response) => Promise<void>

/**
 * Sends the pictures of shared badges: only what one sees, since a picture that is baked carries who earned it.
 *
 * They may be kept, but are asked for again each time, so that they are gone with their link.
 *
 * @param drawing for tests, in place of the thread that draws
 */
export function createPictureSender(
  deps: Pick<Deps, 'db' | 'now' | 'log'>,
  find: (req: Request) => Promise<SharedCollection | null>,
  drawing: Drawing = {},
): { sendPicture: Sending; sendPreview: Sending; sendBadgePreview: Sending } {
  const { db } = deps
  const filter = createSvgFilter(FILTERED_BYTES)

  const read = async (sha256: string): Promise<Image | null> => {
    const image = await getImage(db, sha256)
    if (image === null) return null
    if (image.type === 'image/svg+xml') {
      const bytes = await filter(sha256, image.bytes)
      return bytes === null ? null : { type: image.type, bytes }
    }
    const stripped = stripPng(image.bytes)
    return stripped.ok ? { type: image.type, bytes: stripped.value } : null
  }

  const findPreview = createPreviewPictures(deps, read, drawing)
  const sendPreviewOf = async (
    req: Request,
    res: Response,
    shared: SharedCollection,
    imageSha256: string | null,
  ) => {
    const png = imageSha256 === null ? null : await findPreview(imageSha256, shared.accountId)
    // Drawing may take long: what is not shared any more by then is not sent.
    if ((await find(req)) === null) throw new HttpError(404, 'not-found')
    send(req, res, shared, { type: 'image/png', bytes: png ?? STAND_IN_CARD })
  }

  return {
    sendPicture: async (req, res) => {
      const shared = await find(req)
      const badge = shared === null ? null : await findSharedBadge(db, shared, String(req.params.item))
      const image = badge === null ? null : await read(badge.imageSha256)
      if (shared === null || image === null) throw new HttpError(404, 'not-found')
      send(req, res, shared, image)
    },
    sendPreview: async (req, res) => {
      const shared = await find(req)
      if (shared === null) throw new HttpError(404, 'not-found')
      await sendPreviewOf(req, res, shared, await findCoverPicture(db, shared))
    },
    sendBadgePreview: async (req, res) => {
      const shared = await find(req)
      const badge = shared === null ? null : await findSharedBadge(db, shared, String(req.params.item))
      if (shared === null || badge === null) throw new HttpError(404, 'not-found')
      await sendPreviewOf(req, res, shared, badge.imageSha256)
    },
  }
}

function send(req: Request, res: Response, { sharing }: SharedCollection, { type, bytes }: Image): void {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  if (!sharing.isIndexed) res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('ETag', tag)
  res.setHeader('Content-Type', type)
  // Opened by itself a drawing is a download, and never a document of ours.
  if (type === 'image/svg+xml') res.setHeader('Content-Disposition', 'attachment; filename="badge.svg"')
  if (req.get('if-none-match') === tag) {
    res.status(304).end()
    return
  }
  res.end(bytes)
}
