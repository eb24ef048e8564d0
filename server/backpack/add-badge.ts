import type { Config } from '../config.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { type BadgeCheck, type BadgeEvent, insertCheck } from './check-queries.ts'
import { findHeld, forgetRefused, insertBadge } from './queries.ts'
import { getEveryMs, planNext } from './rechecking/schedule.ts'

/**
 * A badge that passed every check; its picture is stored already (`keepImage`) and named by its hash.
 *
 * @property check what the checks said, and when (epoch milliseconds); absent in previews from before it was kept
 * @property returned of one that was kept here before and that nobody could be asked about today
 */
export type AddableBadge = Omit<CheckedBadge, 'image'> & {
  image: Pick<CheckedBadge['image'], 'type' | 'sha256'>
  check?: BadgeCheck
  returned?: Returned
}

/** How a badge stood that comes back. @property seen and history as in BadgeLooks, with when it was first added */
export type Returned = {
  status: 'good' | 'gone'
  expiresAt: number | null
  seen: string | null
  history: BadgeEvent[]
}

/**
 * - `already-held`: the account keeps this very badge, `since` then (epoch milliseconds)
 * - `backpack-unavailable`: the account keeps as many badges as the operator allows
 */
export type Added =
  | { added: true; id: string }
  | { added: false; code: 'already-held'; since: number; id: string | null }
  | { added: false; code: 'backpack-unavailable'; since: null; id: null }

/**
 * Puts a checked badge into a backpack, whole or not at all.
 *
 * @param asker origin of the page that asked, null where nobody may be named
 * @param requestId the consent request, so that its mail can offer to take the addition back
 * @param addedAt its place among what was added with it, which is a few milliseconds or seconds before now
 * @param isArchived it goes to the archive, as it comes out of one
 * @param isFull the account keeps as many as it may; counted by the caller, once for all that it adds
 */
export async function addBadge(
  trx: DbOrTrx,
  {
    config,
    accountId,
    badge,
    asker,
    requestId,
    isFull,
    isArchived = false,
    now,
    addedAt = now,
    newId,
  }: {
    config: Pick<Config, 'recheckEveryHours'>
    accountId: string
    badge: AddableBadge
    asker: string | null
    requestId: string | null
    isFull: boolean
    isArchived?: boolean
    now: number
    addedAt?: number
    newId: () => string
  },
): Promise<Added> {
  const key = { fingerprint: badge.fingerprint }
  const held = await findHeld(trx, accountId, key)
  if (held !== null) return { added: false, code: 'already-held', since: held.addedAt, id: held.id }
  if (isFull) return { added: false, code: 'backpack-unavailable', since: null, id: null }

  const id = newId()
  const { returned, check = { at: now, checks: [] } } = badge
  const row = {
    id,
    account_id: accountId,
    source: badge.source,
    fingerprint: badge.fingerprint,
    version: badge.version,
    kind: badge.kind,
    host: badge.host,
    // PostgreSQL refuses U+0000 in text; inside JSON it is escaped.
    name: badge.content.name.replaceAll('\0', ''),
    content: JSON.stringify(badge.content),
    documents: JSON.stringify(badge.documents),
    payload: badge.payload,
    recipient: badge.recipient,
    image_sha256: badge.image.sha256,
    asker,
    request_id: requestId,
    added_at: addedAt,
    is_archived: isArchived ? (1 as const) : (0 as const),
    expires_at: returned === undefined ? (badge.content.expires ?? null) : returned.expiresAt,
    ...(returned === undefined ? {} : { status: returned.status }),
  }
  if (await insertBadge(trx, row, now)) {
    if (returned === undefined) await forgetRefused(trx, accountId, badge.fingerprint)
    await insertCheck(trx, {
      badgeId: id,
      host: badge.host,
      check,
      dueAt: planNext(id, now, getEveryMs(config)),
      ...(returned === undefined
        ? {}
        : {
            seen: returned.seen,
            history: [...returned.history, { at: addedAt, what: 'brought-back', verifiedAt: check.at }],
          }),
    })
    return { added: true, id }
  }
  // Another request was quicker by a moment; if its badge is gone again already, "just now" is the truth.
  const winner = await findHeld(trx, accountId, key)
  return { added: false, code: 'already-held', since: winner?.addedAt ?? now, id: winner?.id ?? null }
}
