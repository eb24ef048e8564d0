import { forgetPages } from './keep.ts'
import {
  countKept,
  forgetKept,
  keepPicture,
  openKept,
  readCollections,
  readListing,
  readPicture,
  readState,
} from './kept-store.ts'
import { type Syncing, syncKept } from './sync.ts'

/**
 * How much is kept on this device, as pages tell it.
 *
 * @property total badges of the account; null where nothing is kept
 * @property isFull there was no room for more when it was tried last
 * @property isSaving the device saves data, so no more is asked for
 */
export type KeptCount = {
  badges: number
  total: number | null
  pictures: number
  hasAllPictures: boolean
  isFull: boolean
  isSaving: boolean
}

/** A page that can be drawn from the copy: the list, one badge, the collections, one of them. */
const DRAWN = /^(?:|badges\/([^/]+)|collections|collections\/([^/]+))$/

let opened: Promise<IDBDatabase> | null = null

/**
 * The database, opened once as long as the browser leaves it open: whoever clears the site's data closes it.
 *
 * @param basePath of the one backpack whose worker this is
 */
function open(basePath: string): Promise<IDBDatabase> {
  opened ??= openKept(basePath).then(
    (db) => {
      const close = () => {
        db.close()
        opened = null
      }
      db.onversionchange = close
      db.onclose = close
      return db
    },
    (error) => {
      opened = null
      throw error
    },
  )
  return opened
}

/**
 * Forgets what is kept for anybody else, pages and copy.
 *
 * @param but for whom it stays; null: for nobody
 * @param isSignedIn as in `forgetPages`
 */
export async function forgetAll(
  basePath: string,
  { but, isSignedIn = false }: { but: string | null; isSignedIn?: boolean } = { but: null },
): Promise<void> {
  await Promise.all([
    forgetPages(basePath, { but, isSignedIn }),
    open(basePath).then((db) => forgetKept(db, { but })),
  ])
}

let running: Promise<void> | null = null
let isWantedAgain = false
/** Only as long as the worker lives: each visit tries anew. */
let isFull = false

/** Brings the copy up to date: once at a time, and once more where somebody asks meanwhile. */
export async function syncCopy(basePath: string, syncing: Syncing): Promise<void> {
  if (running !== null) {
    isWantedAgain = true
    return running
  }
  running = (async () => {
    do {
      isWantedAgain = false
      isFull = (await syncKept(await open(basePath), syncing)).isFull
      await syncing.tell()
    } while (isWantedAgain)
  })().finally(() => {
    running = null
  })
  return running
}

/** Whether a page can be drawn from what is kept. @param path below the mount path @param now epoch milliseconds */
export async function canDraw(basePath: string, path: string, now: number): Promise<boolean> {
  const match = DRAWN.exec(path)
  if (match === null) return false
  const db = await open(basePath)
  const { state } = await readState(db)
  if (state === null) return false
  // The session has ended by itself: whoever reads here now is nobody that we know.
  if (state.until <= now) {
    await forgetAll(basePath)
    return false
  }
  const [, badgeId, collectionId] = match
  if (badgeId !== undefined) return (await readListing(db, badgeId)) !== undefined
  return (
    collectionId === undefined ||
    (await readCollections(db)).some((collection) => collection.id === collectionId)
  )
}

/** A picture out of the copy; null where it is not in it. */
export async function findPicture(
  basePath: string,
  sha256: string,
): Promise<{ type: string; bytes: ArrayBuffer } | null> {
  const picture = await readPicture(await open(basePath), sha256)
  return picture === undefined || picture.bytes.byteLength === 0 ? null : picture
}

/** Keeps a picture that a page has just shown, where one of the kept badges shows it. */
export async function noteShown(
  basePath: string,
  sha256: string,
  picture: { type: string; bytes: ArrayBuffer },
): Promise<void> {
  const db = await open(basePath)
  const { era, state } = await readState(db)
  if (state !== null) await keepPicture(db, era, sha256, picture)
}

export async function countCopy(basePath: string): Promise<Omit<KeptCount, 'isSaving'>> {
  const db = await open(basePath)
  const { state } = await readState(db)
  const counts = await countKept(db)
  return {
    ...counts,
    total: state?.total ?? null,
    hasAllPictures: state?.hasAllPictures ?? false,
    isFull,
  }
}
