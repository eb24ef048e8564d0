import type { BadgeEvent, BadgeLooks } from '../backpack/check-queries.ts'
import { EXPORT_FORMAT, EXPORT_VERSION } from '../backpack/export-format.ts'
import type { ExportRest } from '../backpack/export-rest.ts'
import type { Evidence } from '../backpack/own-evidence/evidence-queries.ts'
import { describeEvidence } from '../backpack/own-evidence/exported-evidence.ts'
import type { StoredBadge } from '../backpack/queries.ts'
import { getStanding } from '../backpack/standing.ts'
import type { PackedBadge } from './pack-badge.ts'

/** A member of `badges` in the manifest. Days are ISO 8601, in UTC. */
export function describeBadge(
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
): object {
  const { content } = badge
  return {
    folder,
    fingerprint: badge.fingerprint,
    name: badge.name,
    description: content.description,
    criteria: content.criteria,
    evidence: content.evidence,
    alignment: content.alignment,
    tags: content.tags,
    narrative: content.narrative ?? null,
    issuer: content.issuer,
    verifiedWith: badge.host,
    openBadges: badge.version,
    verification: badge.kind,
    recipient: badge.recipient,
    issuedOn: toDay(content.issuedOn),
    expires: toDay(badge.expiresAt),
    addedAt: toDay(badge.addedAt),
    addedFrom: badge.asker,
    isArchived: badge.isArchived,
    status: getStanding(badge, now),
    verifiedAt: toDay(looks.last?.at),
    checks: looks.last?.checks ?? [],
    history: looks.history.map(describeEvent),
    ownEvidence: describeEvidence(evidence),
    files: packed.files,
    ...(packed.problem === null ? {} : { problem: packed.problem }),
  }
}

/** What stands around the badges, which are written between as they come. What is no badge stands before them, so that it can be read alone. */
export function frameManifest({ origin, now, rest }: { origin: string; now: number; rest: ExportRest }): {
  before: string
  after: (count: number) => string
} {
  const head = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: toDay(now),
    backpack: origin,
    ...rest,
  }
  return {
    before: `${JSON.stringify(head).slice(0, -1)},"badges":[\n`,
    after: (count) => `\n],"count":${count}}\n`,
  }
}

const describeEvent = (event: BadgeEvent): object => ({
  ...event,
  at: toDay(event.at),
  ...('verifiedAt' in event ? { verifiedAt: toDay(event.verifiedAt) } : {}),
})

const toDay = (at: number | null | undefined): string | null =>
  at === null || at === undefined || Number.isNaN(new Date(at).getTime()) ? null : new Date(at).toISOString()
