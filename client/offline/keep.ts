/** Says for whom an answer may be kept: a hash of the account, or `nobody`. server/accounts/keep-for.ts */
const WHO = 'Backpack-Keep-For'
/** The mount path of the backpack that answered. */
const AT = 'Backpack-Keep-At'
/** When the session ends by itself in which a page was seen, in epoch milliseconds. */
const UNTIL = 'Backpack-Keep-Until'
/** Somebody is signed in, who may want nothing kept. */
const SIGNED_IN = 'Backpack-Signed-In'
const NOBODY = 'nobody'

/**
 * The caches of the backpack at a mount path: what is nobody's, pages as one account saw them (followed by who it is), and
 * what was shared to us. All that one origin keeps lies side by side, and another backpack may be mounted there, too.
 */
const commonOf = (basePath: string): string => `common ${basePath}`
const keptOf = (basePath: string): string => `kept ${basePath} `
export const sharedOf = (basePath: string): string => `shared ${basePath}`

const MAX_COMMON = 150
const MAX_KEPT = 100

/**
 * For whom an answer may be kept; null for nobody. `undefined` where it does not say, and where another backpack says it,
 * which is mounted below this one's path.
 */
export function whoOf(basePath: string, answer: Response): string | null | undefined {
  const who = answer.headers.get(WHO)
  if (who === null || answer.headers.get(AT) !== basePath) return undefined
  return who === NOBODY ? null : who
}

/** Whether somebody is signed in, also at a shared computer or where nothing is to be kept. */
export const isOfSomebody = (answer: Response): boolean => answer.headers.has(SIGNED_IN)

/** Keeps a page as it was seen, for the account that it was answered to. */
export async function keepPage(basePath: string, who: string, url: string, answer: Response): Promise<void> {
  await put(`${keptOf(basePath)}${who}`, url, answer, MAX_KEPT)
}

export const keepCommon = (basePath: string, url: string, answer: Response): Promise<void> =>
  answer.ok ? put(commonOf(basePath), url, answer, MAX_COMMON) : Promise.resolve()

/** Whether the session has ended in which a page was seen: whoever reads here now is nobody that we know. */
export const isOver = (seen: Response, now: number): boolean => !(Number(seen.headers.get(UNTIL)) > now)

/** What was seen of an address; with another query where this very one was not. @param now epoch milliseconds */
export async function findKept(basePath: string, url: string, now: number): Promise<Response | null> {
  const name = (await caches.keys()).find((each) => each.startsWith(keptOf(basePath)))
  if (name === undefined) return null
  const cache = await caches.open(name)
  const seen = (await cache.match(url)) ?? (await cache.match(url, { ignoreSearch: true }))
  if (seen === undefined || !isOver(seen, now)) return seen ?? null
  await forgetPages(basePath, { but: null })
  return null
}

export const findCommon = async (basePath: string, url: string): Promise<Response | null> =>
  (await (await caches.open(commonOf(basePath))).match(url)) ?? null

/**
 * Forgets pages that were seen, and what was shared to us, once nobody is here.
 *
 * @param but for whom they stay; null for nobody
 * @param isSignedIn whether somebody is here all the same: what they have just shared waits for the page that shows it
 */
export async function forgetPages(
  basePath: string,
  { but, isSignedIn = false }: { but: string | null; isSignedIn?: boolean },
): Promise<void> {
  const kept = keptOf(basePath)
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith(kept) && name !== `${kept}${but}`)
      .map((name) => caches.delete(name)),
  )
  if (but === null && !isSignedIn) await caches.delete(sharedOf(basePath))
}

async function put(name: string, url: string, answer: Response, most: number): Promise<void> {
  const cache = await caches.open(name)
  // Not deleted before: where there is no room for the new one, the old one stays.
  await cache.put(url, answer)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}
