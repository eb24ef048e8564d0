import { createHash } from 'node:crypto'
import type { FileRole } from '../backpack/export-format.ts'
import type { Seal, SealedFile } from '../backpack/seal.ts'
import type { SealedBadge } from '../backpack/sealed-queries.ts'
import { limits } from '../limits.ts'

/**
 * What a seal vouches for.
 *
 * @property files null where nothing of it is needed: its badge is kept, or came with this list before
 * @property files.picture null where it is stored already
 */
export type Sealed = {
  seal: Seal
  files: (Pick<SealedBadge, 'documents'> & { picture: Uint8Array | null }) | null
}

/**
 * Whoever knows this backpack's seals.
 *
 * @property open null for what is no seal of ours
 * @property isNeeded whether its badge is neither kept nor came with this list before
 * @property hasPicture whether a picture is stored already: then it need not be read
 */
export type SealKnower = {
  open: (text: string) => Promise<Seal | null>
  isNeeded: (seal: Seal) => Promise<boolean>
  hasPicture: (sha256: string) => Promise<boolean>
}

/** In the order in which they are kept. */
const DOCUMENT_ROLES = ['badge-class', 'issuer', 'assertion', 'key', 'revocation-list'] as const

/**
 * Reads what belongs to a seal out of a badge's folder. Null unless all of it is there, each file byte by byte what was sealed.
 *
 * The seal comes first, and it says how long each file is: what is longer is not even unpacked.
 *
 * @param entry the file that the badge itself is read from: it must be the one that was sealed, or somebody else's host would
 *   be asked whether this badge still holds
 * @param read gives a file of the folder, if it has no more bytes than this
 */
export async function readSealed(
  entry: { role: FileRole; bytes: Uint8Array },
  read: (role: FileRole, maxBytes: number) => Promise<Buffer | null>,
  { open, isNeeded, hasPicture }: SealKnower,
): Promise<Sealed | null> {
  const text = await read('seal', limits.sealBytes)
  const seal = text === null ? null : await open(text.toString())
  if (seal === null || !isSealed(entry.bytes, seal.files[entry.role])) return null
  if (!(await isNeeded(seal))) return { seal, files: null }
  const readTold = async (role: FileRole): Promise<Buffer | null> => {
    const told = seal.files[role]
    const bytes = told === undefined ? null : await read(role, told.bytes)
    return bytes !== null && isSealed(bytes, told) ? bytes : null
  }
  const documents: SealedBadge['documents'] = {}
  for (const role of DOCUMENT_ROLES) {
    const told = seal.files[role]
    if (told === undefined) continue
    const bytes = await readTold(role)
    if (bytes === null) return null
    documents[role] = { url: told.url, body: bytes.toString() }
  }
  if (await hasPicture(seal.badge.image.sha256)) return { seal, files: { documents, picture: null } }
  const picture = await readTold('picture')
  return picture === null ? null : { seal, files: { documents, picture } }
}

const isSealed = (bytes: Uint8Array, told: SealedFile | undefined): boolean =>
  told !== undefined &&
  bytes.length === told.bytes &&
  createHash('sha256').update(bytes).digest('hex') === told.sha256
