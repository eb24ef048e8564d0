import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { type Drawn, drawPreview } from '../drawing/draw-preview.ts'
import { createTurns } from '../drawing/take-turns.ts'
import { limits } from '../limits.ts'
import type { Image } from '../openbadges/image.ts'
import { findKeptPreview, keepPreview } from './preview-queries.ts'

/** Counted up when cards come to look different, or what could not be drawn can be. */
const EDITION = 1

/** A badge's picture as previews elsewhere show it; null where it cannot be drawn, or not now. */
export type FindPreviewPicture = (imageSha256: string, accountId: string) => Promise<Uint8Array | null>

/** @property waitMs after which somebody who waits is told that there is none yet; it is drawn all the same */
export type Drawing = { draw?: (image: Image) => Promise<Drawn>; waitMs?: number }

const drawInTime = (image: Image): Promise<Drawn> =>
  drawPreview(image, { timeoutMs: limits.previewDrawMs, memoryBytes: limits.previewMemoryBytes })

/**
 * Draws each picture once, one after the other, when it is first asked for. One that could not be drawn is not tried again
 * for a day, so that a drawing made to take all time takes it once.
 *
 * @param read the picture as it may be shown: without what is baked into it, a drawing filtered
 */
export function createPreviewPictures(
  { db, now, log }: Pick<Deps, 'db' | 'now' | 'log'>,
  read: (imageSha256: string) => Promise<Image | null>,
  { draw = drawInTime, waitMs = limits.previewWaitMs }: Drawing = {},
): FindPreviewPicture {
  const takeTurn = createTurns({
    places: limits.previewsWaiting,
    placesPerOwner: limits.previewsWaitingPerAccount,
  })
  const underway = new Map<string, Promise<Uint8Array | null>>()

  const findKept = async (imageSha256: string) => {
    const kept = await findKeptPreview(db, { imageSha256, edition: EDITION })
    return kept?.bytes === null && kept.drawnAt <= now() - limits.previewRetryMs ? null : kept
  }

  const drawOnce = async (imageSha256: string): Promise<Uint8Array | null> => {
    const image = await read(imageSha256)
    if (image === null) return null
    const drawn = await draw(image)
    if (!drawn.ok) log.info({ detail: drawn.detail }, 'a badge could not be drawn for previews')
    const bytes = drawn.ok ? drawn.png : null
    const kept = { imageSha256, edition: EDITION, bytes, drawnAt: now() }
    await keepPreview(db, kept, limits.previewBytesKept)
    return bytes
  }

  const start = (imageSha256: string, accountId: string): Promise<Uint8Array | null> | null => {
    const drawing = takeTurn(accountId, () => drawOnce(imageSha256))?.finally(() =>
      underway.delete(imageSha256),
    )
    if (drawing === undefined) return null
    // Whoever waits hears of a failure; where nobody does any more, this is not the process's end.
    drawing.catch((error) => log.error({ err: error }, 'drawing for previews failed'))
    underway.set(imageSha256, drawing)
    return drawing
  }

  return async (imageSha256, accountId) => {
    const kept = await findKept(imageSha256)
    if (kept !== null) return kept.bytes
    const drawing = underway.get(imageSha256) ?? start(imageSha256, accountId)
    return drawing === null ? null : Promise.race([drawing, wait(waitMs, null, { ref: false })])
  }
}
