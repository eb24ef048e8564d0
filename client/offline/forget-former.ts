import { ask } from './idb.ts'

/** Names from before each backpack of an origin had its own, with its path in it. */
const CACHES = /^(?:common|shared|kept-[\w-]+)$/
const DATABASE = 'kept'
/** By these it is known as one of ours. */
const STORES = ['collection', 'listed', 'page', 'picture', 'state']

/**
 * Forgets what this script kept under names that it had before. Other software at the same origin may use such words, too: what
 * has nothing of ours in it stays. Another backpack there that still has those names keeps its own anew.
 *
 * @param scope the address below which everything of this backpack lies
 */
export async function forgetFormer(scope: string): Promise<void> {
  await Promise.all([forgetCaches(scope), forgetDatabase()])
}

async function forgetCaches(scope: string): Promise<void> {
  for (const name of (await caches.keys()).filter((each) => CACHES.test(each))) {
    const kept = await (await caches.open(name)).keys()
    if (kept.some(({ url }) => url.startsWith(scope))) await caches.delete(name)
  }
}

async function forgetDatabase(): Promise<void> {
  const opening = indexedDB.open(DATABASE)
  // Not every browser lists what there is, and to open one that is not there would make it.
  opening.onupgradeneeded = () => opening.transaction?.abort()
  const db = await ask(opening).catch(() => null)
  if (db === null) return
  const isOurs = [...db.objectStoreNames].join() === STORES.join()
  db.close()
  // Who has it open is told to close it; it goes then, and nobody waits for that here.
  if (isOurs) indexedDB.deleteDatabase(DATABASE)
}
