/** Says for whom an answer may be kept: a hash of the account, or `nobody`. server/backpack/keep-for.ts */
const WHO = 'Backpack-Keep-For'
const NOBODY = 'nobody'

/** The caches: what is nobody's, pages as one account saw them (followed by who it is), and what was shared to us. */
export const COMMON = 'common'
const KEPT = 'kept-'
export const SHARED = 'shared'

const MAX_COMMON = 150
const MAX_KEPT = 100

/** For whom an answer may be kept; null for nobody. `undefined` where it does not say. */
export function whoOf(answer: Response): string | null | undefined {
  const who = answer.headers.get(WHO)
  if (who === null) return undefined
  return who === NOBODY ? null : who
}

/** Keeps a page as it was seen, for the account that it was answered to. */
export async function keepPage(who: string, url: string, answer: Response): Promise<void> {
  await put(`${KEPT}${who}`, url, answer, MAX_KEPT)
}

export const keepCommon = (url: string, answer: Response): Promise<void> =>
  answer.ok ? put(COMMON, url, answer, MAX_COMMON) : Promise.resolve()

/** What was seen of an address; with another query where this very one was not. */
export async function findKept(url: string): Promise<Response | null> {
  const name = (await caches.keys()).find((each) => each.startsWith(KEPT))
  if (name === undefined) return null
  const cache = await caches.open(name)
  return (await cache.match(url)) ?? (await cache.match(url, { ignoreSearch: true })) ?? null
}

export const findCommon = async (url: string): Promise<Response | null> =>
  (await (await caches.open(COMMON)).match(url)) ?? null

/** Forgets pages that were seen. @param but for whom they stay; null for nobody */
export async function forgetPages({ but }: { but: string | null }): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith(KEPT) && name !== `${KEPT}${but}`)
      .map((name) => caches.delete(name)),
  )
  if (but === null) await caches.delete(SHARED)
}

async function put(name: string, url: string, answer: Response, most: number): Promise<void> {
  const cache = await caches.open(name)
  // Not deleted before: where there is no room for the new one, the old one stays.
  await cache.put(url, answer)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}
