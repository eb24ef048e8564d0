import type { CheckedBadge } from '../openbadges/assertion.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { countBadges, findHeld, insertBadge } from './queries.ts'

/** A badge that passed every check; its picture is stored already (`keepImage`) and named by its hash. */
export type AddableBadge = Omit<CheckedBadge, 'image'> & {
  image: Pick<CheckedBadge['image'], 'type' | 'sha256'>
}

/**
 * - `held`: the account keeps this very badge under `id`, `since` then (epoch milliseconds)
 * - `full`: the account keeps as many badges as the operator allows
 */
export type AddOutcome =
  | { outcome: 'added'; id: string }
  | { outcome: 'held'; id: string; since: number }
  | { outcome: 'full' }

/**
 * Puts a checked badge into a backpack, whole or not at all.
 *
 * @param asker origin of the page that asked, null where nobody may be named
 * @param requestId the consent request, so that its mail can offer to take the addition back
 */
export async function addBadge(
  trx: DbOrTrx,
  { accountId, badge, asker, requestId, now, newId, maxBadges }: AddInput,
): Promise<AddOutcome> {
  const id = newId()
  for (;;) {
    const held = await findHeld(trx, accountId, { fingerprint: badge.fingerprint })
    if (held !== null) return { outcome: 'held', id: held.id, since: held.addedAt }
    if ((await countBadges(trx, accountId)) >= maxBadges) return { outcome: 'full' }
    const isAdded = await insertBadge(trx, {
      id,
      account_id: accountId,
      source: badge.source,
      fingerprint: badge.fingerprint,
      version: badge.version,
      kind: badge.kind,
      host: badge.host,
      name: badge.content.name,
      content: JSON.stringify(badge.content),
      documents: JSON.stringify(badge.documents),
      payload: badge.payload,
      recipient: badge.recipient,
      image_sha256: badge.image.sha256,
      asker,
      request_id: requestId,
      added_at: now,
    })
    if (isAdded) return { outcome: 'added', id }
    // Somebody was quicker by a moment: the next look finds their badge, or finds it removed again.
  }
}

type AddInput = {
  accountId: string
  badge: AddableBadge
  asker: string | null
  requestId: string | null
  now: number
  newId: () => string
  maxBadges: number
}
