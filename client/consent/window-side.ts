import type { KnownState, RequestState } from '../../server/issuer/wire.ts'
import { pollResult, type RequestHandle } from '../api/consent.ts'
import { type Challenge, createChallenge } from '../sign-in/challenge.ts'

/** Without its first GET after this long, the Window did not come. */
const WINDOW_COMES_MS = 1500
const LOOK_AT_WINDOW_MS = 500
/** Between two questions, however quick the answers. */
const POLL_PAUSE_MS = 1000

/** @property gone our handle says that the Window is closed, which is a lie where its opener was cut */
export type WindowNews = 'seen' | 'missing' | 'deciding' | 'gone' | RequestState

/**
 * The Frame's side of the Window: opens it, hears its code, watches over it.
 *
 * @param signInHref address of the Window, without its query
 * @param onCode false leaves the Window's code unanswered: the Window then takes the decision itself
 */
export function createWindowSide(
  signInHref: string,
  onNews: (news: WindowNews) => void,
  onCode: (code: string, verifier: string) => boolean,
) {
  let pair: Challenge | null = null
  let watching: AbortController | null = null
  let openedFor: string | null = null
  /** The newest Window that the server has told us of. */
  let knownAt: number | null = null

  listenForCode((code) => {
    if (pair === null || !onCode(code, pair.verifier)) return false
    renewPair()
    return true
  })

  return { prepare, open, stop, isOpen: () => watching !== null }

  /** Makes what `open` needs, since a click cannot wait for it. False when it could not be had (offline). */
  async function prepare(): Promise<boolean> {
    if (pair !== null) return true
    return renewPair()
  }

  /** Until the next pair is there the last one serves: a code is good once, whatever its pair. */
  async function renewPair(): Promise<boolean> {
    const fresh = await createChallenge()
    pair = fresh ?? pair
    return fresh !== null
  }

  /** Opens the Window in the click that asked for it; `prepare` first. Returns its address, for a link that does the same. */
  function open(request: RequestHandle, errand: string): string {
    if (pair === null) throw new TypeError('the Window was opened before it was prepared')
    const href = `${signInHref}?request=${request.id}&challenge=${pair.challenge}${errand}`
    const handle = openOrNull(href)
    stop()
    watching = new AbortController()
    const before = knownAt
    const isFirst = openedFor !== request.id
    const hasCome = (windowAt: number | null) => {
      knownAt = windowAt ?? knownAt
      if (windowAt === null || windowAt === before) return false
      // Where nothing was heard of the Window before, its first GET may be the one that is meant.
      return before !== null || isFirst || handle !== null
    }
    watchWindow(request, { handle, hasCome }, onNews, watching.signal)
    openedFor = request.id
    return href
  }

  function stop(): void {
    watching?.abort()
    watching = null
  }
}

/** Where a sandbox allows no windows most browsers answer with null, and Firefox throws. */
function openOrNull(href: string): Window | null {
  try {
    return window.open(href, '_blank')
  } catch {
    return null // the same as a blocked window: the server is asked whether it came
  }
}

/**
 * Listens for the code that a Window of ours posts to us.
 *
 * Only a document of our own origin is heard, and told so (`got`), so that a Window whose Frame is gone knows that.
 */
function listenForCode(onCode: (code: string) => boolean): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const { data, origin, source } = event
    if (origin !== location.origin || source === null || source === window) return
    if (typeof data !== 'object' || data === null) return
    const { ob, t, code } = data as Record<string, unknown>
    if (ob !== 1 || t !== 'code' || typeof code !== 'string' || code.length > 64) return
    if (onCode(code)) source.postMessage({ ob: 1, t: 'got' }, { targetOrigin: location.origin })
  })
}

/**
 * Watches over an opened Window until stopped.
 *
 * The server is the witness: a handle that is null or says `closed` may belong to a Window that is alive, behind a page
 * that cut the two apart. Only the result ever comes this way, never a credential.
 *
 * @param hasCome whether a Window of this time is the one that was opened now, and none before it
 */
function watchWindow(
  request: RequestHandle,
  { handle, hasCome }: { handle: Window | null; hasCome: (windowAt: number | null) => boolean },
  onNews: (news: WindowNews) => void,
  signal: AbortSignal,
): void {
  const tell = (state: RequestState) => {
    if (signal.aborted) return
    if (state.state !== 'open') return onNews(state)
    const isHere = hasCome(state.windowAt)
    if (state.isWindowDeciding) return onNews('deciding')
    if (isHere) onNews('seen')
  }

  const ask = async (known: KnownState | null): Promise<RequestState | null> => {
    const answer = await pollResult(request, known, signal)
    if (answer.ok) return answer.value
    return answer.error === 'request-closed' ? { state: 'cancelled' } : null
  }

  const poll = async () => {
    let known: KnownState | null = null
    while (!signal.aborted) {
      await pause(POLL_PAUSE_MS, signal)
      const state = await ask(known)
      if (state === null) continue
      if (state.state === 'open') known = state
      tell(state)
    }
  }

  const lookWhetherItCame = async () => {
    await pause(WINDOW_COMES_MS, signal)
    if (signal.aborted) return
    const state = await ask(null)
    if (signal.aborted || state?.state !== 'open') return
    if (!hasCome(state.windowAt)) onNews('missing')
  }

  const lookWhetherItIsGone = async () => {
    while (!signal.aborted && handle?.closed === false) await pause(LOOK_AT_WINDOW_MS, signal)
    if (signal.aborted || handle === null) return
    // A code that was posted a moment before the Window closed is still on its way through the event loop.
    await pause(LOOK_AT_WINDOW_MS, signal)
    const state = await ask(null)
    if (signal.aborted) return
    if (state?.state === 'open' && !state.isWindowDeciding) onNews('gone')
    else if (state !== null) tell(state)
  }

  poll()
  lookWhetherItCame()
  lookWhetherItIsGone()
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
