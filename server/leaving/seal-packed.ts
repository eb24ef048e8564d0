import type { BadgeLooks } from '../backpack/check-queries.ts'
import type { FileRole } from '../backpack/export-format.ts'
import type { StoredBadge } from '../backpack/queries.ts'
import { findPayloadForm, type Seal, type SealedFile, writeSeal } from '../backpack/seal.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { ImageType } from '../openbadges/assertion.ts'
import type { PackedBadge } from './pack-badge.ts'

/**
 * The seal of a packed badge: what this backpack had verified, over every file of its folder. Null where it could not bring the
 * badge back whole: without its picture, say.
 */
export async function sealPacked(
  deps: Pick<Deps, 'config' | 'secret'>,
  badge: StoredBadge,
  {
    looks,
    packed,
    imageType,
    now,
  }: { looks: BadgeLooks; packed: PackedBadge; imageType: ImageType | null; now: number },
): Promise<string | null> {
  const { assertion } = badge.documents
  if (packed.problem !== null || imageType === null || assertion === undefined) return null
  const payload = findPayloadForm(badge.payload, assertion)
  if (payload === null) return null
  const { version, kind, source, fingerprint, host, content, recipient } = badge
  const seal: Seal = {
    badge: {
      ...{ version, kind, source, fingerprint, host, content, recipient },
      image: { type: imageType, sha256: badge.imageSha256 },
    },
    payload,
    files: listFiles(packed),
    status: badge.status,
    check: looks.last ?? { at: badge.addedAt, checks: [] },
    returned: {
      expiresAt: badge.expiresAt,
      seen: looks.seen,
      history: looks.history.some(({ what }) => what === 'added')
        ? looks.history
        : [{ at: badge.addedAt, what: 'added', from: badge.asker }, ...looks.history],
    },
    sealedAt: now,
  }
  const text = await writeSeal(deps, seal)
  return text.length > limits.sealBytes ? null : text
}

function listFiles({ files, members }: PackedBadge): Partial<Record<FileRole, SealedFile>> {
  return Object.fromEntries(
    files.map(({ role, path, sha256, url }) => {
      const content = members.find(({ name }) => name === path)?.content
      return [role, { sha256, bytes: content instanceof Uint8Array ? content.length : 0, url }]
    }),
  )
}
