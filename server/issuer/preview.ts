import { listAddresses } from '../accounts/addresses.ts'
import { listBlockedHosts } from '../accounts/blocked-hosts.ts'
import { findHeld, keepImage } from '../backpack/queries.ts'
import { type CheckContext, checkInput } from '../checking/check-assertion.ts'
import type { KeptCheck } from '../checking/kept-checks.ts'
import type { Input } from '../checking/read-input.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import { readEntryHost } from '../openbadges/entry.ts'
import type { Rejection, RejectionCode } from '../openbadges/rejections.ts'
import { type Item, type KeptBadge, readPreviewRow, type Seen } from './items.ts'
import { runInLanes } from './lanes.ts'
import { ownFilesOf, readGiven } from './own-files.ts'
import { paceOf } from './pace.ts'
import { type RequestRow, selectPreviews, upsertPreview } from './queries.ts'
import { entriesOf } from './requests.ts'
import { createSilentHosts } from './silent-hosts.ts'

type PreviewDeps = Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now' | 'newId' | 'log'>

/**
 * Looks at entries of a request for an account, each on its own, and keeps what was seen.
 *
 * 1. Only this makes the server visit a stranger for a request, and only after a person signed in.
 * 2. What is kept is what accept stores: nothing is fetched again.
 * 3. The same entry twice is looked at once; the second is the first one's twin, or has its fault.
 * 4. A blocked issuer is asked like any other: it must not learn from its own log that it is blocked.
 * 5. A host that does not answer is not waited for again and again: its other badges can be tried later.
 * 6. What is shown of a list is bounded, and so is what looking stores for an account: pages and the disk must bear it.
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
  const pace = paceOf(deps)
  const entries = entriesOf(request)
  const files = ownFilesOf(request)
  const known = (await selectPreviews(db, request.id, accountId)).map(readPreviewRow)
  const others = known.filter(({ at }) => !positions.includes(at))
  const roots = new Map<string, number>()
  for (const { at, item } of others) if ('badge' in item) roots.set(item.badge.fingerprint, at)
  let shownBytes = others.reduce((sum, { item }) => sum + JSON.stringify(item).length, 0)
  const settled = new Set(known.filter(({ item }) => item.state === 'added').map(({ at }) => at))
  const silentHosts = createSilentHosts()
  const looks = new Map<string, { at: number; look: Promise<Look> }>()

  const addresses = (await listAddresses(db, accountId)).flatMap(({ typed, canonical }) => [typed, canonical])
  const blocked = new Set((await listBlockedHosts(db, accountId)).map(({ host }) => host))
  const context: CheckContext = {
    fetchSafely: deps.fetchSafely,
    now: now(),
    ownHost: deps.config.publicUrl.host,
    addresses,
    findHeld: (key) => findHeld(db, accountId, key),
    cache: new Map(),
    readOwn: (url) => deps.readOwn(url, addresses[0] ?? ''),
    ...(signal === undefined ? {} : { signal }),
  }

  const jobs = [...new Set(positions)]
    .filter((at) => !settled.has(at) && at >= 0 && at < entries.length)
    .map((at) => ({ at, entry: entries[at] ?? '' }))

  await runInLanes(
    jobs,
    {
      // Documents of one's own lead to any host; the fetch itself keeps to what a host may be asked at once.
      laneOf: ({ at, entry }) => hostOfEntry(entry) ?? (files === null ? 'signed' : `own ${at % OWN_LANES}`),
      perLane: limits.fetchesPerHost,
      overall: limits.looksPerAccount,
    },
    async ({ at, entry }) => {
      if (signal?.aborted) return
      const { item, kept } = await lookOnce(at, entry)
      if (signal?.aborted) return
      const id = newId()
      const row = { id, request_id: request.id, account_id: accountId, position: at, created_at: now() }
      const isKept = await upsertPreview(db, {
        ...row,
        item: JSON.stringify(item),
        kept: kept === null ? null : JSON.stringify(kept),
      })
      if (isKept) return onSeen({ id, at, item })
      const added = (await selectPreviews(db, request.id, accountId)).find(({ position }) => position === at)
      if (added !== undefined) onSeen(readPreviewRow(added))
    },
  )

  async function lookOnce(at: number, entry: string): Promise<Look> {
    const read = readGiven(entry, files?.[at])
    if (!read.ok) return { item: { state: 'fault', rejection: read.rejection }, kept: null }
    const first = looks.get(read.value.source)
    if (first === undefined) {
      const look = lookInTurn(at, read.value)
      looks.set(read.value.source, { at, look })
      return look
    }
    const { item } = await first.look
    return { item: item.state === 'ready' ? { state: 'twin', of: first.at } : item, kept: null }
  }

  async function lookInTurn(at: number, input: Input): Promise<Look> {
    const leave = await pace.takeTurn(accountId)
    try {
      const silent = silentHosts.refuse(input)
      if (silent !== null) return { item: { state: 'fault', rejection: silent }, kept: null }
      const checked = await checkInput(input, context)
      silentHosts.note(input, checked)
      if (checked.outcome === 'held') return { item: { state: 'held', ...checked.held }, kept: null }
      if (checked.outcome === 'fault')
        return { item: { state: 'fault', rejection: shorten(checked.rejection) }, kept: null }
      const { content, host } = checked.badge
      if (blocked.has(host)) {
        const name = content.name.slice(0, MAX_FACT_CHARS)
        return { item: { state: 'blocked', name, host }, kept: null }
      }
      return await keep(at, checked.badge, checked.checks)
    } finally {
      leave()
    }
  }

  async function keep(at: number, checked: CheckedBadge, checks: KeptCheck[]): Promise<Look> {
    const { image, payload, documents, ...badge } = checked
    const root = roots.get(badge.fingerprint)
    if (root !== undefined) return { item: { state: 'twin', of: root }, kept: null }
    const item: Item = {
      state: 'ready',
      badge: { ...badge, image: { type: image.type, sha256: image.sha256 } },
    }
    const contentBytes = JSON.stringify(item).length
    const maxShownBytes = files === null ? limits.listContentBytes : limits.ownListContentBytes
    if (contentBytes > limits.contentBytes || shownBytes + contentBytes > maxShownBytes)
      return fault('too-large', 'what the badge says of itself is larger than a list can show', checked)
    const kept: KeptBadge = { payload, documents, check: { at: now(), checks } }
    if (!(await pace.mayKeep(accountId, image.bytes.length + JSON.stringify(kept).length)))
      return fault(
        'backpack-unavailable',
        'This account has looked at as much as it may in an hour.',
        checked,
      )
    shownBytes += contentBytes
    roots.set(badge.fingerprint, at)
    await keepImage(db, image, now())
    return { item, kept }
  }
}

const OWN_LANES = 8

/** What one look gave. @property kept of a badge that can be added; else null */
type Look = { item: Item; kept: KeptBadge | null }

const fault = (code: RejectionCode, detail: string, { content }: CheckedBadge): Look => ({
  item: { state: 'fault', rejection: { code, detail, name: content.name.slice(0, MAX_FACT_CHARS) } },
  kept: null,
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

/** The host that an entry names, before anything is fetched; null for a signed one. */
export const hostOfEntry = readEntryHost
