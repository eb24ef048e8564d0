import type { KeptAnswer, KeptIds } from '../../server/offline/wire.ts'
import { isFullError } from './idb.ts'
import {
  countKept,
  keepAnswer,
  keepOnly,
  keepPicture,
  listMissingPictures,
  noteState,
  readState,
} from './kept-store.ts'

/** An answer of ours, and for whom it is. `null`: none came, or none for anybody who may keep it. */
export type Asked<T> = { who: string; value: T } | null

/**
 * What keeping needs of the world.
 *
 * @property keepTools keeps what the copy is drawn with
 * @property mayGoOn false while the device saves data
 * @property tell that there is more than before
 * @property now epoch milliseconds
 */
export type Syncing = {
  keepTools: () => Promise<void>
  askBadges: (after: string, collectionsTag: string) => Promise<Asked<KeptAnswer>>
  askIds: (after: string) => Promise<Asked<KeptIds>>
  /** Null where the network went away; no bytes where the server has no picture to show. */
  askPicture: (badgeId: string) => Promise<{ type: string; bytes: ArrayBuffer } | null>
  mayGoOn: () => boolean
  tell: () => Promise<void>
  now: () => number
}

const PICTURES_BETWEEN_WORDS = 50

/**
 * Brings the copy on this device up to what the server has, one request at a time. It may end anywhere, as browsers end
 * workers, and goes on from there the next time.
 *
 * 1. What has changed since the last time, in parts; each part is kept whole.
 * 2. Where more is kept than there is, the ids say what is gone. Where something is missing, all is asked for anew.
 * 3. Pictures, while there is room: what was kept before stays when there is none.
 *
 * @returns whether there was no room for more on this device; that cannot be written down there
 */
export async function syncKept(db: IDBDatabase, syncing: Syncing): Promise<{ isFull: boolean }> {
  const { era } = await readState(db)
  try {
    await syncing.keepTools()
    if (!(await syncBadges(db, era, syncing))) return { isFull: false }
    if (!(await syncRemovals(db, era, syncing))) return { isFull: false }
    if (!(await noteState(db, era, { keptAt: syncing.now() }))) return { isFull: false }
    await syncing.tell()
    await syncPictures(db, era, syncing)
  } catch (error) {
    if (!isFullError(error)) throw error
    return { isFull: true }
  }
  return { isFull: false }
}

async function syncBadges(db: IDBDatabase, era: number, syncing: Syncing): Promise<boolean> {
  for (;;) {
    if (!syncing.mayGoOn()) return false
    const { state } = await readState(db)
    const asked = await syncing.askBadges(state?.next ?? '', state?.collectionsTag ?? '')
    if (asked === null) return false
    // Another account signed in between: what is here is not theirs.
    if (state !== null && state.who !== asked.who) return false
    if (!(await keepAnswer(db, era, { who: asked.who, answer: asked.value }))) return false
    if (asked.value.isWhole) return true
    await syncing.tell()
  }
}

/** False when there is something to be asked for anew. */
async function syncRemovals(db: IDBDatabase, era: number, { askIds }: Syncing): Promise<boolean> {
  const { state } = await readState(db)
  if (state === null) return false
  if ((await countKept(db)).badges === state.total) return true
  const ids = new Set<string>()
  for (let after: string | null = ''; after !== null; ) {
    const asked: Asked<KeptIds> = await askIds(after)
    if (asked === null || asked.who !== state.who) return false
    for (const id of asked.value.ids) ids.add(id)
    after = asked.value.next
  }
  if (!(await keepOnly(db, era, ids))) return false
  if ((await countKept(db)).badges === ids.size) return true
  await noteState(db, era, { next: '' })
  return false
}

async function syncPictures(db: IDBDatabase, era: number, syncing: Syncing): Promise<void> {
  const { state } = await readState(db)
  if (state === null || state.hasAllPictures) return
  let count = 0
  for (const { badgeId, sha256 } of await listMissingPictures(db)) {
    if (!syncing.mayGoOn()) return
    const picture = await syncing.askPicture(badgeId)
    if (picture === null || !(await keepPicture(db, era, sha256, picture))) return
    count += 1
    if (count % PICTURES_BETWEEN_WORDS === 0) await syncing.tell()
  }
  await noteState(db, era, { hasAllPictures: true })
}
