import { takeTurn } from '../checking/take-turn.ts'
import type { ImageType } from '../openbadges/assertion.ts'
import { bakeInTurns } from '../openbadges/bake.ts'
import type { Image } from '../openbadges/image.ts'
import type { Result } from '../openbadges/rejections.ts'
import { readJws } from '../openbadges/signature.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { getImage } from './picture-queries.ts'
import type { StoredBadge } from './queries.ts'

/** @property type the value of `Content-Type` @property disposition that of `Content-Disposition` */
export type AttachedFile = { type: string; bytes: Uint8Array; disposition: string }

/**
 * Bakes a badge into its picture, on demand: storage grows with pictures, not with awards.
 *
 * Throws when the picture is gone or cannot be baked; both were checked before the badge was stored.
 */
export async function bakeBadge(db: DbOrTrx, badge: StoredBadge): Promise<AttachedFile> {
  const image = await getImage(db, badge.imageSha256)
  if (image === null) throw new Error(`the picture of badge ${badge.id} is missing`)
  const baked = await bakeInto(image, badge)
  if (!baked.ok) throw new Error(`badge ${badge.id} cannot be baked: ${baked.rejection.code}`)
  return { type: image.type, bytes: baked.value, disposition: attachmentOf(badge.name, image.type) }
}

/** Bakes a kept badge into its picture, with turns for others. */
export function bakeInto(image: Image, badge: StoredBadge): Promise<Result<Uint8Array>> {
  // Not the submitted URL: that may have been a mirror of the one that the assertion claims.
  const url = badge.kind === 'hosted' && badge.assertionUrl !== null ? { url: badge.assertionUrl } : {}
  return bakeInTurns(image, badge.payload, { version: badge.version, kind: badge.kind, ...url }, takeTurn)
}

/** The assertion or token, as it came. */
export function readDocumentFile({ name, documents, payload }: StoredBadge): AttachedFile {
  const text = documents.assertion?.body ?? payload
  const isToken = readJws(text.trim()) !== null
  return {
    type: isToken ? 'application/jwt' : 'application/json; charset=utf-8',
    bytes: Buffer.from(text),
    disposition: nameAttachment(name, isToken ? 'jwt' : 'json'),
  }
}

export const attachmentOf = (name: string, type: ImageType): string =>
  nameAttachment(name, type === 'image/png' ? 'png' : 'svg')

/**
 * The letters and digits of a badge's name, whatever the issuer wrote: no path, no dot, no quote, and not too long for
 * any system. Empty where there are none.
 */
export function createFileStem(name: string): string {
  const words = (name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-')
  return Array.from(words.replace(/^\p{M}+/u, ''))
    .slice(0, 60)
    .join('')
}

/** `attachment` with a file name. Names beyond ASCII go in the second form (RFC 6266), beside a plain one. */
function nameAttachment(name: string, extension: 'png' | 'svg' | 'json' | 'jwt'): string {
  const stem = createFileStem(name)
  const isAscii = /^[\w-]+$/.test(stem)
  const plain = `attachment; filename="${isAscii ? stem : 'badge'}.${extension}"`
  return isAscii || stem === ''
    ? plain
    : `${plain}; filename*=UTF-8''${encodeURIComponent(stem)}.${extension}`
}
