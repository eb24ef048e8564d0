import type { BadgeCheck } from '../backpack/check-queries.ts'
import { getImage } from '../backpack/picture-queries.ts'
import { findRefused } from '../backpack/queries.ts'
import type { SealedBadge } from '../backpack/sealed-queries.ts'
import { type CheckContext, checkInput } from '../checking/check-assertion.ts'
import type { Input } from '../checking/read-input.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import type { Rejection, RejectionCode } from '../openbadges/rejections.ts'
import type { Item, KeptBadge, Seen } from './items.ts'
import { judgeSeal, restoreSealed } from './judge-seal.ts'
import { paceOf } from './pace.ts'
import type { Finding } from './preview-writer.ts'
import type { SilentHosts } from './silent-hosts.ts'

/** What one look gave. @property kept and image of a badge that can be added; else null */
export type Look = { item: Item; kept: KeptBadge | null; image: Finding['image'] }

/**
 * @property look looks at an input, in its turn
 * @property lookAtSeal what a seal of ours says of a badge that nobody could be asked about, for the reason that is given
 */
export type Looker = {
  look: (at: number, input: Input, how: { context: CheckContext; silentHosts: SilentHosts }) => Promise<Look>
  lookAtSeal: (at: number, sealed: SealedBadge, why: Rejection) => Promise<Look>
}

/**
 * Looks at inputs of one list for an account.
 *
 * @param list.addresses verified ones of the account, as typed and canonical
 * @param list.others what is known of the list's other entries: one may be the same badge, and all of them are shown together
 * @param list.maxShownBytes of all that is shown of the list
 * @param list.blocked hosts of issuers that the account has blocked
 */
export function createLooker(
  deps: Pick<Deps, 'db' | 'config' | 'now'>,
  {
    accountId,
    addresses,
    others,
    blocked,
    maxShownBytes,
  }: {
    accountId: string
    addresses: readonly string[]
    others: readonly Seen[]
    blocked: ReadonlySet<string>
    maxShownBytes: number
  },
): Looker {
  const pace = paceOf(deps)
  const roots = new Map<string, number>()
  for (const { at, item } of others) if ('badge' in item) roots.set(item.badge.fingerprint, at)
  let shownBytes = others.reduce((sum, { item }) => sum + JSON.stringify(item).length, 0)
  const keptImages = new Set<string>()

  return { look, lookAtSeal }

  async function look(
    at: number,
    input: Input,
    { context, silentHosts }: { context: CheckContext; silentHosts: SilentHosts },
  ): Promise<Look> {
    const leave = await pace.takeTurn(accountId)
    try {
      const silent = silentHosts.refuse(input)
      if (silent !== null) return withoutBadge({ state: 'fault', rejection: silent })
      const checked = await checkInput(input, { ...context, fetchSafely: silentHosts.fetchSafely })
      silentHosts.note(checked)
      if (checked.outcome === 'held') return withoutBadge({ state: 'held', ...checked.held })
      if (checked.outcome === 'fault')
        return withoutBadge({ state: 'fault', rejection: shorten(checked.rejection) })
      return await keep(at, checked.badge, { check: { at: deps.now(), checks: checked.checks } })
    } finally {
      leave()
    }
  }

  async function lookAtSeal(at: number, sealed: SealedBadge, why: Rejection): Promise<Look> {
    const { badge, check } = sealed.seal
    const name = badge.content.name.slice(0, MAX_FACT_CHARS)
    const known = await findRefused(deps.db, accountId, badge.fingerprint)
    const judged = judgeSeal(sealed.seal, { addresses, known, now: deps.now(), why })
    if (!judged.ok) return withoutBadge({ state: 'fault', rejection: { name, ...judged.rejection } })
    const image = await getImage(deps.db, badge.image.sha256)
    if (image === null) return withoutBadge({ state: 'fault', rejection: { name, ...why } })
    const restored = restoreSealed(sealed, image)
    return keep(at, restored, { check, returned: judged.value })
  }

  async function keep(
    at: number,
    checked: CheckedBadge,
    known: { check: BadgeCheck } & Pick<KeptBadge, 'returned'>,
  ): Promise<Look> {
    const { image, payload, documents, ...badge } = checked
    const { host, content } = badge
    if (blocked.has(host))
      return withoutBadge({ state: 'blocked', name: content.name.slice(0, MAX_FACT_CHARS), host })
    const root = roots.get(badge.fingerprint)
    if (root !== undefined) return withoutBadge({ state: 'twin', of: root })
    const item: Item = {
      state: 'ready',
      badge: { ...badge, image: { type: image.type, sha256: image.sha256 } },
      ...(known.returned === undefined ? {} : { verifiedAt: known.check.at }),
    }
    const contentBytes = JSON.stringify(item).length
    if (contentBytes > limits.contentBytes || shownBytes + contentBytes > maxShownBytes)
      return refuse('too-large', 'what the badge says of itself is larger than a list can show', checked)
    // Before anything is waited for, or two of the same badge at the same moment would both be asked about.
    roots.set(badge.fingerprint, at)
    const kept: KeptBadge = { payload, documents, ...known }
    // One picture may be that of thousands of badges: it is stored once.
    const isImageKept = keptImages.has(image.sha256)
    const keptBytes = (isImageKept ? 0 : image.bytes.length) + JSON.stringify(kept).length
    if (!(await pace.mayKeep(accountId, keptBytes))) {
      roots.delete(badge.fingerprint)
      const detail = 'This account has looked at as much as it may in an hour.'
      return refuse('backpack-unavailable', detail, checked)
    }
    shownBytes += contentBytes
    keptImages.add(image.sha256)
    return { item, kept, image: isImageKept ? null : image }
  }
}

const withoutBadge = (item: Item): Look => ({ item, kept: null, image: null })

const refuse = (code: RejectionCode, detail: string, { content }: CheckedBadge): Look =>
  withoutBadge({
    state: 'fault',
    rejection: { code, detail, name: content.name.slice(0, MAX_FACT_CHARS) },
  })

/** What a fault says of itself may quote a document. */
const MAX_FACT_CHARS = 2000

function shorten(rejection: Rejection): Rejection {
  const entries = Object.entries(rejection).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.slice(0, MAX_FACT_CHARS) : value,
  ])
  return Object.fromEntries(entries)
}
