import { setTimeout as wait } from 'node:timers/promises'
import { listAddresses } from '../accounts/addresses.ts'
import { listBlockedHosts } from '../accounts/blocked-hosts.ts'
import { findHeld } from '../backpack/queries.ts'
import { findSealed } from '../backpack/sealed-queries.ts'
import type { CheckContext } from '../checking/check-assertion.ts'
import { createPatientFetch } from '../checking/patient-fetch.ts'
import { takeTurn } from '../checking/take-turn.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import { readEntryHost } from '../openbadges/entry.ts'
import type { Rejection, RejectionCode } from '../openbadges/rejections.ts'
import { type Item, isResting, readPreviewRow, type Seen } from './items.ts'
import { isNobodyThere } from './judge-seal.ts'
import { runInLanes } from './lanes.ts'
import { createLooker, type Look } from './look-at-entry.ts'
import { ownFilesOf, readGiven } from './own-files.ts'
import { createPreviewWriter } from './preview-writer.ts'
import { type RequestRow, selectPreviews } from './queries.ts'
import { entriesOf } from './requests.ts'
import { createSilentHosts, readPlace } from './silent-hosts.ts'

type PreviewDeps = Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now' | 'newId' | 'log'>

/**
 * Looks at entries of a request for an account, each on its own, and keeps what was seen.
 *
 * 1. Only this makes the server visit a stranger for a request, and only after a person signed in.
 * 2. What is kept is what accept stores: nothing is fetched again.
 * 3. The same entry twice is looked at once; the second is the first one's twin, or has its fault.
 * 4. A blocked issuer is asked like any other: it must not learn from its own log that it is blocked.
 * 5. A host that does not answer is not waited for again and again: its other badges can be tried later.
 * 6. Of a long list nobody watches each badge: those whose hosts did not answer are asked for once more at its end, and
 *    again while that helps, for a host that was restarted meanwhile must not cost thousands of badges.
 * 7. A host that asks to be left alone (`Retry-After`) is, and its badges are asked for after that, where the list can
 *    wait for so long; else they can be tried later.
 *    Until then "Try again" finds what was found, and nobody is asked.
 * 8. Where nobody could be asked, a seal of this backpack counts, and nowhere else: what an issuer says today goes before it.
 * 9. What is shown of a list is bounded, and so is what looking stores for an account: pages and the disk must bear it.
 *
 * @param positions which entries; those already added are left alone
 * @param isLong nobody is shown a part of this list: it is kept in batches, and asked for again where hosts were silent
 * @param pause waits for hosts that ask for it
 * @param onSeen called as each is known, in no particular order
 */
export async function previewEntries(
  deps: PreviewDeps,
  {
    request,
    accountId,
    positions,
    isLong = false,
    pause = (ms) => wait(ms, undefined, signal === undefined ? {} : { signal }),
  }: {
    request: RequestRow
    accountId: string
    positions: readonly number[]
    isLong?: boolean
    pause?: (ms: number) => Promise<unknown>
  },
  onSeen: (seen: Seen) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { db, now, newId } = deps
  const entries = entriesOf(request)
  const files = ownFilesOf(request)
  const known = (await selectPreviews(db, request.id, accountId)).map(readPreviewRow)
  const settled = new Set(known.filter(({ item }) => item.state === 'added').map(({ at }) => at))
  const resting = known.filter(({ item }) => isResting(item, now()))
  for (const { at } of resting) settled.add(at)
  const wanted = new Set(positions.filter((at) => !settled.has(at) && at >= 0 && at < entries.length))
  const asked = new Set(positions)

  const addresses = (await listAddresses(db, accountId)).flatMap(({ typed, canonical }) => [typed, canonical])
  const context: Omit<CheckContext, 'cache'> = {
    fetchSafely: createPatientFetch(deps.fetchSafely, now),
    now: now(),
    ownHost: deps.config.publicUrl.host,
    addresses,
    findHeld: (key) => findHeld(db, accountId, key),
    readOwn: (url) => deps.readOwn(url, addresses[0] ?? ''),
    ...(signal === undefined ? {} : { signal }),
  }
  const looker = createLooker(deps, {
    accountId,
    addresses,
    others: known.filter(({ at }) => !asked.has(at)),
    blocked: new Set((await listBlockedHosts(db, accountId)).map(({ host }) => host)),
    maxShownBytes: files === null ? limits.listContentBytes : limits.ownListContentBytes,
  })
  const writer = createPreviewWriter(db, {
    gatherMs: isLong ? GATHER_MS : 0,
    onKept: async (row, isKept) => {
      if (isKept) return onSeen({ id: row.id, at: row.position, item: JSON.parse(row.item) })
      const rows = await selectPreviews(db, request.id, accountId)
      const added = rows.find(({ position }) => position === row.position)
      if (added !== undefined) onSeen(readPreviewRow(added))
    },
  })

  for (const seen of resting) if (asked.has(seen.at)) onSeen(seen)
  const lanes = await readLanes(wanted, (at) => laneOf(entries[at] ?? '', at))
  let waitLeftMs: number = isLong ? limits.longListWaitMs : limits.listWaitMs
  let later = await lookRound([...wanted], 'first')
  let isStuck = false
  for (let round = 1; later.length > 0 && !signal?.aborted; round++) {
    const askedMs = findWait(later, waitLeftMs)
    if (askedMs === null && (!isLong || round >= MAX_ROUNDS || isStuck)) break
    if (askedMs !== null) await pause(askedMs).catch(() => {}) // ended early: the next round sees that, too
    waitLeftMs -= askedMs ?? 0
    const before = later.length
    later = await lookRound(
      later.map(({ at }) => at),
      'again',
    )
    isStuck = later.length === before
  }
  for (const { at, rejection } of later)
    await keep(at, { item: { state: 'fault', rejection }, kept: null, image: null })
  await writer.end()

  /** @returns those that are worth another try; nothing is kept of them yet */
  async function lookRound(positions: readonly number[], round: 'first' | 'again'): Promise<Later[]> {
    // What else is in the list must not make a host look silent that a sealed badge needs: it would not be asked.
    const createAsking = () => ({
      context: { ...context, cache: new Map() },
      silentHosts: createSilentHosts(context.fetchSafely, round),
    })
    const [open, sealed] = [createAsking(), createAsking()]
    const firstLooks = new Map<string, Promise<Item>>()
    const again: Later[] = []
    await runInLanes(
      positions,
      {
        laneOf: (at) => lanes.get(at) ?? '',
        perLane: limits.fetchesPerHost,
        overall: limits.looksPerAccount,
      },
      async (at) => {
        // Signed badges ask nobody anything: thousands of them would be one long task of this process.
        await takeTurn()
        if (signal?.aborted) return
        const look = await lookOnce(at)
        if (signal?.aborted) return
        const { item } = look
        if (item.state === 'fault' && isWorthAnotherTry(item.rejection))
          again.push({ at, rejection: item.rejection })
        else await keep(at, look)
      },
    )
    return again

    async function lookOnce(at: number): Promise<Look> {
      const read = readGiven(entries[at] ?? '', files?.[at])
      if (!read.ok) return { item: { state: 'fault', rejection: read.rejection }, kept: null, image: null }
      const isSealed = files?.[at]?.seal !== undefined
      const key = `${isSealed ? 'sealed' : 'open'} ${read.value.source}`
      const first = firstLooks.get(key)
      if (first !== undefined) return { item: await first, kept: null, image: null }
      const look = looker.look(at, read.value, isSealed ? sealed : open)
      // Only what the others need of it: what was judged is large, and there may be thousands.
      const item = look.then(
        (seen): Item => (seen.item.state === 'ready' ? { state: 'twin', of: at } : seen.item),
      )
      item.catch(() => {}) // heard from the look itself
      firstLooks.set(key, item)
      return look
    }
  }

  function isWorthAnotherTry({ code, retryAfterMs }: Rejection): boolean {
    if (isLong) return OF_THE_MOMENT.has(code)
    return retryAfterMs !== undefined && retryAfterMs <= waitLeftMs
  }

  async function keep(at: number, look: Look): Promise<void> {
    const { item: found, kept, image } = await orSealed(at, look)
    const item = noteRest(found, now())
    const row = {
      id: newId(),
      request_id: request.id,
      account_id: accountId,
      position: at,
      created_at: now(),
    }
    await writer.put({
      row: { ...row, item: JSON.stringify(item), kept: kept === null ? null : JSON.stringify(kept) },
      image,
    })
  }

  async function orSealed(at: number, look: Look): Promise<Look> {
    const seal = files?.[at]?.seal
    if (seal === undefined || look.item.state !== 'fault' || !isNobodyThere(look.item.rejection)) return look
    const held = await findHeld(db, accountId, { fingerprint: seal })
    if (held !== null) return { item: { state: 'held', ...held }, kept: null, image: null }
    const sealed = await findSealed(db, accountId, seal)
    return sealed === null ? look : looker.lookAtSeal(at, sealed, look.item.rejection)
  }

  /** A lane for each host that will be asked, so that no badge's time runs out while others of its host are waited for. */
  function laneOf(entry: string, at: number): string {
    const host = hostOfEntry(entry)
    if (host !== null || files === null) return host ?? 'signed'
    const read = readGiven(entry, files[at])
    return (read.ok ? readPlace(read.value)?.host : null) ?? `own ${at % OWN_LANES}`
  }
}

/** A look may have waited since its host asked for rest: then it is a little longer. */
function noteRest(item: Item, now: number): Item {
  if (item.state !== 'fault' || item.rejection.retryAfterMs === undefined) return item
  return { ...item, restUntil: now + item.rejection.retryAfterMs }
}

/** An entry that may be had later. */
type Later = { at: number; rejection: Rejection }

/** The shortest time that one of the hosts asked to be left alone for; null where none did, or for longer than can be waited. */
function findWait(later: readonly Later[], leftMs: number): number | null {
  const asked = later.flatMap(({ rejection }) => rejection.retryAfterMs ?? [])
  const shortest = Math.min(...asked)
  return shortest <= leftMs ? Math.max(shortest, limits.retryAfterMinMs) : null
}

/** A host that comes back in the middle of a round has the rest of its badges in the next. */
const MAX_ROUNDS = 4

/** What one transaction of a long list gathers. */
const GATHER_MS = 100

/** What proves itself is asked of nobody, or of any host; the fetch itself keeps to what a host may be asked at once. */
const OWN_LANES = 8

const LANES_PER_TURN = 50

async function readLanes(
  positions: Iterable<number>,
  laneOf: (at: number) => string,
): Promise<Map<number, string>> {
  const lanes = new Map<number, string>()
  for (const at of positions) {
    lanes.set(at, laneOf(at))
    if (lanes.size % LANES_PER_TURN === 0) await takeTurn()
  }
  return lanes
}

/** Faults of hosts that may be over in a moment. */
const OF_THE_MOMENT: ReadonlySet<RejectionCode> = new Set([
  'unreachable',
  'timeout',
  'http-error',
  'badge-class-inaccessible',
  'issuer-inaccessible',
  'image-inaccessible',
  'key-inaccessible',
  'revocation-list-inaccessible',
])

/** The host that an entry names, before anything is fetched; null for a signed one. */
export const hostOfEntry = readEntryHost
