import type { BadgeLooks } from '../backpack/check-queries.ts'
import type { ExportRest } from '../backpack/export-rest.ts'
import { hostText } from '../backpack/host-text.ts'
import type { Evidence } from '../backpack/own-evidence/evidence-queries.ts'
import { viewItem } from '../backpack/own-evidence/evidence-views.ts'
import type { StoredBadge } from '../backpack/queries.ts'
import { getStanding } from '../backpack/standing.ts'
import { viewReference } from '../backpack/views.ts'
import type { Deps } from '../deps.ts'
import { hashText } from '../openbadges/hashing.ts'
import type { PackedBadge, PackedFile } from './pack-badge.ts'
import type { OfflineBadge, OfflineCollection, OfflineFile } from './wire.ts'

/** What the page that works offline shows of a badge. */
export function viewOfflineBadge(
  deps: { config: Pick<Deps['config'], 'publicUrl'> },
  badge: StoredBadge,
  {
    looks,
    evidence,
    packed,
    folder,
    now,
  }: {
    looks: BadgeLooks
    evidence: readonly Evidence[]
    packed: PackedBadge
    folder: string
    now: number
  },
): OfflineBadge {
  const { content } = badge
  const picture = packed.files.find(({ role }) => role === 'picture')
  return {
    anchor: anchorOf(badge.fingerprint),
    name: badge.name,
    description: content.description,
    picture: picture === undefined ? null : toHref(picture.path),
    host: hostText(badge.host),
    issuerName: content.issuer.name,
    recipient: badge.recipient,
    issuedOn: content.issuedOn ?? null,
    expires: badge.expiresAt,
    addedAt: badge.addedAt,
    checkedAt: looks.last?.at ?? null,
    standing: getStanding(badge, now),
    isArchived: badge.isArchived,
    criteria: viewReference(deps, content.criteria),
    narrative: content.narrative ?? null,
    evidence: content.evidence.map((reference) => viewReference(deps, reference)),
    alignment: content.alignment.map((reference) => viewReference(deps, reference)),
    tags: content.tags,
    ownEvidence: evidence.map((each) => viewItem(deps, each)),
    folder,
    files: packed.files.map(viewFile),
  }
}

/** The collections as the page lists them: of a badge that is not in the export nothing is said. @param names by fingerprint */
export const viewOfflineCollections = (
  { collections }: ExportRest,
  names: ReadonlyMap<string, string>,
): OfflineCollection[] =>
  collections.map(({ title, description, contains }) => ({
    title,
    description,
    badges: contains.flatMap((fingerprint) => {
      const name = names.get(fingerprint)
      return name === undefined ? [] : [{ name, href: `#${anchorOf(fingerprint)}` }]
    }),
  }))

const anchorOf = (fingerprint: string): string => `badge-${hashText(fingerprint).slice(0, 16)}`

/** An SVG that is opened by itself may run a stranger's script from the disk: it is named, and no link leads there. */
const viewFile = ({ role, path, mediaType }: PackedFile): OfflineFile => ({
  role,
  name: path.slice(path.lastIndexOf('/') + 1),
  href: mediaType === 'image/svg+xml' ? null : toHref(path),
})

const toHref = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
