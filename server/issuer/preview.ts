import { listAddresses } from '../accounts/addresses.ts'
import { findHeld, keepImage } from '../backpack/queries.ts'
import { type CheckContext, checkAssertion } from '../checking/check-assertion.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import { readEntry } from '../openbadges/entry.ts'
import { type Item, readPreviewRow, type Seen } from './items.ts'
import { runInLanes } from './lanes.ts'
import { type RequestRow, selectPreviews, upsertPreview } from './queries.ts'
import { entriesOf } from './requests.ts'

type PreviewDeps = Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'now' | 'newId' | 'log'>

/**
 * Looks at entries of a request for an account, each on its own, and keeps what was seen.
 *
 * Only this makes the server visit a stranger for a request, and only after a person signed in. What is kept is what
 * accept stores: nothing is fetched again.
 *
 * @param positions which entries; those already added are left alone
 * @param onSeen called as each is known, in no particular order
 */
export async function previewEntries(
  deps: PreviewDeps,
  { request, accountId, positions }: { request: RequestRow; accountId: string; positions: readonly number[] },
  onSeen: (seen: Seen) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { db, now, newId } = deps
  const entries = entriesOf(request)
  const known = (await selectPreviews(db, request.id, accountId)).map(readPreviewRow)
  const roots = new Map<string, number>()
  for (const { at, item } of known) {
    if ('badge' in item && !positions.includes(at)) roots.set(item.badge.fingerprint, at)
  }
  const settled = new Set(known.filter(({ item }) => item.state === 'added').map(({ at }) => at))

  const addresses = (await listAddresses(db, accountId)).flatMap(({ typed, canonical }) => [typed, canonical])
  const context: CheckContext = {
    fetchSafely: deps.fetchSafely,
    now: now(),
    ownHost: deps.config.publicUrl.host,
    addresses,
    findHeld: (key) => findHeld(db, accountId, key),
    cache: new Map(),
    ...(signal === undefined ? {} : { signal }),
  }

  const jobs = positions
    .filter((at) => !settled.has(at) && at >= 0 && at < entries.length)
    .map((at) => ({ at, entry: entries[at] ?? '' }))

  await runInLanes(
    jobs,
    {
      laneOf: ({ entry }) => hostOfEntry(entry) ?? 'signed',
      perLane: limits.fetchesPerHost,
      overall: limits.fetchesOverall,
    },
    async ({ at, entry }) => {
      if (signal?.aborted) return
      const item = await look(at, entry)
      if (signal?.aborted) return
      const id = newId()
      await upsertPreview(db, {
        id,
        request_id: request.id,
        account_id: accountId,
        position: at,
        item: JSON.stringify(item),
        created_at: now(),
      })
      onSeen({ id, at, item })
    },
  )

  async function look(at: number, entry: string): Promise<Item> {
    const checked = await checkAssertion(entry, context)
    if (checked.outcome === 'held') return { state: 'held', ...checked.held }
    if (checked.outcome === 'fault') return { state: 'fault', rejection: checked.rejection }
    const { image, ...rest } = checked.badge
    const root = roots.get(rest.fingerprint)
    if (root !== undefined) return { state: 'twin', of: root }
    roots.set(rest.fingerprint, at)
    await keepImage(db, image, now())
    return { state: 'ready', badge: { ...rest, image: { type: image.type, sha256: image.sha256 } } }
  }
}

/** The host that an entry names, before anything is fetched; null for a signed one. */
export function hostOfEntry(entry: string): string | null {
  const read = readEntry(entry)
  return read.ok && read.value.kind === 'url' ? read.value.host : null
}
