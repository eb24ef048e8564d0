import { createHash } from 'node:crypto'
import { bakeInto, createFileStem, readDocumentFile } from '../backpack/download.ts'
import { ARCHIVED_FOLDER, BADGES_FOLDER } from '../backpack/export-format.ts'
import type { StoredBadge } from '../backpack/queries.ts'
import type { Image } from '../openbadges/image.ts'
import { readJws } from '../openbadges/signature.ts'
import type { FileRole } from './wire.ts'
import type { ZipMember } from './write-zip.ts'

/**
 * What the manifest says of a file. @property path from the top of the zip @property url where it was fetched; null for what was inside
 *   something else, or made here
 */
export type PackedFile = {
  role: FileRole
  path: string
  mediaType: string
  sha256: string
  url: string | null
}

/** A badge as the files of its own folder. @property problem why there is no picture with the badge inside; null where there is one */
export type PackedBadge = { files: PackedFile[]; members: ZipMember[]; problem: string | null }

const DOCUMENTS = ['badge-class', 'issuer', 'key', 'revocation-list'] as const

/**
 * The folder of a badge, different for each number on every system: `badges/0007-Welding-Level-2`. It says itself that the
 * badge is archived, so that it comes back so, in however many parts an export is brought.
 *
 * @param digits how many the largest number has, so that folders stand in order
 */
export const nameFolder = (
  { name, isArchived }: { name: string; isArchived: boolean },
  at: number,
  digits: number,
): string =>
  `${BADGES_FOLDER}${String(at).padStart(digits, '0')}-${createFileStem(name) || 'badge'}${isArchived ? ARCHIVED_FOLDER : ''}`

/**
 * Gathers everything that is kept of a badge: the picture as it came, the same with the badge inside, and the documents
 * as they were fetched, byte by byte.
 */
export async function packBadge(
  badge: StoredBadge,
  image: Image | null,
  folder: string,
): Promise<PackedBadge> {
  const packed: PackedBadge = { files: [], members: [], problem: null }
  const add = (role: FileRole, file: NewFile) => addFile(packed, folder, role, file)

  if (image !== null) {
    const extension = image.type === 'image/png' ? 'png' : 'svg'
    const baked = await bakeInto(image, badge)
    if (baked.ok) add('badge', { bytes: baked.value, type: image.type, extension, url: null })
    else packed.problem = baked.rejection.code
    add('picture', { bytes: image.bytes, type: image.type, extension, url: null })
  } else packed.problem = 'no-picture'
  add('assertion', {
    ...describeText(Buffer.from(readDocumentFile(badge).bytes).toString()),
    url: badge.documents.assertion?.url ?? null,
  })
  for (const role of DOCUMENTS) {
    const document = badge.documents[role]
    if (document !== undefined) add(role, { ...describeText(document.body), url: document.url })
  }
  return packed
}

type NewFile = { bytes: Uint8Array; type: string; extension: string; url: string | null }

/** Adds a file to the folder of a badge. */
export function addFile(packed: PackedBadge, folder: string, role: FileRole, file: NewFile): void {
  const { bytes, type, extension, url } = file
  const path = `${folder}/${role}.${extension}`
  packed.files.push({ role, path, mediaType: type, sha256: hash(bytes), url })
  packed.members.push({ name: path, content: bytes, isPacked: type !== 'image/png' })
}

/** What a document is, by what it says: what it was called once nobody knows. */
function describeText(text: string): { bytes: Uint8Array; type: string; extension: string } {
  const bytes = Buffer.from(text)
  const start = text.trimStart()
  if (/^[{["]/.test(start)) return { bytes, type: 'application/json', extension: 'json' }
  if (readJws(start.trim()) !== null) return { bytes, type: 'application/jwt', extension: 'jwt' }
  if (start.startsWith('-----BEGIN ')) return { bytes, type: 'application/x-pem-file', extension: 'pem' }
  return { bytes, type: 'text/plain', extension: 'txt' }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
