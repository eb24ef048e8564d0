import { listAddresses } from '../../accounts/addresses.ts'
import type { DocumentCache } from '../../checking/collect.ts'
import { judgeInTime } from '../../checking/judge-in-time.ts'
import { type KeptCheck, keepChecks } from '../../checking/kept-checks.ts'
import { createNotebook } from '../../checking/notes.ts'
import { readText } from '../../checking/read-input.ts'
import type { Deps } from '../../deps.ts'
import type { CheckedBadge } from '../../openbadges/assertion.ts'
import type { Result } from '../../openbadges/rejections.ts'
import type { WatchedBadge } from './queries.ts'

/** Judges a kept badge as it was judged when it was added: where it is hosted, or by what is signed. */
export async function judgeAgain(
  deps: Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now'>,
  badge: WatchedBadge,
  { cache, signal }: { cache: DocumentCache; signal: AbortSignal },
): Promise<{ judged: Result<CheckedBadge>; checks: KeptCheck[] }> {
  const address = badge.kind === 'hosted' ? badge.documents.assertion?.url : null
  // A signature made anew would say nothing of the one that is kept.
  const input = readText(address ?? badge.payload, { isReference: false })
  if (!input.ok) return { judged: input, checks: [] }
  const notebook = createNotebook()
  const judged = await judgeInTime(input.value, {
    fetchSafely: deps.fetchSafely,
    now: deps.now(),
    ownHost: deps.config.publicUrl.host,
    addresses: await listSpellings(deps, badge),
    note: notebook.note,
    cache,
    signal,
    readOwn: (url) => deps.readOwn(url, badge.recipient),
  })
  return { judged, checks: judged.ok ? keepChecks(notebook.listChecks(judged.value.version)) : [] }
}

/**
 * The address that the badge was added with, as the account has typed it. One that the account has given up counts for
 * what it was then: badges do not go with it, and how it was spelled is not known any more.
 */
async function listSpellings(
  { db }: Pick<Deps, 'db'>,
  { accountId, recipient }: WatchedBadge,
): Promise<string[] | null> {
  const addresses = await listAddresses(db, accountId)
  const own = addresses.find(({ canonical, typed }) => [canonical, typed.toLowerCase()].includes(recipient))
  return own === undefined ? null : [own.typed, own.canonical]
}
