import type { KeptAnswer, KeptCollection, KeptListing, KeptPage } from '../../server/offline/wire.ts'
import { ask, endOf } from './idb.ts'

const VERSION = 1
const STORES = ['state', 'listed', 'page', 'collection', 'picture'] as const

/**
 * What is known of the copy as a whole. Times are epoch milliseconds.
 *
 * @property who for whom it is, as `Backpack-Keep-For` says it
 * @property next where the server goes on
 * @property total how many badges there were when the server was asked last
 * @property until after this moment nothing of it may be read
 * @property keptAt when all of it was as the server had it; null before the first time
 * @property hasAllPictures nothing is left to ask for
 */
export type KeptState = {
  who: string
  next: string
  collectionsTag: string
  total: number
  until: number
  keptAt: number | null
  hasAllPictures: boolean
}

/** @property bytes empty where the server has no picture that may be shown */
export type KeptPicture = { type: string; bytes: ArrayBuffer }

/**
 * The copy of one account's badges on this device. Each write says for which copy it is meant (`era`): what was asked for
 * before all was forgotten is not kept after it.
 *
 * @param basePath of the backpack: one origin may have several, each below a path of its own
 */
export async function openKept(basePath: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(`kept ${basePath}`, VERSION)
  opening.onupgradeneeded = () => {
    const db = opening.result
    db.createObjectStore('state')
    db.createObjectStore('listed', { keyPath: 'id' }).createIndex('picture', 'picture')
    db.createObjectStore('page')
    db.createObjectStore('collection', { keyPath: 'id' })
    db.createObjectStore('picture')
  }
  return ask(opening)
}

/** @property state null where nothing is kept */
export async function readState(db: IDBDatabase): Promise<{ era: number; state: KeptState | null }> {
  const store = db.transaction('state').objectStore('state')
  const [era, state] = await Promise.all([ask(store.get('era')), ask(store.get('state'))])
  return { era: era ?? 0, state: state ?? null }
}

/**
 * Forgets everything that is kept, and whatever is still on its way.
 *
 * @param but for whom it stays
 */
export async function forgetKept(db: IDBDatabase, { but }: { but: string | null }): Promise<void> {
  if (but !== null) {
    const { state } = await readState(db)
    if (state === null || state.who === but) return
  }
  const transaction = db.transaction(STORES, 'readwrite')
  const ending = endOf(transaction)
  const store = transaction.objectStore('state')
  const era = (await ask(store.get('era'))) ?? 0
  for (const name of STORES) transaction.objectStore(name).clear()
  store.put(era + 1, 'era')
  await ending
}

/** Keeps a part of what the server told, whole or not at all. False when all was forgotten meanwhile. */
export async function keepAnswer(
  db: IDBDatabase,
  era: number,
  { who, answer }: { who: string; answer: KeptAnswer },
): Promise<boolean> {
  return write(db, era, STORES, async (transaction) => {
    const states = transaction.objectStore('state')
    const former: KeptState | undefined = await ask(states.get('state'))
    for (const { listed, page } of answer.badges) {
      transaction.objectStore('listed').put(listed)
      transaction.objectStore('page').put(page, listed.id)
    }
    if (answer.collections !== null) {
      const collections = transaction.objectStore('collection')
      collections.clear()
      for (const collection of answer.collections) collections.put(collection)
    }
    states.put(
      {
        who,
        next: answer.next,
        collectionsTag: answer.collectionsTag,
        total: answer.count,
        until: answer.until,
        keptAt: former?.keptAt ?? null,
        hasAllPictures: former?.hasAllPictures === true && answer.badges.length === 0,
      } satisfies KeptState,
      'state',
    )
  })
}

/** Changes what is known of the copy. False when all was forgotten meanwhile. */
export async function noteState(db: IDBDatabase, era: number, change: Partial<KeptState>): Promise<boolean> {
  return write(db, era, ['state'], async (transaction) => {
    const states = transaction.objectStore('state')
    const state: KeptState | undefined = await ask(states.get('state'))
    if (state !== undefined) states.put({ ...state, ...change }, 'state')
  })
}

/** Lets go of the badges that are not among these, and of pictures that no badge shows any more. */
export async function keepOnly(db: IDBDatabase, era: number, ids: ReadonlySet<string>): Promise<boolean> {
  return write(db, era, STORES, async (transaction) => {
    const listed = transaction.objectStore('listed')
    const pictures = transaction.objectStore('picture')
    for (const id of await ask(listed.getAllKeys())) {
      if (ids.has(String(id))) continue
      listed.delete(id)
      transaction.objectStore('page').delete(id)
    }
    for (const picture of await ask(pictures.getAllKeys()))
      if ((await ask(listed.index('picture').count(picture))) === 0) pictures.delete(picture)
  })
}

/** Keeps a picture that some kept badge shows; any other is passed over. */
export async function keepPicture(
  db: IDBDatabase,
  era: number,
  sha256: string,
  picture: KeptPicture,
): Promise<boolean> {
  return write(db, era, ['state', 'listed', 'picture'], async (transaction) => {
    const shown = await ask(transaction.objectStore('listed').index('picture').count(sha256))
    if (shown > 0) transaction.objectStore('picture').put(picture, sha256)
  })
}

/** Of each picture that is not kept, one badge that shows it. */
export async function listMissingPictures(db: IDBDatabase): Promise<{ badgeId: string; sha256: string }[]> {
  const transaction = db.transaction(['listed', 'picture'])
  const kept = new Set(await ask(transaction.objectStore('picture').getAllKeys()))
  const missing = new Map<string, string>()
  for (const { id, picture } of await ask<KeptListing[]>(transaction.objectStore('listed').getAll()))
    if (!kept.has(picture)) missing.set(picture, id)
  return [...missing].map(([sha256, badgeId]) => ({ badgeId, sha256 }))
}

const read = (db: IDBDatabase, name: (typeof STORES)[number]) => db.transaction(name).objectStore(name)

export const readListings = (db: IDBDatabase): Promise<KeptListing[]> => ask(read(db, 'listed').getAll())
export const readListing = (db: IDBDatabase, id: string): Promise<KeptListing | undefined> =>
  ask(read(db, 'listed').get(id))
export const readPage = (db: IDBDatabase, id: string): Promise<KeptPage | undefined> =>
  ask(read(db, 'page').get(id))
export const readCollections = (db: IDBDatabase): Promise<KeptCollection[]> =>
  ask(read(db, 'collection').getAll())
export const readPicture = (db: IDBDatabase, sha256: string): Promise<KeptPicture | undefined> =>
  ask(read(db, 'picture').get(sha256))

/** How many badges and pictures are kept. */
export async function countKept(db: IDBDatabase): Promise<{ badges: number; pictures: number }> {
  const [badges, pictures] = await Promise.all([
    ask(read(db, 'listed').count()),
    ask(read(db, 'picture').count()),
  ])
  return { badges, pictures }
}

/** Decided in the very transaction that writes: whoever forgets comes wholly before it, or wholly after. */
async function write(
  db: IDBDatabase,
  era: number,
  stores: readonly (typeof STORES)[number][],
  act: (transaction: IDBTransaction) => Promise<void>,
): Promise<boolean> {
  const transaction = db.transaction(stores, 'readwrite')
  const ending = endOf(transaction)
  const now = (await ask(transaction.objectStore('state').get('era'))) ?? 0
  if (now === era) {
    await act(transaction).catch(async (error) => {
      // Why all of it ended says more than where it stood then.
      await ending
      throw error
    })
  }
  await ending
  return now === era
}
