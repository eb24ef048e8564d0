import { findCommon, findKept, forgetAll, keepCommon, keepPage, keepPicture } from './keep.ts'
import { type Asked, type Kind, kindOf } from './kind-of.ts'
import { takeShared } from './take-shared.ts'
import type { FetchEvent, Worker } from './worker.ts'

/**
 * Makes one's library readable without the internet: pages and pictures that were seen, and some more that a page asks for
 * when there is time. With the internet every page comes from the server, as without this script.
 */
const worker = globalThis as unknown as Worker
const { scope } = worker.registration
const OFFLINE_PAGE = `${scope}offline`
/** What is fetched ahead, at most, each time that a list is looked at: its badges, their pictures, and what draws them. */
const MAX_AHEAD = 150
const FRESH_MS = 24 * 60 * 60_000
/** The list of collections, which other pages change: one request, each time that a page is looked at. */
const CHANGING = /\/collections$/
/** Says that nobody looks at it now (server/backpack/digest/is-looked-at.ts). */
const AHEAD = { 'Backpack-Read': 'ahead' }

worker.addEventListener('install', (event) => {
  event.waitUntil(refreshOfflinePage().then(() => worker.skipWaiting()))
})
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => event.waitUntil(keepAhead(event.data)))
worker.addEventListener('fetch', (event) => {
  const { method, url, mode, referrer } = event.request
  switch (kindOf({ method, url, mode, referrer, scope } satisfies Asked)) {
    case 'page':
      return event.respondWith(answerPage(event))
    case 'other':
      return event.respondWith(fetch(event.request).catch(() => answerOffline()))
    case 'picture':
      return event.respondWith(answerPicture(event))
    case 'asset':
      return event.respondWith(answerAsset(event))
    case 'share':
      return event.respondWith(takeShared(event.request, scope))
    case 'leave':
      // The request itself goes its own way: it must arrive whatever happens here.
      return event.waitUntil(forgetAll())
  }
})

async function answerPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  try {
    const answer = await fetch(event.request)
    event.waitUntil(keepPage(url, answer.clone()))
    return answer
  } catch {
    // No network, or no server: what was seen before, which says so.
    const kept = await findKept(url)
    return kept === null ? answerOffline() : markKept(kept)
  }
}

async function answerPicture(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const kept = await findKept(url)
  if (kept !== null) return kept
  const answer = await fetch(event.request)
  event.waitUntil(keepPicture(url, answer.clone()))
  return answer
}

/** Named by what is in them: they never change. */
async function answerAsset(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const kept = await findCommon(url)
  if (kept !== null) return kept
  const answer = await fetch(event.request)
  event.waitUntil(keepCommon(url, answer.clone()))
  return answer
}

/** The page's own words for this are in it already, unseen (client/backpack/site.css). */
async function markKept(kept: Response): Promise<Response> {
  const headers = new Headers(kept.headers)
  headers.delete('Content-Length')
  const html = (await kept.text()).replace('<html ', '<html data-kept ')
  return new Response(html, { status: kept.status, headers })
}

/** A page that is not looked at is read again after a day: badges run out, and are revoked. */
const isFresh = (kept: Response): boolean =>
  Date.now() - Date.parse(kept.headers.get('Date') ?? '') < FRESH_MS

const answerOffline = async (): Promise<Response> => (await findCommon(OFFLINE_PAGE)) ?? Response.error()

async function refreshOfflinePage(): Promise<void> {
  await keepCommon(OFFLINE_PAGE, await fetch(OFFLINE_PAGE, { cache: 'no-store' }))
}

/** Fetches what nobody has looked at yet, one after the other. What cannot be had now is not needed. */
async function keepAhead(told: unknown): Promise<void> {
  if (!Array.isArray(told)) return
  try {
    for (const url of told.slice(0, MAX_AHEAD).map(String)) await keepOne(url)
    await refreshOfflinePage()
  } catch {
    // The network went away in between: what was kept until then is kept.
  }
}

async function keepOne(url: string): Promise<void> {
  const isKind = (kind: Kind, mode: string) =>
    kindOf({ method: 'GET', url, mode, referrer: '', scope }) === kind
  if (isKind('page', 'navigate')) {
    const kept = await findKept(url)
    if (kept !== null && isFresh(kept) && !CHANGING.test(url)) return
    return keepPage(url, await fetch(url, { redirect: 'manual', cache: 'no-store', headers: AHEAD }))
  }
  if (isKind('picture', 'no-cors') && (await findKept(url)) === null)
    return keepPicture(url, await fetch(url))
  if (isKind('asset', 'no-cors') && (await findCommon(url)) === null) return keepCommon(url, await fetch(url))
}
