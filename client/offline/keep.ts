/** Says for whom a page may be kept: a hash of the account, or `nobody`. server/backpack/send-backpack-page.tsx */
const WHO = 'Backpack-Keep-For'
const NOBODY = 'nobody'

/** The caches: what is nobody's, what is kept for one account (followed by who it is), and what was shared to us. */
export const COMMON = 'common'
const KEPT = 'kept-'
export const SHARED = 'shared'

const MAX_COMMON = 150
const MAX_KEPT = 600

/**
 * Keeps a page for the account that it was answered to, and forgets what was kept for any other. A page of ours that is
 * for nobody means that nobody is signed in: then all is forgotten.
 */
export async function keepPage(url: string, answer: Response): Promise<void> {
  if (answer.type === 'opaqueredirect') return forgetAll()
  if (answer.status !== 200) return
  const who = answer.headers.get(WHO) ?? NOBODY
  const name = `${KEPT}${who}`
  await forgetAll({ but: who === NOBODY ? null : name })
  if (who === NOBODY) return
  await put(name, url, answer, MAX_KEPT)
}

/** Keeps a picture beside the pages that show it; where no page is kept, no picture is. */
export async function keepPicture(url: string, answer: Response): Promise<void> {
  const name = await findKeptName()
  if (name !== null && answer.ok) await put(name, url, answer, MAX_KEPT)
}

export const keepCommon = (url: string, answer: Response): Promise<void> =>
  answer.ok ? put(COMMON, url, answer, MAX_COMMON) : Promise.resolve()

/** What is kept of an address; with another query where this very one is not. Pictures are signed anew each hour. */
export async function findKept(url: string): Promise<Response | null> {
  const name = await findKeptName()
  if (name === null) return null
  const cache = await caches.open(name)
  return (await cache.match(url)) ?? (await cache.match(url, { ignoreSearch: true })) ?? null
}

export const findCommon = async (url: string): Promise<Response | null> =>
  (await (await caches.open(COMMON)).match(url)) ?? null

/** @param but the cache that stays */
export async function forgetAll({ but }: { but: string | null } = { but: null }): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(KEPT) && name !== but).map((name) => caches.delete(name)),
  )
  if (but === null) await caches.delete(SHARED)
}

const findKeptName = async (): Promise<string | null> =>
  (await caches.keys()).find((name) => name.startsWith(KEPT)) ?? null

async function put(name: string, url: string, answer: Response, most: number): Promise<void> {
  const cache = await caches.open(name)
  // Anew at the end, so that what was not asked for longest goes first.
  await cache.delete(url)
  await cache.put(url, answer)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}
