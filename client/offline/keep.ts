/** Says for whom an answer may be kept: a hash of the account, or `nobody`. server/accounts/keep-for.ts */
const WHO = 'Backpack-Keep-For'
/** When the session ends by itself in which a page was seen, in epoch milliseconds. */
const UNTIL = 'Backpack-Keep-Until'
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

/** Whether the session has ended in which a page was seen: whoever reads here now is nobody that we know. */
export const isOver = (seen: Response, now: number): boolean => !(Number(seen.headers.get(UNTIL)) > now)

/** What was seen of an address; with another query where this very one was not. @param now epoch milliseconds */
export async function findKept(url: string, now: number): Promise<Response | null> {
  const name = (await caches.keys()).find((each) => each.startsWith(KEPT))
  if (name === undefined) return null
  const cache = await caches.open(name)
  const seen = (await cache.match(url)) ?? (await cache.match(url, { ignoreSearch: true }))
  if (seen === undefined || !isOver(seen, now)) return seen ?? null
  await forgetPages({ but: null })
  return null
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
