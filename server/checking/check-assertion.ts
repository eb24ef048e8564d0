import type { FetchSafely } from '../fetching/safe-fetch.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import { readEntry } from '../openbadges/entry.ts'
import type { Rejection } from '../openbadges/rejections.ts'
import type { DocumentCache, ReadOwnNow } from './collect.ts'
import { judgeInTime } from './judge-in-time.ts'
import { type KeptCheck, keepChecks } from './kept-checks.ts'
import { createNotebook } from './notes.ts'
import type { Input } from './read-input.ts'

/** A badge that the account has already. `addedAt` is epoch milliseconds. */
export type HeldBadge = { id: string; name: string; host: string; addedAt: number }

/**
 * @property now epoch milliseconds
 * @property ownHost `URL.host` of this backpack; it never fetches from itself
 * @property addresses verified ones of the account, as typed and canonical
 * @property findHeld is a badge with this source or fingerprint in the account already?
 * @property readOwn reads what this backpack serves to everybody, instead of fetching it
 * @property signal ends the check early with `timeout`
 * @property cache shared by the assertions of one request, so that a badge class of thirty badges is fetched once
 */
export type CheckContext = {
  fetchSafely: FetchSafely
  now: number
  ownHost: string
  addresses: readonly string[]
  findHeld: (key: { source: string } | { fingerprint: string }) => Promise<HeldBadge | null>
  signal?: AbortSignal
  cache?: DocumentCache
  readOwn?: ReadOwnNow
}

/** @property checks how each ended, for keeping with the badge */
export type Checked =
  | { outcome: 'ready'; badge: CheckedBadge; checks: KeptCheck[] }
  | { outcome: 'held'; held: HeldBadge }
  | { outcome: 'fault'; rejection: Rejection }

/**
 * Judges one entry of a page for one account: fetches what it names, in the order of the law, and gives the verdict.
 *
 * What is held already under this very URL or signature is known without fetching, even if its host is dead now.
 * Nothing that an issuer or a page says makes it throw; only a failing `findHeld` does, for that is our own fault.
 */
export async function checkAssertion(entry: string, context: CheckContext): Promise<Checked> {
  const read = readEntry(entry)
  return read.ok ? checkInput(read.value, context) : { outcome: 'fault', rejection: read.rejection }
}

/** As `checkAssertion`, for what was read already: a person may bring the very document. */
export async function checkInput(input: Input, context: CheckContext): Promise<Checked> {
  const held = await context.findHeld({ source: input.source })
  if (held !== null) return { outcome: 'held', held }
  const notebook = createNotebook()
  const judged = await judgeInTime(input, { ...context, note: notebook.note })
  if (!judged.ok) return { outcome: 'fault', rejection: judged.rejection }
  const badge = judged.value
  const heldByFingerprint = await context.findHeld({ fingerprint: badge.fingerprint })
  return heldByFingerprint === null
    ? { outcome: 'ready', badge, checks: keepChecks(notebook.listChecks(badge.version)) }
    : { outcome: 'held', held: heldByFingerprint }
}
