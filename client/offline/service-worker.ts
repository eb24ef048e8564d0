import { forgetFormer } from './forget-former.ts'
import { findCommon, findKept, isOfSomebody, keepCommon, keepPage, whoOf } from './keep.ts'
import {
  canDraw,
  countCopy,
  findPicture,
  forgetAll,
  type KeptCount,
  noteShown,
  syncCopy,
} from './kept-copy.ts'
import { type Asked as AskedFor, kindOf, pathIn } from './kind-of.ts'
import { readAssets } from './read-assets.ts'
import { showKeptNotice } from './show-kept-notice.ts'
import type { Asked } from './sync.ts'
import { takeShared } from './take-shared.ts'
import type { FetchEvent, Worker } from './worker.ts'

/**
 * Makes one's library readable without the internet: a copy of all badges, which is brought up to date whenever a page is
 * looked at, and beside it the pages that were seen. With the internet every page comes from the server, as without this
 * script.
 */
const worker = globalThis as unknown as Worker
const { scope } = worker.registration
const basePath = new URL(scope).pathname
const OFFLINE_PAGE = `${scope}offline`
const PLACEHOLDER = `${scope}placeholder.svg`
/** Says that nobody looks at it now (server/backpack/digest/is-looked-at.ts). */
const AHEAD = { 'Backpack-Read': 'ahead' }

worker.addEventListener('install', (event) => {
  // What it is drawn with comes when the page that started us has time (`hear`).
  event.waitUntil(keepOfflinePage().then(() => worker.skipWaiting()))
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim())
  // Where the browser keeps nothing there is nothing to forget.
  event.waitUntil(forgetFormer(scope).catch(() => {}))
})
worker.addEventListener('message', (event) => event.waitUntil(hear(event.data)))
worker.addEventListener('fetch', (event) => {
  const { method, url, mode, referrer } = event.request
  switch (kindOf({ method, url, mode, referrer, scope } satisfies AskedFor)) {
    case 'page':
      return event.respondWith(answerPage(event, { isKept: true }))
    case 'other':
      return event.respondWith(answerPage(event, { isKept: false }))
    case 'picture':
      return event.respondWith(answerPicture(event))
    case 'asset':
      return event.respondWith(answerAsset(event))
    case 'share':
      return event.respondWith(takeShared(event.request, scope))
    case 'leave':
      // The request itself goes its own way: it must arrive whatever happens here.
      return event.waitUntil(forgetAll(basePath))
  }
})

async function answerPage(event: FetchEvent, { isKept }: { isKept: boolean }): Promise<Response> {
  const { url } = event.request
  try {
    const answer = await fetch(event.request)
    // Where nothing is kept, a proxy's page about that, or an operator's, says more than we could.
    if (isFromOther(answer)) return (await findToShow(url)) ?? answer
    event.waitUntil(noteAnswer(url, answer.clone(), { isKept }))
    return answer
  } catch {
    // No network, or no server.
    return (await findToShow(url)) ?? (await findCommon(basePath, OFFLINE_PAGE)) ?? Response.error()
  }
}

/** What an operator's proxy says while the server behind it is away. */
const isFromOther = (answer: Response): boolean =>
  answer.status >= 502 && whoOf(basePath, answer) === undefined

/** A page of ours says who is here: what is kept for anybody else goes. */
async function noteAnswer(url: string, answer: Response, { isKept }: { isKept: boolean }): Promise<void> {
  const who = whoOf(basePath, answer)
  if (who === undefined) return
  await forgetAll(basePath, { but: who, isSignedIn: isOfSomebody(answer) })
  if (who !== null && isKept && answer.status === 200) await keepPage(basePath, who, url, answer)
}

/** Drawn from the copy by the page itself; else as it was seen before, which it says; null where neither is kept. */
async function findToShow(url: string): Promise<Response | null> {
  const page = await findCommon(basePath, OFFLINE_PAGE)
  // Where the browser keeps no database there is no copy.
  const isDrawn =
    page !== null && (await canDraw(basePath, pathIn(scope, url) ?? '', Date.now()).catch(() => false))
  if (isDrawn) return mark(page, 'data-drawing')
  const seen = await findKept(basePath, url, Date.now())
  return seen === null ? null : mark(seen, 'data-kept')
}

/** What a page shows differently then is in it already (client/backpack/site.css). */
async function mark(page: Response, attribute: string): Promise<Response> {
  const headers = new Headers(page.headers)
  headers.delete('Content-Length')
  const html = showKeptNotice(await page.text()).replace('<html ', `<html ${attribute} `)
  return new Response(html, { status: page.status, headers })
}

async function answerPicture(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const sha256 = (pathIn(scope, url) ?? '').slice('pictures/'.length)
  const kept = await findPicture(basePath, sha256).catch(() => null)
  if (kept !== null) return showPicture(kept)
  try {
    const answer = await fetch(event.request)
    if (answer.ok)
      event.waitUntil(readPicture(answer.clone()).then((picture) => noteShown(basePath, sha256, picture)))
    return answer
  } catch {
    return (await findCommon(basePath, PLACEHOLDER)) ?? Response.error()
  }
}

const readPicture = async (answer: Response) => ({
  type: answer.headers.get('Content-Type') ?? '',
  bytes: await answer.arrayBuffer(),
})

/** As the server sends it: opened by itself, nothing in it may do anything. */
function showPicture({ type, bytes }: { type: string; bytes: ArrayBuffer }): Response {
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(type === 'image/svg+xml' ? { 'Content-Disposition': 'attachment; filename="badge.svg"' } : {}),
  }
  return new Response(bytes, { headers })
}

/** Named by what is in them: they never change. */
async function answerAsset(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const kept = await findCommon(basePath, url)
  if (kept !== null) return kept
  const answer = await fetch(event.request)
  event.waitUntil(keepCommon(basePath, url, answer.clone()))
  return answer
}

/** A page has been shown and has time now; it tells what it is drawn with, or wants to know how much is kept. */
async function hear(told: unknown): Promise<void> {
  const { keep, isAsked } = (told ?? {}) as { keep?: unknown; isAsked?: unknown }
  if (isAsked === true) await tell()
  if (!Array.isArray(keep) || isSaving()) return
  try {
    await syncCopy(basePath, {
      keepTools: async () => {
        for (const url of keep.map(String)) await keepAsset(url)
        await keepOfflinePage({ isWhole: true })
      },
      askBadges: (after, collections) =>
        askFor(`offline/badges?${new URLSearchParams({ after, collections })}`),
      askIds: (after) => askFor(`offline/badge-ids?${new URLSearchParams({ after })}`),
      askPicture,
      mayGoOn: () => !isSaving(),
      tell,
      now: () => Date.now(),
    })
  } catch {
    // The network went away in between: what was kept until then is kept.
  }
}

async function askFor<T>(path: string): Promise<Asked<T>> {
  const answer = await fetch(`${scope}${path}`, { cache: 'no-store', redirect: 'error', headers: AHEAD })
  const who = answer.status === 401 ? null : whoOf(basePath, answer)
  if (who === undefined) return null
  await forgetAll(basePath, { but: who, isSignedIn: isOfSomebody(answer) })
  return who === null || answer.status !== 200 ? null : { who, value: (await answer.json()) as T }
}

async function askPicture(badgeId: string): Promise<{ type: string; bytes: ArrayBuffer } | null> {
  const url = `${scope}badges/${encodeURIComponent(badgeId)}/picture`
  const answer = await fetch(url, { cache: 'no-store', redirect: 'error' })
  if (answer.ok) return readPicture(answer)
  // One that is gone meanwhile, or that nobody may show. Anything else is asked for again.
  return answer.status === 404 ? { type: '', bytes: new ArrayBuffer(0) } : null
}

async function tell(): Promise<void> {
  const kept: KeptCount = { ...(await countCopy(basePath)), isSaving: isSaving() }
  for (const client of await worker.clients.matchAll()) client.postMessage({ kept, at: basePath })
}

/** Whether the person asked this device to save data. */
const isSaving = (): boolean => worker.navigator.connection?.saveData === true

/** The page that stands in for others, and what draws in it. */
async function keepOfflinePage({ isWhole = false } = {}): Promise<void> {
  const page = await fetch(OFFLINE_PAGE, { cache: 'no-store', headers: AHEAD })
  if (!page.ok) return
  const html = await page.clone().text()
  const assets = isWhole ? [...readAssets(html), PLACEHOLDER] : []
  for (const href of assets) await keepAsset(new URL(href, scope).href)
  await keepCommon(basePath, OFFLINE_PAGE, page)
}

async function keepAsset(url: string): Promise<void> {
  const isOurs = kindOf({ method: 'GET', url, mode: 'no-cors', referrer: '', scope }) === 'asset'
  if ((isOurs || url === PLACEHOLDER) && (await findCommon(basePath, url)) === null)
    await keepCommon(basePath, url, await fetch(url))
}
