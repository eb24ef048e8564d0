import type { Deps } from '../../deps.ts'
import { getEvidence, listEvidence } from './evidence-queries.ts'
import { viewOwnEvidence } from './evidence-views.ts'
import { findFull } from './own-evidence.ts'
import type { OwnEvidenceView } from './wire.ts'

/** What the address of a badge's page says of what was removed there a moment ago: its id. */
export const REMOVED = 'evidence-removed'

/** What somebody has added to a badge, for the badge's page. @param asked the query of its address */
export async function viewBadgeEvidence(
  deps: Pick<Deps, 'db' | 'config' | 'now'>,
  { accountId, badgeId }: { accountId: string; badgeId: string },
  asked: Record<string, unknown>,
): Promise<OwnEvidenceView> {
  const entries = await listEvidence(deps.db, badgeId)
  const id = asked[REMOVED]
  const removed = typeof id === 'string' ? await getEvidence(deps.db, { badgeId, id }) : null
  const full = await findFull(deps.db, { accountId, badgeId })
  return viewOwnEvidence(deps, badgeId, { entries, removed, full }, deps.now())
}
